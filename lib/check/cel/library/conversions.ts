import { CelError } from '../cel-error';
import { bytesFromText, textFromBytes } from '../values/bytes';
import { doubleText } from '../values/double';
import { durationFromText, type Duration } from '../values/duration';
import { int64 } from '../values/int64';
import { kindOf } from '../values/kind-of';
import { mapSize, type MapValue } from '../values/map-value';
import { codePoints } from '../values/text';
import { Timestamp, timestampFromText } from '../values/timestamp';
import { TypeValue } from '../values/type-value';
import { Uint } from '../values/uint';
import { walk } from './cost';
import { ALWAYS, type Library } from './library';

const DOUBLE = /^[+-]?(?:\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)$/;
const INFINITE = /^[+-]?inf(?:inity)?$/i;
const BOOLS = new Map([
  ...['1', 't', 'T', 'true', 'TRUE', 'True'].map((text) => [text, true] as const),
  ...['0', 'f', 'F', 'false', 'FALSE', 'False'].map((text) => [text, false] as const),
]);
const SECOND = 1_000_000_000n;

const same = (value: unknown): unknown => value;

/** From one type to another, and how large a value is. */
export const CONVERSIONS: Library = {
  since: ALWAYS,
  functions: [
    ['type(A): type', (value: unknown) => new TypeValue(kindOf(value))],
    ['dyn(A): dyn', same],
    ['bool(bool): bool', same],
    ['bool(string): bool', (text: string) => BOOLS.get(text) ?? failed(text, 'bool')],
    ['bytes(bytes): bytes', same],
    ['bytes(string): bytes', bytesFromText, walk],
    ['double(double): double', same],
    ['double(int): double', Number],
    ['double(uint): double', ({ value }: Uint) => Number(value)],
    ['double(string): double', doubleFromText],
    ['int(int): int', same],
    ['int(uint): int', ({ value }: Uint) => int64(value)],
    ['int(double): int', wholeNumber],
    [
      'int(string): int',
      (text: string) => (/^[+-]?\d+$/.test(text) ? int64(BigInt(text.replace('+', ''))) : failed(text, 'int')),
    ],
    ['int(timestamp): int', ({ seconds }: Timestamp) => seconds],
    ['int(duration): int', ({ nanos }: Duration) => nanos],
    ['uint(uint): uint', same],
    ['uint(int): uint', (value: bigint) => Uint.of(value)],
    ['uint(double): uint', (value: number) => Uint.of(truncated(value))],
    ['uint(string): uint', (text: string) => (/^\d+$/.test(text) ? Uint.of(BigInt(text)) : failed(text, 'uint'))],
    ['string(string): string', same],
    ['string(bool): string', String],
    ['string(int): string', String],
    ['string(uint): string', ({ value }: Uint) => String(value)],
    ['string(double): string', doubleText],
    ['string(bytes): string', textFromBytes, walk],
    ['string(timestamp): string', (value: Timestamp) => value.text()],
    ['string(duration): string', (value: Duration) => value.text()],
    ['timestamp(timestamp): timestamp', same],
    ['timestamp(string): timestamp', timestampFromText],
    ['timestamp(int): timestamp', (seconds: bigint) => Timestamp.of(seconds * SECOND)],
    ['duration(duration): duration', same],
    ['duration(string): duration', durationFromText],
    ...['', 'member'].flatMap((style) => [
      [signature(style, 'string'), (text: string) => BigInt(codePoints(text))] as const,
      [signature(style, 'bytes'), (bytes: Uint8Array) => BigInt(bytes.length)] as const,
      [signature(style, 'list<A>'), (list: unknown[]) => BigInt(list.length)] as const,
      [signature(style, 'map<A, B>'), (map: MapValue) => BigInt(mapSize(map))] as const,
    ]),
  ],
};

/** The size of a value can be asked for as a function and as a method. */
function signature(style: string, type: string): string {
  return style === 'member' ? `(${type}).size(): int` : `size(${type}): int`;
}

function failed(text: string, type: string): never {
  throw new CelError('run', `cannot convert ${JSON.stringify(text)} to ${type}`);
}

function truncated(value: number): bigint {
  if (!Number.isFinite(value)) throw new CelError('run', `integer overflow: ${doubleText(value)}`);
  return BigInt(Math.trunc(value));
}

/** The ends of the range are refused, because a double cannot tell them from their neighbours. */
function wholeNumber(value: number): bigint {
  if (Math.abs(value) >= 2 ** 63) throw new CelError('run', `integer overflow: ${doubleText(value)}`);
  return truncated(value);
}

function doubleFromText(text: string): number {
  if (DOUBLE.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? value : failed(text, 'double');
  }
  if (/^[+-]?nan$/i.test(text)) return NaN;
  if (!INFINITE.test(text)) return failed(text, 'double');
  return text.startsWith('-') ? -Infinity : Infinity;
}
