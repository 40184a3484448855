const DAY = 24 * 60 * 60 * 1000;

/** How many days lie between two days such as `2026-11-20`; negative where the first is the earlier. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY);
}
