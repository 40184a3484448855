/** A CEL type: its name and what it is made of, as `list` of `string`. */
export interface Type {
  readonly name: string;
  readonly parameters: readonly Type[];
}

export const DYN: Type = { name: 'dyn', parameters: [] };
export const BOOL: Type = { name: 'bool', parameters: [] };
export const INT: Type = { name: 'int', parameters: [] };
export const TYPE: Type = { name: 'type', parameters: [] };
const NO_PARAMETERS: readonly Type[] = [];

/** Names that are written shorter, or otherwise, in signatures and by callers. */
const ALIASES: Readonly<Record<string, string>> = {
  null: 'null_type',
  optional: 'optional_type',
  timestamp: 'google.protobuf.Timestamp',
  duration: 'google.protobuf.Duration',
};

export function simpleType(name: string): Type {
  return { name, parameters: NO_PARAMETERS };
}

export function listOf(element: Type): Type {
  return { name: 'list', parameters: [element] };
}

export function mapOf(key: Type, value: Type): Type {
  return { name: 'map', parameters: [key, value] };
}

export function optionalOf(value: Type): Type {
  return { name: 'optional_type', parameters: [value] };
}

/** What an optional holds, or the type itself where it is none. */
export function unwrapped(type: Type): Type {
  return type.name === 'optional_type' ? (type.parameters[0] ?? DYN) : type;
}

/** Whether values of the type show only at run time what they are. */
export function isOpen(type: Type): boolean {
  return type.name === 'dyn' || isVariable(type);
}

/** A type that is still to be found: `A` in a signature, `?1` while an expression is checked. */
export function isVariable({ name }: Type): boolean {
  return name.startsWith('?') || /^[A-Z]$/.test(name);
}

/** As people write it: `map<string, dyn>`. */
export function typeText({ name, parameters }: Type): string {
  if (isVariable({ name, parameters })) return 'dyn';
  return parameters.length === 0 ? name : `${name}<${parameters.map(typeText).join(', ')}>`;
}

/**
 * Reads a type such as `map<string, list<A>>`; `list` and `map` alone hold anything.
 * @throws Error for text that is no type, which only a programmer can have written
 */
export function parseType(text: string): Type {
  const [, written = '', inner] = /^([\w.]+)\s*(?:<(.*)>)?$/.exec(text.trim()) ?? [];
  if (written === '') throw new Error(`no CEL type: ${text}`);
  const name = ALIASES[written] ?? written;
  if (inner !== undefined) return { name, parameters: splitTypes(inner).map(parseType) };
  if (name === 'list' || name === 'optional_type') return { name, parameters: [DYN] };
  return name === 'map' ? mapOf(DYN, DYN) : simpleType(name);
}

/** Splits `string, list<int>` where a comma stands outside of brackets. */
export function splitTypes(text: string): readonly string[] {
  const types: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/[<>,]/g)) {
    if (mark !== ',') depth += mark === '<' ? 1 : -1;
    else if (depth === 0) {
      types.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return text.trim() === '' ? [] : [...types, text.slice(start)];
}
