import { counted } from '../../../model/counted';
import type { FieldText } from '../field-text';
import { shortened, shortenedPair } from '../shortened';
import { fenced } from './inert';

const MOST_FIELDS = 20;
const MOST_LINES = 40;
/** In characters. */
const LONGEST_LINE = 300;

/** Fields as one block of code that is coloured as a diff; nothing for no fields. */
export function fieldBlock(fields: readonly FieldText[]): readonly string[] {
  if (fields.length === 0) return [];
  return fenced(capped(fields, MOST_FIELDS, 'field').flatMap(fieldLines), 'diff');
}

function fieldLines(field: FieldText | string): readonly string[] {
  if (typeof field === 'string') return [field];
  const path = shortened(field.path, LONGEST_LINE);
  if (!('lines' in field)) {
    const [before, after] = shortenedPair(field.before ?? '', field.after ?? '', LONGEST_LINE);
    return [
      ...(field.before === undefined ? [] : [`- ${path}: ${before}`]),
      ...(field.after === undefined ? [] : [`+ ${path}: ${after}`]),
    ];
  }
  const lines = capped(
    field.lines.map(({ sign, text }) => `${sign} ${shortened(text, LONGEST_LINE)}`),
    MOST_LINES,
    'line',
  );
  return [`  ${path}:`, ...lines];
}

/** The first few, and a line that says how many more there are. */
function capped<T>(all: readonly T[], most: number, noun: string): readonly (T | string)[] {
  const rest = all.length - most;
  return rest > 0 ? [...all.slice(0, most), `  … and ${counted(rest, noun)} more`] : all;
}
