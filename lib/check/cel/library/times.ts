import type { Duration } from '../values/duration';
import { localTime, type LocalTime } from '../values/local-time';
import type { Timestamp } from '../values/timestamp';
import { ALWAYS, type Library, type LibraryFunction } from './library';

const PARTS: Readonly<Record<string, (time: LocalTime) => number>> = {
  getFullYear: ({ year }) => year,
  getMonth: ({ month }) => month,
  getDate: ({ day }) => day,
  getDayOfMonth: ({ day }) => day - 1,
  getDayOfWeek: ({ weekday }) => weekday,
  getDayOfYear: ({ dayOfYear }) => dayOfYear,
  getHours: ({ hours }) => hours,
  getMinutes: ({ minutes }) => minutes,
  getSeconds: ({ seconds }) => seconds,
  getMilliseconds: ({ milliseconds }) => milliseconds,
};
const NANOS = {
  getHours: 3_600_000_000_000n,
  getMinutes: 60_000_000_000n,
  getSeconds: 1_000_000_000n,
  getMilliseconds: 1_000_000n,
};

/** The parts of a timestamp, in UTC or a time zone, and a duration in one unit. */
export const TIMES: Library = {
  since: ALWAYS,
  functions: [
    ...Object.entries(PARTS).flatMap(([name, part]): LibraryFunction[] => [
      [`(timestamp).${name}(): int`, (time: Timestamp) => BigInt(part(localTime(time, 'UTC')))],
      [`(timestamp).${name}(string): int`, (time: Timestamp, zone: string) => BigInt(part(localTime(time, zone)))],
    ]),
    ...Object.entries(NANOS).map(([name, unit]): LibraryFunction => [
      `(duration).${name}(): int`,
      ({ nanos }: Duration) => nanos / unit,
    ]),
  ],
};
