import { orderedKeys } from './key-order';
import { keyScalar, numberScalar, stringScalar } from './scalar';

const STEP = '  ';

/** Parsers give up on a key of more than 1024 characters unless a question mark announces it. */
const LONGEST_SIMPLE_KEY = 1000;

/** Far deeper than any manifest: a value that goes on is one that holds itself. */
const DEEPEST = 500;

/** Half of a surrogate pair: no character, and nothing that UTF-8 can hold. */
const LONE_SURROGATE = /\p{Surrogate}/u;

type Dictionary = Readonly<Record<string, unknown>>;

/** Where a value stands: the key or index it stands at, below which other, and how deep. */
interface Position {
  readonly key: string | number;
  readonly above: Position | undefined;
  readonly depth: number;
}

/** A value holds what neither YAML nor JSON can; the message starts with a JSON pointer to it. */
export class NotYamlError extends TypeError {}

/**
 * A value as YAML: keys in customary order, lists as they are, no anchors, no folded lines, one newline at the end.
 * Parsers of YAML 1.1 and 1.2 read the same data from it, the data that JSON would hold: a key whose value is undefined
 * is left out.
 *
 * @throws NotYamlError for undefined in a list, a function, a symbol, a bigint, NaN, an infinity, an instance of a class,
 * half of a surrogate pair, and a value that holds itself
 */
export function toYaml(value: unknown): string {
  return `${inline(value, '', { key: '', above: undefined, depth: 0 })}\n`;
}

/** A value that starts on the line it stands on; `indent` starts its further lines. */
function inline(value: unknown, indent: string, at: Position): string {
  if (typeof value !== 'object' || value === null) return scalar(value, indent, at);
  if (at.depth > DEEPEST) refuse('a value that holds itself', at);
  if (Array.isArray(value)) return list(value, indent, at);
  if (isInstance(value)) return refuse(`an instance of ${value.constructor.name}`, at);
  return map(value as Dictionary, indent, at);
}

function map(value: Dictionary, indent: string, at: Position): string {
  const entries = orderedKeys(value, nearestKey(at)).map((key) => entry(key, value[key], indent, below(at, key)));
  return entries.length === 0 ? '{}' : entries.join(`\n${indent}`);
}

function entry(key: string, value: unknown, indent: string, at: Position): string {
  if (LONE_SURROGATE.test(key)) refuse('a key with half of a surrogate pair', at);
  const text = keyScalar(key);
  const start = text.length > LONGEST_SIMPLE_KEY ? `? ${text}\n${indent}:` : `${text}:`;
  // Like kubectl, lists stand no deeper than the key they belong to.
  const inner = Array.isArray(value) ? indent : indent + STEP;
  const rest = inline(value, inner, at);
  const lines = typeof value === 'object' && value !== null && rest !== '{}' && rest !== '[]';
  return lines ? `${start}\n${inner}${rest}` : `${start} ${rest}`;
}

function list(value: readonly unknown[], indent: string, at: Position): string {
  const items = Array.from(value, (item, index) => `- ${inline(item, indent + STEP, below(at, index))}`);
  return items.length === 0 ? '[]' : items.join(`\n${indent}`);
}

function scalar(value: unknown, indent: string, at: Position): string {
  if (typeof value === 'string') {
    if (LONE_SURROGATE.test(value)) refuse('half of a surrogate pair', at);
    // A block must be indented by something, also where it is the whole document.
    return stringScalar(value, indent || STEP);
  }
  if (typeof value === 'number' && Number.isFinite(value)) return numberScalar(value);
  if (typeof value === 'boolean' || value === null) return String(value);
  return refuse(typeof value === 'number' ? String(value) : `a value of type ${typeof value}`, at);
}

/** The key that a value stands under, itself or in a list; empty for a document. */
function nearestKey(at: Position): string {
  if (typeof at.key === 'string') return at.key;
  return typeof at.above?.key === 'string' ? at.above.key : '';
}

/** Told by the chain of prototypes, for each realm has an Object of its own. */
function isInstance(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== null && Object.getPrototypeOf(prototype) !== null;
}

function below(at: Position, key: string | number): Position {
  return { key, above: at, depth: at.depth + 1 };
}

function refuse(found: string, at: Position): never {
  throw new NotYamlError(`${pointer(at) || 'the value'}: YAML and JSON cannot hold ${found}`);
}

function pointer(at: Position): string {
  const key = String(at.key).replaceAll('~', '~0').replaceAll('/', '~1');
  return at.above ? `${pointer(at.above)}/${key}` : '';
}
