/** The fields of an object. */
export type Fields = Readonly<Record<string, unknown>>;

/** Makes of a value what the API server makes of it. A value that it leaves alone is answered itself, not a copy. */
export type Rule = (value: unknown) => unknown;

/** What the API server does with the fields of one Go struct. */
export interface Struct {
  /** Fields that are left out where they are `''`, `0`, `false` or an empty mapping: in Go `omitempty`, and no pointer. */
  readonly omitted?: readonly string[];
  /** What is written where a field is not. */
  readonly defaults?: Fields;
  /** Works out the fields that depend on others, after the defaults. */
  readonly settle?: (fields: Fields) => Fields;
  /** Rules for the values of fields, last. */
  readonly fields?: Readonly<Record<string, Rule>>;
}

/** The rule for objects of a Go struct: what is empty goes, what is missing comes, and so on within. */
export function struct({ omitted = [], defaults = {}, settle, fields = {} }: Struct): Rule {
  const omit = new Set(omitted);
  const missing = Object.entries(defaults);
  const rules = new Map(Object.entries(fields));
  return (value) => {
    if (!isFields(value)) return value;
    const written = withDefaults(withoutEmpty(value, omit), missing);
    return within(settle ? settle(written) : written, rules);
  };
}

/** The rule for lists whose items follow a rule. */
export function each(rule: Rule): Rule {
  return (value) => (Array.isArray(value) ? mapped(value, rule) : value);
}

/** The rule for mappings whose values follow a rule, whatever their keys. */
export function values(rule: Rule): Rule {
  const always = { get: () => rule };
  return (value) => (isFields(value) ? within(value, always) : value);
}

/** Leaves a value alone: for mappings whose keys are the user's. */
export const untouched: Rule = (value) => value;

/** What no rule is written for: values that are null and lists that are empty go, at every depth. */
export const pruned: Rule = (value) => {
  if (Array.isArray(value)) return mapped(value, pruned);
  return isFields(value) ? within(withoutEmpty(value, NO_OMISSIONS), NO_RULES) : value;
};

const NO_OMISSIONS: ReadonlySet<string> = new Set();
const NO_RULES: ReadonlyMap<string, Rule> = new Map();

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutEmpty(fields: Fields, omit: ReadonlySet<string>): Fields {
  const stays = (key: string): boolean => !isEmpty(fields[key]) && !(omit.has(key) && isZero(fields[key]));
  const keys = Object.keys(fields);
  return keys.every(stays) ? fields : Object.fromEntries(keys.filter(stays).map((key) => [key, fields[key]]));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function isZero(value: unknown): boolean {
  return value === '' || value === 0 || value === false || (isFields(value) && Object.values(value).every(isEmpty));
}

function withDefaults(fields: Fields, defaults: readonly (readonly [string, unknown])[]): Fields {
  let copy: Record<string, unknown> | undefined;
  for (const [key, value] of defaults) {
    if (fields[key] !== undefined) continue;
    copy ??= { ...fields };
    copy[key] = value;
  }
  return copy ?? fields;
}

function within(fields: Fields, rules: Pick<ReadonlyMap<string, Rule>, 'get'>): Fields {
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    const rule = rules.get(key) ?? (typeof value === 'object' ? pruned : untouched);
    const next = rule(value);
    if (next === value) continue;
    copy ??= { ...fields };
    copy[key] = next;
  }
  return copy ?? fields;
}

function mapped(items: readonly unknown[], rule: Rule): readonly unknown[] {
  const next = items.map(rule);
  return next.every((item, at) => item === items[at]) ? items : next;
}
