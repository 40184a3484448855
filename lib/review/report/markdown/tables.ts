import type { Review } from '../../review';
import { AMOUNTS, amountText } from '../amount-text';
import { shortened } from '../shortened';
import { stepText } from '../verdicts';
import { placeName, type WhereText } from '../where-text';
import { cell } from './inert';

const MOST_ROWS = 30;
/** In characters. */
const LONGEST_CELL = 100;

/** A table that can be folded away; empty where nothing belongs into it. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Images and charts that run in another version. */
export function versionTable({ versions }: Review, whereText: WhereText): Table {
  return {
    title: 'versions',
    head: ['name', 'from', 'to', 'step', 'where'],
    rows: versions.map((step) => [
      short(step.name),
      step.before === undefined ? '' : short(step.before),
      step.after === undefined ? '' : short(step.after),
      stepText(step) === '' ? '' : `**${stepText(step)}**`,
      short(whereText(step.where)),
    ]),
  };
}

/** What the changed workloads of each cluster ask for, where that differs. */
export function demandTable({ demand }: Review): Table {
  return {
    title: 'what changed workloads ask for',
    head: ['where', ...AMOUNTS],
    rows: demand
      .filter(({ before, after }) => AMOUNTS.some((what) => before[what] !== after[what]))
      .map(({ where, before, after }) => [
        short(placeName(where)),
        ...AMOUNTS.map((what) => {
          const [was, is] = [amountText(what, before[what]), amountText(what, after[what])];
          return before[what] === after[what] ? was : `${was} → **${is}**`;
        }),
      ]),
  };
}

/** The table as a block that is folded; what has no room in it is counted. */
export function tableMarkdown({ title, head, rows }: Table): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rest = rows.length - MOST_ROWS;
  return [
    '',
    `<details><summary>${title} (${rows.length})</summary>`,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.slice(0, MOST_ROWS).map(line),
    ...(rest > 0 ? ['', `and ${rest} more`] : []),
    '',
    '</details>',
    '',
  ].join('\n');
}

function short(text: string): string {
  return cell(shortened(text, LONGEST_CELL));
}
