/** A field of cron: its range, and the names that its first values have. */
interface Field {
  readonly from: number;
  readonly to: number;
  readonly names?: readonly string[];
}

const SECONDS: Field = { from: 0, to: 59 };

const FIELDS: readonly Field[] = [
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31 },
  { from: 1, to: 12, names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { from: 0, to: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

/** Whether the CronJob controller takes a schedule: five fields, or `@daily` and the like. */
export function isSchedule(schedule: string): boolean {
  return isShortcut(schedule) || hasFields(schedule, FIELDS);
}

/** Whether a schedule has six fields, the first of them for seconds, or is `@daily` and the like. */
export function isScheduleWithSeconds(schedule: string): boolean {
  return isShortcut(schedule) || hasFields(schedule, [SECONDS, ...FIELDS]);
}

/** Whether the time zone database knows a name. */
export function isTimeZone(name: string): boolean {
  // Newer versions of Node take offsets such as +01:00 too.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isShortcut(schedule: string): boolean {
  return (
    /^@(?:yearly|annually|monthly|weekly|daily|midnight|hourly)$/.test(schedule) ||
    /^@every (?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(schedule)
  );
}

function hasFields(schedule: string, fields: readonly Field[]): boolean {
  const texts = schedule.trim().split(/\s+/);
  return texts.length === fields.length && fields.every((field, at) => isList(texts[at] ?? '', field));
}

/** `*`, `5`, `1-5`, `mon-fri`, each with a step such as `/2`, separated by commas. */
function isList(text: string, field: Field): boolean {
  return text.split(',').every((part) => {
    const [range = '', step = '1', ...more] = part.split('/');
    return more.length === 0 && /^0*[1-9]\d*$/.test(step) && (/^[*?]$/.test(range) || isRange(range, field));
  });
}

function isRange(text: string, field: Field): boolean {
  const [first, last, ...more] = text.split('-').map((value) => valueOf(value, field));
  if (first === undefined || more.length > 0) return false;
  return !text.includes('-') || (last !== undefined && first <= last);
}

function valueOf(text: string, field: Field): number | undefined {
  const named = field.names?.indexOf(text.toLowerCase()) ?? -1;
  if (named >= 0) return field.from + named;
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  return value >= field.from && value <= field.to ? value : undefined;
}
