import type { FoldedConsequence, ReviewEntry } from '../review';
import { demandTexts } from './amount-text';
import { counted } from '../../model/counted';
import type { WhereText } from './where-text';

/** A consequence of an entry as a sentence: what happens, what it comes to in all, and where, unless it is everywhere. */
export function consequenceText(
  { message, pods, demand, where }: FoldedConsequence,
  entry: ReviewEntry,
  whereText: WhereText,
): string {
  const amounts = [
    ...(pods === undefined ? [] : [counted(pods, 'pod')]),
    ...(demand ? demandTexts(demand.before, demand.after) : []),
  ];
  const inAll = amounts.length === 0 ? '' : ` (${amounts.join(', ')})`;
  return `${message}${inAll}${where.length < entry.where.length ? ` in ${whereText(where)}` : ''}`;
}
