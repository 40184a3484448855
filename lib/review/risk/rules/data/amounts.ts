import { billionths } from '../../../../check/schema/values/format/quantities';
import { milliseconds } from '../../../../check/schema/values/format/durations';

/** How a setting says how much is kept; each reads a value as a number, Infinity for what has no end. */
export interface Unit {
  /** Undefined for what is no such amount. */
  readonly read: (value: unknown) => number | undefined;
  readonly show: (amount: number) => string;
}

const DAY = 86_400_000;

/** Times in the unit that comes to a whole number, such as `7d`, `36h` or `90m`. */
export function timeText(ms: number): string {
  if (!Number.isFinite(ms)) return 'all';
  const [length, name] = LENGTHS.find(([length]) => ms >= length && ms % length === 0) ?? [1, 'ms'];
  return `${ms / length}${name}`;
}

const LENGTHS: readonly (readonly [number, string])[] = [
  [DAY, 'd'],
  [DAY / 24, 'h'],
  [60_000, 'm'],
  [1000, 's'],
];

/** `15d`, as Go and Prometheus write it. */
export const DURATION: Unit = {
  read: (value) => (typeof value === 'string' && value !== '' ? milliseconds(value) : undefined),
  show: timeText,
};

/** A plain number of a length of time; below zero there is no end. @param length In milliseconds. */
export function timesOf(length: number): Unit {
  return { read: (value) => unlessNegative(value, (amount) => amount * length), show: timeText };
}

/** A plain number; below zero there is no end. */
export const NUMBER: Unit = {
  read: (value) => unlessNegative(value, (amount) => amount),
  show: (amount) => (Number.isFinite(amount) ? String(amount) : 'all'),
};

const PREFIXES = ['', 'K', 'M', 'G', 'T', 'P', 'E'];

/** `50GB` or `50Gi`: what Prometheus takes for sizes, and Kubernetes for quantities. */
export const SIZE: Unit = {
  read: (value) => {
    const [, amount, prefix = ''] = /^([\d.]+)([KMGTPE]?)i?B$/.exec(String(value)) ?? [];
    // Prometheus counts in powers of two whatever it is written as.
    if (amount !== undefined) return Number(amount) * 1024 ** PREFIXES.indexOf(prefix);
    const nanos = billionths(value);
    return nanos === undefined ? undefined : Number(nanos / 1_000_000_000n);
  },
  show: (amount) => (Number.isFinite(amount) ? `${Math.round((amount / 1024 ** 3) * 10) / 10}Gi` : 'all'),
};

function unlessNegative(value: unknown, read: (amount: number) => number): number | undefined {
  const amount = typeof value === 'number' || (typeof value === 'string' && value !== '') ? Number(value) : Number.NaN;
  return Number.isNaN(amount) ? undefined : amount < 0 ? Infinity : read(amount);
}
