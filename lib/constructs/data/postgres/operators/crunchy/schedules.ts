import type { Repository } from '../../../../../resources/crunchy';

/** Once a day at a time: minute and hour as numbers, and every day. */
const DAILY = /^(\d+) (\d+) \* \* \*$/;

/**
 * A daily schedule becomes a full backup on Sundays and differential ones on all other days, never two at a time. Any
 * other is that of full backups.
 */
export function backupSchedules(schedule: string): NonNullable<Repository['schedules']> {
  const [, minute, hour] = DAILY.exec(schedule.trim().replace(/\s+/g, ' ')) ?? [];
  if (minute === undefined || hour === undefined) return { full: schedule };
  return { full: `${minute} ${hour} * * 0`, differential: `${minute} ${hour} * * 1-6` };
}
