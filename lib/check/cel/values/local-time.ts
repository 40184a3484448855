import { CelError } from '../cel-error';
import type { Timestamp } from './timestamp';

const OFFSET = /^([+-]?)(\d+):(\d+)$/;
const MINUTE = 60_000;
const DAY = 86_400_000;

/** What a clock and a calendar show; month, day of the week and day of the year count from 0, the day from 1. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly dayOfYear: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly milliseconds: number;
}

/**
 * A moment in a time zone: a name such as `Europe/Berlin`, or an offset such as `-02:30`.
 * @throws CelError for a zone that is unknown
 */
export function localTime(time: Timestamp, zone: string): LocalTime {
  const date = new Date(time.milliseconds + offsetOf(time.milliseconds, zone));
  const newYear = new Date(0);
  newYear.setUTCFullYear(date.getUTCFullYear());
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    dayOfYear: Math.floor((date.getTime() - newYear.getTime()) / DAY),
    hours: date.getUTCHours(),
    minutes: date.getUTCMinutes(),
    seconds: date.getUTCSeconds(),
    milliseconds: date.getUTCMilliseconds(),
  };
}

/** How far a zone is ahead of UTC at a moment, in milliseconds. */
function offsetOf(milliseconds: number, zone: string): number {
  if (zone === '' || zone === 'UTC') return 0;
  const [offset, sign, hours, minutes] = OFFSET.exec(zone) ?? [];
  if (offset === undefined) return namedOffset(milliseconds, zone);
  return (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === '-' ? -1 : 1);
}

function namedOffset(milliseconds: number, zone: string): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(milliseconds)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const [year, month, day] = [parts.get('year') ?? 0, parts.get('month') ?? 1, parts.get('day') ?? 1];
  const local = new Date(0);
  local.setUTCFullYear(year, month - 1, day);
  local.setUTCHours(parts.get('hour') ?? 0, parts.get('minute') ?? 0, parts.get('second') ?? 0);
  return local.getTime() - Math.floor(milliseconds / 1000) * 1000;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const part = 'numeric' as const;
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
      timeZone,
      hourCycle: 'h23',
      year: part,
      month: part,
      day: part,
      hour: part,
      minute: part,
      second: part,
    });
  } catch {
    throw unknownZone(timeZone);
  }
}

function unknownZone(zone: string): CelError {
  return new CelError('run', `unknown time zone ${zone}`);
}
