import { milliseconds } from '../../../../check/schema/values/format/durations';
import { longestGap } from '../../../../constructs/data/postgres/monitoring/longest-gap';
import { isSchedule, isScheduleWithSeconds } from '../../../../model/schedule';

const SHORTCUTS: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

/** The longest time between two runs of a schedule, in milliseconds; undefined for text that is none. */
export function longestPause(schedule: string): number | undefined {
  const [, every] = /^@every (.+)$/.exec(schedule) ?? [];
  if (every !== undefined) return milliseconds(every);
  const shortcut = SHORTCUTS[schedule];
  if (shortcut !== undefined) return longestGap(shortcut) * 1000;
  if (isSchedule(schedule)) return longestGap(schedule) * 1000;
  // Seconds make no difference to what is made once a day.
  return isScheduleWithSeconds(schedule)
    ? longestGap(schedule.trim().split(/\s+/).slice(1).join(' ')) * 1000
    : undefined;
}
