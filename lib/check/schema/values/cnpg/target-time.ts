/** As PostgreSQL writes a time: the hours may be left out, and an offset needs no minutes. */
const SPACED = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?([+-]\d\d(?::\d\d(?::\d\d)?)?)?)?$/;

/** As RFC 3339 has it, where the operator takes one without an offset too. */
const JOINED = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

/** The time zone of a time that the operator can read, empty where it has none; undefined for what is no time. */
export function targetTime(text: string): string | undefined {
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0', zone = ''] =
    SPACED.exec(text) ?? JOINED.exec(text) ?? [];
  if (year === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // A day that its month has not got becomes one of the next.
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? zone : undefined;
}
