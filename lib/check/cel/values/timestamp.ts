import { CelError } from '../cel-error';
import { CelObject } from './cel-object';

const SECOND = 1_000_000_000n;
const MILLISECOND = 1_000_000n;
const FIRST = -62_135_596_800n * SECOND;
const LAST = 253_402_300_800n * SECOND - 1n;
const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:[.,](\d+))?(?:Z|([+-])(\d\d):(\d\d))$/;

/** A moment of the years 1 to 9999, with nanoseconds. */
export class Timestamp extends CelObject {
  readonly type = 'google.protobuf.Timestamp';

  private constructor(
    /** Since 1970, in UTC. */
    readonly nanos: bigint,
  ) {
    super();
  }

  /** @throws CelError when the moment lies outside the years 1 to 9999. */
  static of(nanos: bigint): Timestamp {
    if (nanos < FIRST || nanos > LAST) throw new CelError('run', 'timestamp overflow');
    return new Timestamp(nanos);
  }

  get seconds(): bigint {
    return floorDivide(this.nanos, SECOND);
  }

  get milliseconds(): number {
    return Number(floorDivide(this.nanos, MILLISECOND));
  }

  equals(other: Timestamp): boolean {
    return this.nanos === other.nanos;
  }

  /** In RFC 3339 and UTC, with as many digits of a second as it has. */
  text(): string {
    const rest = this.nanos - this.seconds * SECOND;
    const fraction = String(rest).padStart(9, '0').replace(/0+$/, '');
    return `${new Date(this.milliseconds).toISOString().slice(0, 19)}${fraction && `.${fraction}`}Z`;
  }
}

/**
 * A timestamp from text in RFC 3339, such as `2026-02-03T04:05:06Z`.
 * @throws CelError when the text is none
 */
export function timestampFromText(text: string): Timestamp {
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '', fraction = '', sign, east, south] =
    RFC3339.exec(text) ?? [];
  const midnight = dateOf(Number(year), Number(month), Number(day));
  const late = Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59;
  const offset = (Number(east ?? 0) * 60 + Number(south ?? 0)) * (sign === '-' ? -1 : 1);
  if (year === '' || midnight === undefined || late || Number(east ?? 0) > 24 || Number(south ?? 0) > 59) {
    throw new CelError('run', `invalid timestamp: ${JSON.stringify(text)}`);
  }
  const seconds = midnight / 1000 + Number(hour) * 3600 + (Number(minute) - offset) * 60 + Number(second);
  return Timestamp.of(BigInt(seconds) * SECOND + BigInt(fraction.slice(0, 9).padEnd(9, '0')));
}

/**
 * A timestamp at midnight from a date such as `2026-02-03`, which is how a CRD's format `date` is seen.
 * @throws CelError when the text is no date
 */
export function timestampFromDate(text: string): Timestamp {
  return timestampFromText(`${text}T00:00:00Z`);
}

/** Milliseconds of a day's midnight; undefined for a day that no calendar has. */
export function dateOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : undefined;
}

function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by < 0n ? quotient - 1n : quotient;
}
