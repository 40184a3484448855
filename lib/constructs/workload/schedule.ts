/** The five fields of cron: their ranges, and how many of their values have names. */
const FIELDS = [
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31 },
  { from: 1, to: 12, names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { from: 0, to: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
] as const;

type Field = (typeof FIELDS)[number];

/** Whether the CronJob controller takes a schedule: five fields, or `@daily` and the like. */
export function isSchedule(schedule: string): boolean {
  if (/^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/.test(schedule)) return true;
  const fields = schedule.split(' ');
  return fields.length === FIELDS.length && FIELDS.every((field, at) => isList(fields[at] ?? '', field));
}

/** Whether the time zone database knows a name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `*`, `5`, `1-5`, `mon-fri`, each with a step such as `/2`, separated by commas. */
function isList(text: string, field: Field): boolean {
  return text.split(',').every((part) => {
    const [range = '', step = '1', ...more] = part.split('/');
    return more.length === 0 && /^[1-9]\d*$/.test(step) && (/^[*?]$/.test(range) || isRange(range, field));
  });
}

function isRange(text: string, field: Field): boolean {
  const [first, last, ...more] = text.split('-').map((value) => valueOf(value, field));
  if (first === undefined || more.length > 0) return false;
  return !text.includes('-') || (last !== undefined && first <= last);
}

function valueOf(text: string, field: Field): number | undefined {
  const named = 'names' in field ? field.names.findIndex((name) => name === text.toLowerCase()) : -1;
  if (named >= 0) return field.from + named;
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  return value >= field.from && value <= field.to ? value : undefined;
}
