import { CelError } from '../../../lib/check/cel/cel-error';
import { compileCel, type CelType } from '../../../lib/check/cel/compile-cel';
import { CostBudget } from '../../../lib/check/cel/cost-budget';
import { Duration } from '../../../lib/check/cel/values/duration';
import { kindOf } from '../../../lib/check/cel/values/kind-of';
import { mapGet, mapKeys, type MapValue } from '../../../lib/check/cel/values/map-value';
import { Optional } from '../../../lib/check/cel/values/optional';
import { Timestamp } from '../../../lib/check/cel/values/timestamp';
import { toCel } from '../../../lib/check/cel/to-cel';
import { TypeValue } from '../../../lib/check/cel/values/type-value';
import { Uint } from '../../../lib/check/cel/values/uint';

/** The latest version that the tests know. */
export const LATEST = '1.38';

/** What an expression gives, as CEL writes it; for data of an `object`, and on a version of Kubernetes. */
export function evaluate(expression: string, object: unknown = {}, kubernetes = LATEST): string {
  return text(run(expression, { object: 'dyn' }, { object: toCel(object) }, kubernetes));
}

/** What an expression gives for variables of certain types. */
export function run(
  expression: string,
  variables: Readonly<Record<string, CelType>> = {},
  bindings: Readonly<Record<string, unknown>> = {},
  kubernetes = LATEST,
): unknown {
  return compileCel(expression, { kubernetes, variables }).run(bindings, new CostBudget());
}

/** The kind and message of what an expression throws when it is compiled or evaluated. */
export function failure(expression: string, object: unknown = {}, kubernetes = LATEST): string {
  const error = errorOf(() => evaluate(expression, object, kubernetes));
  return `${error.kind}: ${error.message}`;
}

export function errorOf(work: () => unknown): CelError {
  try {
    work();
  } catch (error) {
    if (error instanceof CelError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** A value as CEL writes it, so that tests can compare it. */
export function text(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return Number.isInteger(value) ? `${value}.0` : String(value);
  if (value instanceof Uint) return `${value.value}u`;
  if (value instanceof Timestamp || value instanceof Duration) return value.text();
  if (value instanceof TypeValue) return value.name;
  if (value instanceof Uint8Array) return `b${JSON.stringify(Buffer.from(value).toString('latin1'))}`;
  if (value instanceof Optional) return value.value === undefined ? 'none' : `optional(${text(value.value)})`;
  if (Array.isArray(value)) return `[${value.map(text).join(', ')}]`;
  if (kindOf(value) !== 'map') return String(value);
  const map = value as MapValue;
  return `{${mapKeys(map)
    .map((key) => `${text(key)}: ${text(mapGet(map, key))}`)
    .join(', ')}}`;
}
