import type { ReviewEntry } from '../../review';
import { consequenceText } from '../consequence-text';
import { listed } from '../listed';
import { deliveryTexts } from '../delivery-texts';
import { entryFields } from '../field-text';
import { entryObjects, entryRemarks, VERBS } from '../headline';
import { shortened } from '../shortened';
import { visible } from '../../../model/visible';
import type { WhereText } from '../where-text';
import { fieldLines } from './field-lines';
import { LEAST, tintOf, type Style } from './style';
import { wrapped } from './wrapped';

/** So many objects are named in a headline, and so many below it. */
const IN_HEADLINE = 4;
const BELOW = 40;

/** Risks stand in a column of their own. */
const RISK_WIDTH = 10;
const INDENT = ' '.repeat(RISK_WIDTH);
const DEEPER = `${INDENT}  `;

/** An entry for a terminal: the headline, and below it what comes of it, how it gets there, and what changes. */
export function entryLines(entry: ReviewEntry, whereText: WhereText, style: Style): readonly string[] {
  if (entry.risk === 'harmless' && entry.consequences.length === 0) return [harmlessLine(entry, whereText, style)];
  const { colors, columns } = style;
  const inner = { ...style, columns: columns - DEEPER.length };
  const below = (text: string): readonly string[] => wrapped(visible(text), inner.columns);
  const consequences = entry.consequences.flatMap((consequence, at) => [
    ...below(consequenceText(consequence, entry, whereText)),
    // Those with the same way out stand together, so it is told after the last of them.
    ...(consequence.fix === undefined || consequence.fix === entry.consequences[at + 1]?.fix
      ? []
      : below(`fix: ${consequence.fix}`).map((line) => line.replace(/^fix:/, colors.green))),
  ]);
  const objects = entryObjects(entry);
  const others = objects.length > IN_HEADLINE ? below(`also ${listed(objects.slice(IN_HEADLINE), BELOW)}`) : [];
  return [
    ...headline(entry, whereText, style),
    ...[
      ...consequences,
      ...deliveryTexts(entry).flatMap(below),
      ...entryRemarks(entry).flatMap(below),
      ...others.map(colors.dim),
      ...fieldLines(entryFields(entry), inner),
    ].map((line) => `${DEEPER}${line}`),
  ];
}

/** So many fields are named where all stands on one line. */
const ON_ONE_LINE = 4;

/** The risk and the objects are never shortened, so it may take several lines. */
function headline(entry: ReviewEntry, whereText: WhereText, { columns, colors }: Style): readonly string[] {
  const where = `in ${visible(whereText(entry.where))}`;
  const what = wrapped(whatText(entry), columns - RISK_WIDTH);
  const last = what.at(-1) ?? '';
  const fits = RISK_WIDTH + last.length + 1 + where.length <= columns;
  const lines = [
    ...what.slice(0, -1).map(colors.bold),
    ...(fits ? [`${colors.bold(last)} ${where}`] : [colors.bold(last), ...wrapped(where, columns - RISK_WIDTH)]),
  ];
  const risk = tintOf(entry.risk, colors)(entry.risk.padEnd(RISK_WIDTH));
  return lines.map((line, at) => `${at === 0 ? risk : INDENT}${line}`);
}

/** Everything on one line: the fields as far as there is room for them. */
function harmlessLine(entry: ReviewEntry, whereText: WhereText, { columns, colors }: Style): string {
  const start = `${entry.risk.padEnd(RISK_WIDTH)}${whatText(entry)}`;
  const end = ` in ${visible(whereText(entry.where))}`;
  const fields = entryFields(entry).map(({ path }) => path);
  const remarks = [...entryRemarks(entry), ...deliveryTexts(entry)];
  const details = [...remarks, ...(fields.length > 0 ? [listed(fields, ON_ONE_LINE)] : [])].map(visible).join(', ');
  const room = columns - start.length - end.length - ': '.length;
  const middle = details === '' || room < LEAST ? '' : `: ${shortened(details, room)}`;
  return colors.dim(`${start}${middle}${end}`);
}

function whatText(entry: ReviewEntry): string {
  return `${VERBS[entry.kind]} ${visible(listed(entryObjects(entry), IN_HEADLINE))}`;
}
