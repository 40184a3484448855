import { CelError } from '../cel-error';
import { characters, codePoints } from '../values/text';
import { kindOf } from '../values/kind-of';
import { sizeOf, walk, walkFor, walkTwice } from './cost';
import { formatText } from './format-text';
import { ALWAYS, type Library } from './library';

/** What Go takes for white space; JavaScript's `trim` differs by two characters. */
const SPACE = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*';
const LEADING = new RegExp(`^${SPACE}`);
const TRAILING = new RegExp(`(?<!${SPACE.slice(0, -1)})${SPACE}$`);
const ESCAPES: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
  '"': '\\"',
};

/** Text: what CEL itself has, and the extended strings library. Positions count Unicode code points. */
export const STRINGS: Library = {
  since: ALWAYS,
  functions: [
    ['(string).contains(string): bool', (text: string, part: string) => text.includes(part), walkFor],
    ['(string).startsWith(string): bool', (text: string, part: string) => text.startsWith(part), walk],
    ['(string).endsWith(string): bool', (text: string, part: string) => text.endsWith(part), walk],
    ['(string).charAt(int): string', charAt],
    ['(string).indexOf(string): int', (text: string, part: string) => indexOf(text, part, 0n), walk],
    ['(string).indexOf(string, int): int', indexOf, walk],
    ['(string).lastIndexOf(string): int', (text: string, part: string) => lastIndexOf(text, part, undefined), walk],
    ['(string).lastIndexOf(string, int): int', lastIndexOf, walk],
    ['(string).lowerAscii(): string', (text: string) => text.replace(/[A-Z]+/g, (part) => part.toLowerCase()), walk],
    ['(string).upperAscii(): string', (text: string) => text.replace(/[a-z]+/g, (part) => part.toUpperCase()), walk],
    ['(string).trim(): string', (text: string) => text.replace(LEADING, '').replace(TRAILING, ''), walk],
    [
      '(string).replace(string, string): string',
      (text: string, from: string, to: string) => replace(text, from, to, -1n),
      replaceCost,
    ],
    ['(string).replace(string, string, int): string', replace, replaceCost],
    ['(string).split(string): list<string>', (text: string, by: string) => split(text, by, -1n), walkTwice],
    ['(string).split(string, int): list<string>', split, walkTwice],
    ['(string).substring(int): string', (text: string, start: bigint) => substring(text, start, undefined), walk],
    ['(string).substring(int, int): string', substring, walk],
    ['(list<string>).join(): string', (list: unknown[]) => join(list, ''), joinCost],
    ['(list<string>).join(string): string', join, joinCost],
  ],
};

/** What version 2 of the extended strings library added. */
export const STRINGS_2: Library = {
  since: '1.30',
  functions: [
    ['(string).format(list<dyn>): string', formatText, walk],
    ['strings.quote(string): string', quote, walk],
  ],
};

function charAt(text: string, at: bigint): string {
  const all = characters(text);
  return at === BigInt(all.length) ? '' : (all[position(at, all.length)] ?? '');
}

function indexOf(text: string, part: string, from: bigint): bigint {
  const all = characters(text);
  if (from < 0n) throw outOfRange(from);
  if (part === '') return from;
  if (from >= BigInt(all.length)) return -1n;
  if (typeof all === 'string') return BigInt(text.indexOf(part, Number(from)));
  const start = all.slice(0, Number(from)).join('').length;
  const found = text.indexOf(part, start);
  return found < 0 ? -1n : BigInt(codePoints(text.slice(0, found)));
}

function lastIndexOf(text: string, part: string, from: bigint | undefined): bigint {
  const all = characters(text);
  const length = BigInt(all.length);
  const last = from ?? (part === '' ? length : length - 1n);
  if (from !== undefined && from < 0n) throw outOfRange(from);
  if (part === '') return last > length ? length : last;
  if (last >= length || last < 0n) return -1n;
  if (typeof all === 'string') return BigInt(text.lastIndexOf(part, Number(last)));
  const found = text.lastIndexOf(part, all.slice(0, Number(last)).join('').length);
  return found < 0 ? -1n : BigInt(codePoints(text.slice(0, found)));
}

/** Replaces the first so many; all where the count is negative. */
function replace(text: string, from: string, to: string, count: bigint): string {
  if (count < 0n) return from === '' ? betweenAll(text, to) : text.replaceAll(from, () => to);
  const parts = split(text, from, count + 1n);
  if (from !== '') return count === 0n ? text : parts.join(to);
  const all = Array.from(text);
  const places = Math.min(Number(count), all.length + 1);
  return all.map((each, i) => (i < places ? to + each : each)).join('') + (places > all.length ? to : '');
}

function betweenAll(text: string, to: string): string {
  return to + Array.from(text, (each) => each + to).join('');
}

/** Splits into so many parts at most; into all where the count is negative. */
function split(text: string, by: string, count: bigint): string[] {
  if (count === 0n) return [];
  const parts = by === '' ? Array.from(text) : text.split(by);
  if (count < 0n || BigInt(parts.length) <= count) return parts;
  const kept = Number(count) - 1;
  return [...parts.slice(0, kept), parts.slice(kept).join(by)];
}

function substring(text: string, start: bigint, end: bigint | undefined): string {
  const all = characters(text);
  if (end !== undefined && start > end) throw new CelError('run', `invalid range: ${start} to ${end}`);
  const part = all.slice(position(start, all.length), position(end ?? BigInt(all.length), all.length));
  return typeof part === 'string' ? part : part.join('');
}

function join(list: readonly unknown[], separator: string): string {
  const other = list.find((each) => typeof each !== 'string');
  if (other !== undefined) throw new CelError('run', `cannot join a value of type ${kindOf(other)}`);
  return list.join(separator);
}

function quote(text: string): string {
  return `"${Buffer.from(text)
    .toString()
    .replace(/[\p{Cc}\\"]/gu, (each) => ESCAPES[each] ?? each)}"`;
}

function position(at: bigint, length: number): number {
  if (at < 0n || at > BigInt(length)) throw outOfRange(at);
  return Number(at);
}

function outOfRange(index: bigint): CelError {
  return new CelError('run', `index out of range: ${index}`);
}

function joinCost(list: unknown[], separator = ''): number {
  const length = list.reduce<number>((sum, each) => sum + sizeOf(each) + separator.length, 0);
  return Math.ceil(length * 0.2);
}

/** What is written in place of each part may be much longer than the text itself. */
function replaceCost(text: string, from: string, to: string): number {
  const places = from === '' ? text.length + 1 : text.length / from.length;
  return walkTwice(text) + Math.ceil(places * to.length * 0.1);
}
