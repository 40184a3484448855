import { nearest } from '../../errors/nearest';
import { compareText } from '../../model/compare-text';
import type { FieldPath } from '../../model/field-path';
import type { Fault } from '../../model/finding';
import type { SchemaCode } from './codes';

/** Longer text is cut where a message quotes it; a longer name is no slip of a known one. */
const LONGEST = 60;

/** How many names a fix lists before that would be no help. */
const MOST = 20;

/** What a value of each type is called after "must be". */
export const TYPE_WORDS = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: 'a mapping',
  string: 'text',
} as const;

/** A field that the schema of its holder does not have: the API server would drop it without a word. */
export function unknownField(holder: FieldPath, name: string, known: Iterable<string>): Fault {
  const names = [...known].sort(compareText);
  const message = `${shortened(name)} is not a known field${holder.length > 0 ? ` of ${fieldName(holder)}` : ''}`;
  const choices = names.length > 0 && names.length <= MOST ? `write one of ${names.join(', ')}, or ` : '';
  return withNearest(fault('schema/unknown-field', [...holder, name], message, `${choices}remove it`), name, names);
}

/** A field that its holder must have. */
export function missingField(holder: FieldPath, name: string): Fault {
  const where = holder.length > 0 ? ` in ${fieldName(holder)}` : '';
  return fault('schema/missing-field', [...holder, name], `${name} is missing${where}`, `add ${name}`);
}

/** A value of another type. @param expected completes "must be …", such as `a whole number` */
export function wrongType(path: FieldPath, found: unknown, expected: string): Fault {
  return fault('schema/wrong-type', path, mustBe(path, expected, found), typeFix(found, expected));
}

/** Most values of a wrong type are right but for their quotes. */
function typeFix(found: unknown, expected: string): string {
  const bare = typeof found === 'string' && found.length <= LONGEST ? found : undefined;
  if (bare !== undefined && expected.includes('number') && /^-?\d+(\.\d+)?$/.test(bare))
    return `write ${bare}, without quotes`;
  if (bare !== undefined && expected === TYPE_WORDS.boolean && /^(true|false)$/.test(bare))
    return `write ${bare}, without quotes`;
  const inQuotes = expected.startsWith(TYPE_WORDS.string) && (typeof found === 'number' || typeof found === 'boolean');
  return inQuotes ? 'put it in quotes' : `write ${expected}`;
}

/** A value of the right type that is not allowed all the same. */
export function badValue(path: FieldPath, message: string, fix?: string): Fault {
  return fault('schema/bad-value', path, message, fix);
}

/** An item that its list has already, by itself or by its key. */
export function duplicate(path: FieldPath, message: string): Fault {
  return fault('schema/duplicate', path, message, 'remove one of them');
}

/** A value that is none of those allowed. */
export function notAllowed(path: FieldPath, found: unknown, allowed: readonly unknown[]): Fault {
  const wrong = badValue(path, mustBe(path, choice(allowed.map(allowedText)), found));
  if (typeof found !== 'string') return wrong;
  const names = allowed.filter((each): each is string => typeof each === 'string');
  return withNearest(wrong, found, names);
}

/** An object that breaks a CEL rule of its schema. @param message what the rule's author says */
export function brokenRule(path: FieldPath, message: string): Fault {
  return fault('schema/rule', path, message);
}

/** `replicas must be a whole number, found "six"`. @param expected completes "must be …" */
export function mustBe(path: FieldPath, expected: string, found: unknown): string {
  return `${fieldName(path)} must be ${expected}, found ${foundText(found)}`;
}

/** What a message calls a field: its name, with its positions in lists: `replicas`, `containers[0]`. */
export function fieldName(path: FieldPath): string {
  const start = path.findLastIndex((step) => typeof step === 'string');
  const indices = path.slice(start + 1).map((index) => `[${index}]`);
  return `${start < 0 ? 'the object' : shortened(String(path[start]))}${indices.join('')}`;
}

/** A value as a message quotes it: `"six"`, `1.5`, `a list`, `a mapping`, `nothing` for null. */
export function foundText(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a mapping';
  if (typeof value === 'number') return String(value);
  return JSON.stringify(typeof value === 'string' ? shortened(value) : value);
}

/** Of a list or mapping only its form is told: it may be as large as the schema's author likes. */
function allowedText(value: unknown): string {
  if (typeof value !== 'object') return foundText(value);
  return value === null ? 'null' : Array.isArray(value) ? '[…]' : '{…}';
}

function choice(values: readonly string[]): string {
  const shown = values.length > MOST ? [...values.slice(0, MOST), '…'] : values;
  return shown.length > 2 ? `one of ${shown.join(', ')}` : shown.join(' or ');
}

/** The fault, told with the known name that is most like the one found. */
function withNearest(wrong: Fault, found: string, known: readonly string[]): Fault {
  const near = found.length <= LONGEST ? nearest(found, known) : undefined;
  if (near === undefined) return wrong;
  return { ...wrong, message: `${wrong.message}, the nearest is ${near}`, fix: `write ${near}` };
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function fault(code: SchemaCode, path: FieldPath, message: string, fix?: string): Fault {
  return { code, severity: 'error', message, path, ...(fix !== undefined && { fix }) };
}
