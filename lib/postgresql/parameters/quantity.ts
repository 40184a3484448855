import type { MemoryUnit, TimeUnit } from './parameter';

/** Bytes of each unit of memory that a text may carry; case matters to PostgreSQL, and it counts in 1024. */
const BYTES = { B: 1, kB: 1024, MB: 1024 ** 2, GB: 1024 ** 3, TB: 1024 ** 4 };

/** Milliseconds of each unit of time that a text may carry. */
const MILLISECONDS = { us: 0.001, ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 };

/** What a plain number counts: a unit as above, or a block. */
const PLAIN = { ...BYTES, '8kB': 8192, ...MILLISECONDS };

/** A number as PostgreSQL reads it, and the unit behind it; `''` where there is none. */
export interface Quantity {
  readonly number: number;
  readonly unit: string;
}

/** Reads `512MB`, `1.5 GB`, `-1`, `1e3`, `0x1F` or the octal `0640`; undefined for what is no number. */
export function readQuantity(text: string): Quantity | undefined {
  const match = /^\s*([-+]?)(0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*([^\s\d.]*)\s*$/i.exec(text);
  if (!match) return undefined;
  const [, sign, digits = '', unit = ''] = match;
  const size = /^0[0-7]+$/.test(digits) ? parseInt(digits, 8) : Number(digits);
  return { number: sign === '-' ? -size : size, unit };
}

/** The units that a text may carry where a plain number counts `base`. */
export function unitsLike(base: MemoryUnit | TimeUnit): readonly string[] {
  return Object.keys(sizesLike(base));
}

/** How many of `base` one `unit` holds: 1024 for GB in MB; undefined where PostgreSQL cannot tell. */
export function scaleOf(unit: string, base: MemoryUnit | TimeUnit | undefined): number | undefined {
  if (unit === '') return 1;
  const sizes = base && sizesLike(base);
  return sizes && Object.hasOwn(sizes, unit) ? (sizes[unit] ?? NaN) / PLAIN[base] : undefined;
}

/** A value counted in `base`: `1GB` is 1024 where a plain number counts MB; undefined for what PostgreSQL refuses. */
export function countOf(text: string, base: MemoryUnit | TimeUnit | undefined): number | undefined {
  const { number = NaN, unit = '' } = readQuantity(text) ?? {};
  const count = number * (scaleOf(unit, base) ?? NaN);
  return Number.isNaN(count) ? undefined : count;
}

/**
 * Milliseconds of a time value such as `5min`.
 * @param unit What a plain number counts.
 * @returns Undefined for what is no time to PostgreSQL, such as `5m`.
 */
export function durationMs(text: string, unit: TimeUnit): number | undefined {
  const count = countOf(text, unit);
  return count === undefined ? undefined : count * PLAIN[unit];
}

/** Memory as PostgreSQL writes it, in the largest of kB, MB and GB that needs no fraction: `1048576` is `1GB`. */
export function printMemory(kB: number): string {
  if (kB !== 0 && kB % 1024 ** 2 === 0) return `${kB / 1024 ** 2}GB`;
  if (kB !== 0 && kB % 1024 === 0) return `${kB / 1024}MB`;
  return `${kB}kB`;
}

function sizesLike(base: MemoryUnit | TimeUnit): Readonly<Record<string, number>> {
  return base in MILLISECONDS ? MILLISECONDS : BYTES;
}
