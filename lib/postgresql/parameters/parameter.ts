import type { Major } from '../versions';

/** The units of memory in which PostgreSQL counts a plain number; `8kB` is one block. */
export type MemoryUnit = 'B' | 'kB' | '8kB' | 'MB';

/** The units of time in which PostgreSQL counts a plain number. */
export type TimeUnit = 'ms' | 's' | 'min';

/** What holds for a parameter whatever its type. */
interface Traits {
  /** Whether a change waits for a restart of the server; default false. */
  readonly restart?: true;
  /** The first major that has it in this form; without it all known majors do. */
  readonly since?: Major;
  /** The last major that takes it; without it the newest still does. */
  readonly until?: Major;
  /** The form it had in the majors before `since`; without it they do not know the parameter. */
  readonly earlier?: Parameter;
}

/** A number within bounds, both of them allowed. */
interface Bounds extends Traits {
  readonly min: number;
  readonly max: number;
  /** What a plain number counts; without it the parameter takes no unit. */
  readonly unit?: MemoryUnit | TimeUnit;
}

/** A configuration parameter of PostgreSQL, as `pg_settings` describes it. */
export type Parameter =
  | ({ readonly type: 'bool' | 'string' } & Traits)
  | ({ readonly type: 'int' | 'real' } & Bounds)
  | ({
      readonly type: 'enum';
      readonly values: readonly string[];
      /** What PostgreSQL takes as well but does not advertise. */
      readonly alsoTakes: readonly string[];
    } & Traits);

/** Parameters by name. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** The largest number that a parameter can hold. */
export const MAX_INT = 2_147_483_647;

/** The most that PostgreSQL allows of anything that needs a process or a slot of its own. */
export const MAX_BACKENDS = 262_143;

/** Row of a table: on or off. */
export function bool(traits: Traits = {}): Parameter {
  return { type: 'bool', ...traits };
}

/** Row of a table: free text. */
export function text(traits: Traits = {}): Parameter {
  return { type: 'string', ...traits };
}

/** Row of a table: a whole number, and the unit that a plain number counts. */
export function integer(min: number, max: number, traits: Traits & Pick<Bounds, 'unit'> = {}): Parameter {
  return { type: 'int', min, max, ...traits };
}

/** Row of a table: a number with a fraction. */
export function real(min: number, max: number, traits: Traits & Pick<Bounds, 'unit'> = {}): Parameter {
  return { type: 'real', min, max, ...traits };
}

/** Row of a table: one of some words. */
export function choice(
  values: readonly string[],
  { alsoTakes = [], ...traits }: Traits & { readonly alsoTakes?: readonly string[] } = {},
): Parameter {
  return { type: 'enum', values, alsoTakes, ...traits };
}

/** Row of a table: on, off, or one of some words. */
export function switchOr(values: readonly string[], traits: Traits = {}): Parameter {
  return choice([...values, 'on', 'off'], { ...traits, alsoTakes: ['true', 'false', 'yes', 'no', '1', '0'] });
}
