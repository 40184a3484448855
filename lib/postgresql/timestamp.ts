import type { Flaw } from './flaw';

/** A point in time, to the microsecond that PostgreSQL keeps. */
export interface Instant {
  /** Microseconds since 1970-01-01 in UTC; negative before. */
  readonly epochMicros: bigint;
}

/** How a printed time says that it is in UTC; Zalando's operator refuses `Z`. */
export type UtcSuffix = 'Z' | '+00:00';

const DATE = '(\\d{4})-(\\d\\d)-(\\d\\d)';
const TIME = '(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,6}))?)?';
const LOCAL = new RegExp(`^${DATE}[Tt ]${TIME}$`);
const ZONED = new RegExp(`^${DATE}[Tt ]${TIME} ?(?:[Zz]|UTC|([-+])(\\d\\d)(?::?(\\d\\d))?)$`);

/** PostgreSQL takes no larger distance from UTC than 15:59. */
const MAX_OFFSET_HOURS = 15;

const EXAMPLE = 'such as 2026-11-01T14:02:00Z or 2026-11-01 14:02:00+01';

/**
 * A time as RFC 3339 or PostgreSQL writes it: `2026-11-01T14:02:00Z`, `2026-11-01 14:02:00+01`.
 * @returns A flaw for a time without a zone, a day or an hour that does not exist, and what is no time at all.
 */
export function parseInstant(text: string): Instant | Flaw {
  const match = ZONED.exec(text);
  if (!match) return LOCAL.test(text) ? withoutZone(text) : noTime(text);
  const fields: readonly (string | undefined)[] = match.slice(1, 7);
  const [fraction = '', sign, offsetHours = '0', offsetMinutes = '0'] = match.slice(7);
  const utc = utcMillis(...(fields.map((digits) => Number(digits ?? 0)) as Fields));
  const offset = offsetMinutesOf(sign, Number(offsetHours), Number(offsetMinutes));
  if (utc === undefined || offset === undefined) return impossible(text);
  return { epochMicros: BigInt(utc - offset * 60_000) * 1000n + BigInt(fraction.padEnd(6, '0')) };
}

/** Tells the two answers of `parseInstant` apart. */
export function isInstant(parsed: Instant | Flaw): parsed is Instant {
  return 'epochMicros' in parsed;
}

/** An instant in UTC as RFC 3339 writes it, with a fraction only where there is one: `2026-11-01T13:02:00Z`. */
export function printInstant({ epochMicros }: Instant, suffix: UtcSuffix): string {
  const micros = ((epochMicros % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const seconds = new Date(Number((epochMicros - micros) / 1000n)).toISOString().slice(0, '2026-11-01T13:02:00'.length);
  const fraction = String(micros).padStart(6, '0').replace(/0+$/, '');
  return `${seconds}${fraction && `.${fraction}`}${suffix}`;
}

type Fields = [year: number, month: number, day: number, hour: number, minute: number, second: number];

/** The fields read as UTC; undefined where the calendar or the clock does not have them. */
function utcMillis(...[year, month, day, hour, minute, second]: Fields): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  // A day or an hour too many rolls over into the next, so it does not come back as it went in.
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const [h, min, s] = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  const same = y === year && m === month && d === day && h === hour && min === minute && s === second;
  return same && year > 0 ? date.getTime() : undefined;
}

function offsetMinutesOf(sign: string | undefined, hours: number, minutes: number): number | undefined {
  if (hours > MAX_OFFSET_HOURS || minutes > 59) return undefined;
  return (hours * 60 + minutes) * (sign === '-' ? -1 : 1);
}

function withoutZone(text: string): Flaw {
  return {
    message: `"${text}" has no time zone: whoever reads it takes their own, and a restore would stop hours too early or late`,
    fix: `add Z for UTC, or the distance from it, ${EXAMPLE}`,
  };
}

function noTime(text: string): Flaw {
  return {
    message: `"${text}" is no time with a date and a distance from UTC, which names such as Europe/Berlin do not tell`,
    fix: `write it ${EXAMPLE}`,
  };
}

function impossible(text: string): Flaw {
  return {
    message: `"${text}" is a day, an hour or a distance from UTC that does not exist`,
    fix: 'write one that does',
  };
}
