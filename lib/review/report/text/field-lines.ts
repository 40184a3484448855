import type { FieldText } from '../field-text';
import { counted } from '../../../model/counted';
import type { DiffLine } from '../line-diff';
import { shortened, shortenedPair } from '../shortened';
import { visible } from '../../../model/visible';
import { LEAST, type Style } from './style';

const ARROW = ' → ';

type ShortField = Exclude<FieldText, { readonly lines: unknown }>;

/** So many fields of one entry are shown, and so many lines of one field. */
const MOST_FIELDS = 12;
const MOST_LINES = 24;

/** The fields of an entry, `path: before → after` each, or as a diff of lines; how many more there are. */
export function fieldLines(fields: readonly FieldText[], style: Style): readonly string[] {
  const rest = fields.length - MOST_FIELDS;
  const shown = rest > 0 ? fields.slice(0, MOST_FIELDS) : fields;
  return [
    ...shown.flatMap((field) => linesOf(field, style)),
    ...(rest > 0 ? [style.colors.dim(`and ${counted(rest, 'field')} more, which --format json shows`)] : []),
  ];
}

function linesOf(field: FieldText, style: Style): readonly string[] {
  if (!('lines' in field)) return valueLines(field, style);
  const { columns, colors } = style;
  const rest = field.lines.length - MOST_LINES;
  const shown = rest > 0 ? field.lines.slice(0, MOST_LINES) : field.lines;
  return [
    `${shortened(visible(field.path), columns - 1)}:`,
    ...shown.map((line) => diffLine(line, style)),
    ...(rest > 0 ? [colors.dim(`  and ${counted(rest, 'line')} more`)] : []),
  ];
}

function diffLine({ sign, text }: DiffLine, { columns, colors }: Style): string {
  const line = `${sign} ${shortened(visible(text), columns - 2)}`;
  if (sign === ' ') return colors.dim(line);
  return sign === '-' ? colors.red(line) : colors.green(line);
}

/** On one line, or below the path where that leaves too little room for values. */
function valueLines({ path: way, before, after }: ShortField, style: Style): readonly string[] {
  const { columns, colors } = style;
  const path = visible(way);
  if (before === undefined || after === undefined) {
    const [sign, value, tint] = before === undefined ? ['+', after, colors.green] : ['-', before, colors.red];
    const room = columns - path.length - '+ : '.length;
    const fits = room >= LEAST || (value ?? '').length <= room;
    const shown = (width: number): string => shortened(visible(value ?? ''), width);
    if (fits) return [tint(`${sign} ${path}: ${shown(room)}`)];
    return [`${shortened(path, columns - 1)}:`, tint(`${sign} ${shown(columns - 2)}`)];
  }
  const [was, is] = [visible(before), visible(after)];
  const room = columns - path.length - ': '.length - ARROW.length;
  if (was.length + is.length > room && room < 4 * LEAST) {
    const [first, second] = shortenedPair(was, is, columns - 2);
    return [`${shortened(path, columns - 1)}:`, colors.red(`- ${first}`), colors.green(`+ ${second}`)];
  }
  const [first, second] = was.length + is.length <= room ? [was, is] : shortenedPair(was, is, Math.floor(room / 2));
  return [`${path}: ${colors.red(first)}${colors.dim(ARROW)}${colors.green(second)}`];
}
