import { placeText, snippet } from '../../errors/format';
import type { SourceReader } from '../../errors/source-lines';
import type { Promotion } from '../promotion';
import type { ProvenPromotion } from '../proof/proof';
import { hasErrors, type Remark } from '../remark';
import { toldChanges } from './told-change';

/** A promotion for a terminal: a line for each change, and what became of the file. */
export function promotionText({ from, to, changes, remarks }: Promotion, file: string): string {
  const lines = toldChanges(changes).map(({ app, setting, clusters, before, after, step }) => {
    const where = clusters.length === 0 ? '' : ` on ${clusters.join(', ')}`;
    return `${app} ${setting}${where}: ${before} -> ${after}${step === '' ? '' : ` (${step})`}`;
  });
  const number = `${changes.length} ${changes.length === 1 ? 'value' : 'values'}`;
  const end = changes.length === 0 ? `${to} has all that ${from} has` : `${file}: ${number} changed`;
  return [...lines, hasErrors(remarks) ? `${file}: nothing was written` : end, ''].join('\n');
}

/** A proof for a terminal: one line. */
export function proofText({ from, to, proofs, remarks }: ProvenPromotion): string {
  const open = remarks.filter(({ severity }) => severity === 'error').length;
  const verdict = open === 0 ? `runs only what ${from} has run` : `runs what ${from} has not run`;
  return `${to} ${verdict}: ${proofs.length} proven, ${open} not proven\n`;
}

/** Remarks for a terminal, as errors are told: the place, the line with a caret, what to do. */
export function remarksText(remarks: readonly Remark[], read: SourceReader): string {
  return remarks
    .map(({ severity, code, message, fix, mark: { place, span } }) =>
      [
        `${placeText(place)}  ${severity}  ${code}`,
        ...snippet(place, span, read),
        `   ${message}`,
        ...(fix === undefined ? [] : [`   fix: ${fix}`]),
        '',
        '',
      ].join('\n'),
    )
    .join('');
}
