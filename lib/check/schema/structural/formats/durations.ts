import { Duration, durationFromText } from '../../../cel/values/duration';
import { fitsInt64 } from '../../../cel/values/int64';

const SECOND = 1_000_000_000n;
const DAY = 86_400n * SECOND;

/** Short names as they are, long ones by how they begin: `mins`, `minutes`. */
const UNITS: readonly (readonly [name: RegExp, nanos: bigint])[] = [
  [/^(ns$|nano)/, 1n],
  [/^([uµ]s$|micro)/, 1_000n],
  [/^(ms$|milli)/, 1_000_000n],
  [/^(s$|sec)/, SECOND],
  [/^(m$|min)/, 60n * SECOND],
  [/^(h$|hr$|hour)/, 3_600n * SECOND],
  [/^(d$|day)/, DAY],
  [/^(w$|wk$|week)/, 7n * DAY],
];
const PART = /(\d+)[\t\n\f\r ]*([A-Za-zµ]+)/g;

/**
 * A duration as the API server reads it: as Go writes one, `1h30m`, otherwise as Scala does, `2 days 3 hours`. In the
 * latter it passes over all that it does not know, signs and fractions too: `1.5 hours` are five hours.
 *
 * @throws CelError for text without any
 */
export function readDuration(text: string): Duration {
  try {
    return durationFromText(text);
  } catch (error) {
    const nanos = sumOf(text);
    if (nanos === undefined) throw error;
    // Go lets a sum run over.
    return Duration.of(BigInt.asIntN(64, nanos));
  }
}

/** Whether text is a duration to the API server. */
export function isDuration(text: string): boolean {
  try {
    readDuration(text);
    return true;
  } catch {
    return false;
  }
}

/** In nanoseconds; undefined where there is no part with a unit, or one whose number does not fit into 64 bits. */
function sumOf(text: string): bigint | undefined {
  let sum: bigint | undefined;
  for (const [, digits = '', name = ''] of text.matchAll(PART)) {
    const count = BigInt(digits);
    if (!fitsInt64(count)) return undefined;
    const unit = UNITS.find(([known]) => known.test(name.toLowerCase()));
    if (unit) sum = (sum ?? 0n) + count * unit[1];
  }
  return sum;
}
