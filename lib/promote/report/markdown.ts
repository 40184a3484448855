import { placeText } from '../../errors/format';
import { cell, code, prose } from '../../review/report/markdown/inert';
import type { Promotion } from '../promotion';
import type { ProvenPromotion } from '../proof/proof';
import type { Remark } from '../remark';
import { toldChanges, type ToldChange } from './told-change';

const HEAD = ['| app | setting | from | to | step |', '| --- | --- | --- | --- | --- |'];

/** The text of the pull request that a promotion becomes. */
export function promotionMarkdown({ from, to, changes, remarks }: Promotion): string {
  const table =
    changes.length === 0 ? [`${to} has all that ${from} has.`] : [...HEAD, ...toldChanges(changes).map(row)];
  return [`## Promote ${from} to ${to}`, '', ...table, ...notes(remarks), ''].join('\n');
}

/** What a proof comes to, for the comment on a pull request. */
export function proofMarkdown({ from, to, proofs, remarks }: ProvenPromotion): string {
  const open = remarks.filter(({ severity }) => severity === 'error').length;
  const verdict =
    open === 0
      ? `${to} runs only what ${from} has run, or what is declared to differ. Proven: ${proofs.length}.`
      : `**${to} runs what ${from} has not run.** Proven: ${proofs.length}, not proven: ${open}.`;
  return [`## From ${from} to ${to}`, '', verdict, ...notes(remarks), ''].join('\n');
}

function row({ app, setting, clusters, before, after, step }: ToldChange): string {
  const where = clusters.length === 0 ? '' : ` on ${clusters.join(', ')}`;
  const marked = step === '' ? '' : `**${step}**`;
  return `| ${[app, `${cell(setting)}${where}`, cell(before), cell(after), marked].join(' | ')} |`;
}

/** What is in the way comes first. */
function notes(remarks: readonly Remark[]): readonly string[] {
  if (remarks.length === 0) return [];
  const errors = remarks.filter(({ severity }) => severity === 'error');
  return ['', ...errors.map(note), ...remarks.filter((remark) => !errors.includes(remark)).map(note)];
}

function note({ severity, message, fix, mark }: Remark): string {
  const weight = severity === 'info' ? '' : `**${severity}** `;
  const remedy = fix === undefined ? '' : `; fix: ${prose(fix)}`;
  return `- ${weight}${prose(message)}${remedy} (${code(placeText(mark.place))})`;
}
