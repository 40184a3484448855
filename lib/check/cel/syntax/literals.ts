import { CelError } from '../cel-error';
import { fitsInt64 } from '../values/int64';
import { Uint } from '../values/uint';
import type { Token } from './tokens';

const PREFIX_AND_QUOTES = /^([bBrR]*)("""|'''|"|')/;
const ESCAPE = /\\(?:[xX]([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-3][0-7]{2})|([^]))/g;
const SIMPLE: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '?': '?',
  '"': '"',
  "'": "'",
  '`': '`',
};

/**
 * The value of a number: int, uint or double.
 * @param negative Whether a minus stands before it, so that the smallest int can be written.
 * @throws CelError of the kind `syntax` for a number that does not fit
 */
export function numberValue({ text, offset }: Token, negative: boolean): unknown {
  const hex = /^0x/i.test(text);
  if (!hex && /[.e]/i.test(text)) {
    const value = Number(text);
    if (!Number.isFinite(value)) throw new CelError('syntax', `number out of range: ${text}`, offset);
    return negative ? -value : value;
  }
  const size = BigInt(text.replace(/u$/i, ''));
  if (/u$/i.test(text)) {
    if (negative) throw new CelError('syntax', `an unsigned number cannot be negative: -${text}`, offset);
    if (size > 2n ** 64n - 1n) throw new CelError('syntax', `number out of range: ${text}`, offset);
    return Uint.of(size);
  }
  const value = negative ? -size : size;
  if (!fitsInt64(value)) throw new CelError('syntax', `number out of range: ${negative ? '-' : ''}${text}`, offset);
  return value;
}

/**
 * The value of text in quotes: string or bytes.
 * @throws CelError of the kind `syntax` for an escape that is none
 */
export function textValue({ text, offset }: Token): string | Uint8Array {
  const [start = '', prefix = '', quotes = ''] = PREFIX_AND_QUOTES.exec(text) ?? [];
  const inner = text.slice(start.length, -quotes.length);
  const raw = /r/i.test(prefix);
  const at = offset + start.length;
  if (/b/i.test(prefix)) return raw ? new TextEncoder().encode(inner) : escapedBytes(inner, at);
  return raw ? inner : inner.replace(ESCAPE, (...found: string[]) => character(found, at));
}

/** In bytes `\x` and octal escapes stand for one byte, all other characters for those of their UTF-8. */
function escapedBytes(inner: string, offset: number): Uint8Array {
  const bytes: number[] = [];
  let end = 0;
  for (const found of inner.matchAll(ESCAPE)) {
    bytes.push(...Buffer.from(inner.slice(end, found.index)), ...escapedByte(found, offset + found.index));
    end = found.index + found[0].length;
  }
  bytes.push(...Buffer.from(inner.slice(end)));
  return Uint8Array.from(bytes);
}

function escapedByte(
  [escape, hex, short, long, octal, simple = '']: RegExpMatchArray,
  offset: number,
): Iterable<number> {
  if (hex !== undefined) return [parseInt(hex, 16)];
  if (octal !== undefined) return [parseInt(octal, 8)];
  if (short ?? long) throw new CelError('syntax', `bytes have no escape ${escape}`, offset);
  return Buffer.from(simpleEscape(simple, offset));
}

function character([, hex, short, long, octal, simple = '', at]: string[], offset: number): string {
  if (octal !== undefined) return String.fromCodePoint(parseInt(octal, 8));
  const digits = hex ?? short ?? long;
  if (digits === undefined) return simpleEscape(simple, offset + Number(at));
  const code = parseInt(digits, 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
    throw new CelError('syntax', `no character has the code ${digits}`, offset + Number(at));
  }
  return String.fromCodePoint(code);
}

function simpleEscape(name: string, offset: number): string {
  const value = SIMPLE[name];
  if (value === undefined) throw new CelError('syntax', `unknown escape \\${name}`, offset);
  return value;
}
