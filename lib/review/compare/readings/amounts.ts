import { milliseconds } from '../../../check/schema/values/format/durations';
import { billionths } from '../../../check/schema/values/format/quantities';
import { countOf } from '../../../postgresql/parameters/quantity';
import { parameterNamed } from '../../../postgresql/parameters/parameters';
import type { Trait } from '../shape/shape';

/** An amount as Kubernetes counts it: `1` is `1000m`, `1Gi` is `1024Mi`. */
export const QUANTITY: Trait = {
  read: (value) => {
    const is = billionths(value);
    return is === undefined ? undefined : { as: 'quantity', is };
  },
};

/** A time as Go and Prometheus write it: `1h` is `60m`. */
export const DURATION: Trait = {
  read: (value) => {
    const is = typeof value === 'string' ? milliseconds(value) : undefined;
    return is === undefined ? undefined : { as: 'duration', is };
  },
};

const TIMES: readonly string[] = ['ms', 's', 'min'];

/** The value of a parameter of PostgreSQL, in the unit that its plain numbers have: `1GB` is `1024MB`, `60` is `1min`. */
export const POSTGRES_PARAMETER: Trait = {
  read: (value, name) => {
    const parameter = parameterNamed(name);
    if (!parameter || !('unit' in parameter) || (typeof value !== 'string' && typeof value !== 'number'))
      return undefined;
    const is = countOf(String(value), parameter.unit);
    return is === undefined ? undefined : { as: TIMES.includes(parameter.unit) ? 'duration' : 'quantity', is };
  },
};
