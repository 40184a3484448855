const NAMES = ['sun mon tue wed thu fri sat', 'jan feb mar apr may jun jul aug sep oct nov dec'].map((text) =>
  text.split(' '),
);

const DAY = 86_400;

/** Days looked at: four years, so that the 29th of February is among them. */
const DAYS = 1461;
const FIRST = Date.UTC(2024, 0, 1);

/**
 * The longest time between two runs of a schedule, in seconds: a day for `0 2 * * *`, three for `0 2 * * mon-fri`.
 *
 * @param schedule A valid cron of five fields.
 */
export function longestGap(schedule: string): number {
  const [minutes = '*', hours = '*', days = '*', months = '*', weekdays = '*'] = schedule.trim().split(/\s+/);
  const times = [...values(hours, 0, 23)].flatMap((hour) =>
    [...values(minutes, 0, 59)].map((minute) => hour * 3600 + minute * 60),
  );
  const runs = runDays({ days, months, weekdays });
  const earliest = Math.min(...times);
  const within = times.sort((a, b) => a - b).map((time, at) => time - (times[at - 1] ?? time));
  const overnight = runs.map((day, at) => (day - (runs[at - 1] ?? day - 1)) * DAY + earliest - Math.max(...times));
  return Math.max(...within, ...overnight);
}

/** Where days of the month and of the week are both restricted, cron runs on either. */
function runDays(fields: {
  readonly days: string;
  readonly months: string;
  readonly weekdays: string;
}): readonly number[] {
  const [days, months, weekdays] = [
    values(fields.days, 1, 31),
    values(fields.months, 1, 12),
    values(fields.weekdays, 0, 6),
  ];
  const either = [fields.days, fields.weekdays].every((field) => !/^[*?]$/.test(field));
  return Array.from({ length: DAYS }, (_, day) => day).filter((day) => {
    const date = new Date(FIRST + day * DAY * 1000);
    const [isDay, isWeekday] = [days.has(date.getUTCDate()), weekdays.has(date.getUTCDay())];
    return months.has(date.getUTCMonth() + 1) && (either ? isDay || isWeekday : isDay && isWeekday);
  });
}

function values(field: string, from: number, to: number): ReadonlySet<number> {
  return new Set(
    field.split(',').flatMap((part) => {
      const [range = '*', step] = part.split('/');
      const [first, last] = bounds(range, step !== undefined, from, to);
      const every = Number(step ?? 1);
      return Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, at) => first + at * every);
    }),
  );
}

/** `5/15` starts at 5 and goes on to the end, while `5` is 5 alone. */
function bounds(range: string, stepped: boolean, from: number, to: number): readonly [number, number] {
  if (/^[*?]$/.test(range)) return [from, to];
  const [first = from, last] = range.split('-').map((value) => numberOf(value, from));
  return [first, last ?? (stepped ? to : first)];
}

function numberOf(value: string, from: number): number {
  const named = NAMES.map((names) => names.indexOf(value.toLowerCase())).find((at) => at >= 0);
  return named === undefined ? Number(value) : named + from;
}
