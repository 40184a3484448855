import { CelObject } from './cel-object';

/** Bits of a whole address, by family. */
const BITS = { 4: 32, 6: 128 } as const;
const OCTET = /^(?:0|[1-9]\d{0,2})$/;
const GROUP = /^[0-9a-fA-F]{1,4}$/;
/** The first bits of `::ffff:0:0/96`, where IPv6 addresses stand for IPv4 ones. */
const MAPPED = 0xffffn;

/** An address of IPv4 or IPv6. */
export class IpAddress extends CelObject {
  readonly type = 'net.IP';

  constructor(
    readonly family: 4 | 6,
    /** The address as a number. */
    readonly value: bigint,
  ) {
    super();
  }

  get bits(): number {
    return BITS[this.family];
  }

  equals(other: IpAddress): boolean {
    return this.family === other.family && this.value === other.value;
  }

  /** The first so many bits. */
  prefix(bits: number): bigint {
    return this.value >> BigInt(this.bits - bits);
  }

  /** Whether it lies in a range that is given by its first bits. */
  startsWith(prefix: bigint, bits: number): boolean {
    return this.prefix(bits) === prefix;
  }

  /** The canonical text: IPv6 in lower case, with the longest run of zeros left out. */
  text(): string {
    return this.family === 4 ? octets(this.value).join('.') : compressed(groups(this.value));
  }
}

/** An address from text; undefined where it is none, has a zone, or is an IPv4 address written as IPv6. */
export function parseIpAddress(text: string): IpAddress | undefined {
  const family = text.includes(':') ? 6 : 4;
  const value = family === 4 ? parseV4(text) : parseV6(text);
  if (value === undefined || (family === 6 && value >> 32n === MAPPED)) return undefined;
  return new IpAddress(family, value);
}

function parseV4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => OCTET.test(part) && Number(part) <= 255)) return undefined;
  return parts.reduce((value, part) => (value << 8n) | BigInt(part), 0n);
}

function parseV6(text: string): bigint | undefined {
  const [left = '', right, more] = text.split('::');
  const before = groupsOf(left);
  const after = right === undefined ? [] : groupsOf(right);
  if (more !== undefined || !before || !after) return undefined;
  if (right !== undefined && right === '' && left.includes('.')) return undefined;
  const missing = 8 - before.length - after.length;
  if (right === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = [...before, ...Array<bigint>(missing).fill(0n), ...after];
  return all.reduce((value, group) => (value << 16n) | group, 0n);
}

/** The groups of one side of a `::`; the last may be an IPv4 address. */
function groupsOf(text: string): bigint[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const last = parts.at(-1) ?? '';
  const v4 = last.includes('.') ? parseV4(last) : undefined;
  const plain = v4 === undefined ? parts : parts.slice(0, -1);
  if (!plain.every((part) => GROUP.test(part))) return undefined;
  return [...plain.map((part) => BigInt(`0x${part}`)), ...(v4 === undefined ? [] : [v4 >> 16n, v4 & 0xffffn])];
}

function octets(value: bigint): bigint[] {
  return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 0xffn);
}

function groups(value: bigint): string[] {
  return Array.from({ length: 8 }, (_, i) => ((value >> BigInt(112 - 16 * i)) & 0xffffn).toString(16));
}

/** The first of the longest runs of zeros becomes `::`, a single zero stays. */
function compressed(all: readonly string[]): string {
  const longest = Math.max(...all.map((_, i) => zerosFrom(all, i)));
  if (longest < 2) return all.join(':');
  const start = all.findIndex((_, i) => zerosFrom(all, i) === longest);
  return `${all.slice(0, start).join(':')}::${all.slice(start + longest).join(':')}`;
}

function zerosFrom(all: readonly string[], start: number): number {
  const end = all.findIndex((group, i) => i >= start && group !== '0');
  return (end < 0 ? all.length : end) - start;
}
