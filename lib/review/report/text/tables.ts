import type { Review, VersionStep } from '../../review';
import { demandTexts } from '../amount-text';
import { listed } from '../listed';
import { objectNames } from '../object-names';
import { shortened } from '../shortened';
import { budgetText, stepText, uncomparedText } from '../verdicts';
import { visible } from '../../../model/visible';
import { placeName, type WhereText } from '../where-text';
import { LEAST, type Style } from './style';
import { wrapped } from './wrapped';

const INDENT = '  ';

/** Objects that run an image are named as long as there are no more. */
const MOST_OBJECTS = 3;

/** Images and charts that run in another version; names are shortened where there is no room for them. */
export function versionLines({ versions }: Review, whereText: WhereText, style: Style): readonly string[] {
  if (versions.length === 0) return [];
  const steps = columnsOf(versions.map((step) => [stepsText(step), stepText(step), whereText(step.where)]));
  const room = style.columns - 2 * INDENT.length - Math.max(...steps.map(({ length }) => length));
  const names = versions.map((step) => [shortened(visible(nameText(step)), Math.max(LEAST * 2, room))]);
  const lines = columnsOf(names.map((name, at) => [...name, steps[at] ?? '']));
  return [
    style.colors.bold('versions'),
    ...versions.map((step, at) => {
      const line = `${INDENT}${lines[at] ?? ''}`;
      return stepText(step) === '' ? line : style.colors.yellow(line);
    }),
  ];
}

/** What the changed workloads of each cluster ask for, where that differs. */
export function demandLines({ demand }: Review, style: Style): readonly string[] {
  const rows = demand.flatMap(({ where, before, after }) => {
    const amounts = demandTexts(before, after);
    return amounts.length === 0 ? [] : [[placeName(where), amounts.join(', ')]];
  });
  if (rows.length === 0) return [];
  return [style.colors.bold('what changed workloads ask for'), ...indented(columnsOf(rows), style)];
}

/** Budgets, those that are exceeded in colour. */
export function budgetLines({ budgets }: Review, style: Style): readonly string[] {
  if (budgets.length === 0) return [];
  const lines = budgets.flatMap((budget) => {
    const told = indented([`${budget.holds ? 'holds   ' : 'exceeded'}  ${visible(budgetText(budget))}`], style);
    return budget.holds ? told : told.map(style.colors.red);
  });
  return [style.colors.bold('budgets'), ...lines];
}

/** Files of which nothing is known. */
export function uncomparedLines({ uncompared }: Review, style: Style): readonly string[] {
  if (uncompared.length === 0) return [];
  const { bold, yellow } = style.colors;
  return [bold(yellow('not compared')), ...indented(uncompared.map(uncomparedText).map(visible), style)];
}

function indented(lines: readonly string[], { columns }: Style): readonly string[] {
  return lines.flatMap((line) => wrapped(line, columns - INDENT.length)).map((line) => INDENT + line);
}

function nameText({ name, objects }: VersionStep): string {
  const names = objectNames(objects);
  return names.length > MOST_OBJECTS ? name : `${name} (${listed(names, MOST_OBJECTS)})`;
}

function stepsText({ before, after, step }: VersionStep): string {
  if (before === undefined) return `${step} ${after ?? ''}`;
  return after === undefined ? `${step} ${before}` : `${before} → ${after}`;
}

/** Rows as lines, each column as wide as its widest cell; one that is empty is left out. */
function columnsOf(rows: readonly (readonly string[])[]): readonly string[] {
  const cells = rows.map((row) => row.map(visible));
  const widths = cells[0]?.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0))) ?? [];
  return cells.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .filter((cell) => cell !== '')
      .join(INDENT)
      .trimEnd(),
  );
}
