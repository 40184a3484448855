import { CelError } from '../cel-error';
import { textFromBytes } from '../values/bytes';
import { doubleText, fixedText, scientificText } from '../values/double';
import { Duration } from '../values/duration';
import { kindOf } from '../values/kind-of';
import { mapGet, mapKeys, type MapValue } from '../values/map-value';
import { Timestamp } from '../values/timestamp';
import { TypeValue } from '../values/type-value';
import { Uint } from '../values/uint';
import { compareText } from '../../../model/compare-text';

/** A clause: its digits and its letter, or what stands in place of a known letter; `%%` is a plain %. */
export const CLAUSE = /%(?:%|(?:\.(\d+))?([sdfebxXo])|([^]?))/gu;
const DEFAULT_PRECISION = 6;
/** Far more digits than a double has; more would only cost time. */
const LARGEST_PRECISION = 1000;
const NAMED_DOUBLES = new Map([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
]);

/**
 * Puts values into a text in place of `%s`, `%d`, `%f`, `%e`, `%b`, `%x`, `%X` and `%o`.
 * @throws CelError for a clause that is unknown, has no value, or has one of another type
 */
export function formatText(format: string, values: readonly unknown[]): string {
  let next = 0;
  return format.replace(CLAUSE, (clause: string, precision?: string, verb?: string) => {
    if (clause === '%%') return '%';
    if (next >= values.length) throw new CelError('run', `${clause} has no value: there are ${values.length}`);
    if (verb === undefined) throw new CelError('run', `unknown clause ${clause}`);
    return formatValue(verb, precision === undefined ? DEFAULT_PRECISION : Number(precision), values[next++]);
  });
}

function formatValue(verb: string, precision: number, value: unknown): string {
  if (precision > LARGEST_PRECISION) throw new CelError('run', `more than ${LARGEST_PRECISION} digits`);
  if (verb === 's') return plain(value);
  const text = verb === 'f' || verb === 'e' ? ofDouble(verb, precision, value) : ofInteger(verb, value);
  if (text === undefined) throw new CelError('run', `%${verb} cannot show a value of type ${kindOf(value)}`);
  return text;
}

function ofDouble(verb: 'f' | 'e', precision: number, value: unknown): string | undefined {
  const double = typeof value === 'string' ? NAMED_DOUBLES.get(value) : value;
  if (typeof double !== 'number') return undefined;
  if (Number.isNaN(double)) return 'NaN';
  if (!Number.isFinite(double)) return double > 0 ? '∞' : '-∞';
  return verb === 'f' ? grouped(fixedText(double, precision)) : scientificText(double, precision);
}

function ofInteger(verb: string, value: unknown): string | undefined {
  const integer = value instanceof Uint ? value.value : value;
  if (verb === 'b' && typeof value === 'boolean') return value ? '1' : '0';
  if (typeof integer === 'bigint') return inBase(integer, verb);
  const bytes = typeof value === 'string' ? Buffer.from(value) : value;
  if (!/x/i.test(verb) || !(bytes instanceof Uint8Array)) return undefined;
  const hex = Buffer.from(bytes).toString('hex');
  return verb === 'X' ? hex.toUpperCase() : hex;
}

function inBase(integer: bigint, verb: string): string {
  const digits = integer.toString({ b: 2, o: 8, d: 10 }[verb] ?? 16);
  return verb === 'X' ? digits.toUpperCase() : digits;
}

/** With a comma after each three digits, which is how the API server's formatter writes the digits of %f. */
function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** A value alone: text as it is, a list or map with its contents as CEL would write them. */
function plain(value: unknown): string {
  const kind = kindOf(value);
  if (typeof value === 'string') return value;
  if (kind === 'list') return `[${(value as unknown[]).map(inner).join(', ')}]`;
  if (kind === 'map') return mapText(value as MapValue);
  if (value === null) return 'null';
  if (typeof value === 'number') return doubleText(value);
  if (value instanceof Uint) return String(value.value);
  if (value instanceof Timestamp || value instanceof Duration) return value.text();
  if (value instanceof Uint8Array) return textFromBytes(value);
  if (value instanceof TypeValue) return value.name;
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  throw new CelError('run', `%s cannot show a value of type ${kind}`);
}

/** A value within a list or map. */
function inner(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Uint8Array) return `b${JSON.stringify(textFromBytes(value))}`;
  if (value instanceof Timestamp) return `timestamp("${value.text()}")`;
  if (value instanceof Duration) return `duration("${value.text()}")`;
  if (typeof value !== 'number') return plain(value);
  return Number.isFinite(value) ? fixedText(value, DEFAULT_PRECISION) : `"${doubleText(value)}"`;
}

function mapText(map: MapValue): string {
  const entries = mapKeys(map).map((key) => [inner(key), inner(mapGet(map, key))] as const);
  return `{${entries
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, value]) => `${key}:${value}`)
    .join(', ')}}`;
}
