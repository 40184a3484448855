import { compareText } from '../../model/compare-text';
import type { Where } from '../change';
import { pathText } from '../compare/path-text';
import { distinctWheres } from '../objects/wheres';
import type { FoldedConsequence } from '../review';
import type { Consequence } from '../risk/risk';
import { sumOfDemands } from './demand';
import { placeOf } from './field-keys';
import { compareRisks, type Judged } from './judged';
import { withoutOwnNames } from './own-names';

/** A consequence with all places in which it comes true. */
interface Told {
  consequence: Consequence;
  readonly where: Where[];
}

/** What comes of changes that are the same thing, each thing said once, the worst first. */
export function foldConsequences(group: readonly Judged[]): readonly FoldedConsequence[] {
  const told = new Map<string, Told>();
  for (const { change, consequences } of group) {
    if (consequences.length === 0) continue;
    const plain = withoutOwnNames(change, 'words');
    for (const consequence of consequences) {
      const { rule, path, message } = consequence;
      const key = JSON.stringify([rule, plain(placeOf(path)), message]);
      const known = told.get(key);
      if (known) {
        known.consequence = together(known.consequence, consequence);
        known.where.push(change.where);
      } else told.set(key, { consequence, where: [change.where] });
    }
  }
  return [...told.values()]
    .map(({ consequence, where }) => ({ ...consequence, where: distinctWheres(where) }))
    .sort(compareConsequences);
}

function together(a: Consequence, b: Consequence): Consequence {
  const pods = a.pods === undefined && b.pods === undefined ? undefined : (a.pods ?? 0) + (b.pods ?? 0);
  const demand = a.demand && b.demand ? sumOfDemands(a.demand, b.demand) : (a.demand ?? b.demand);
  return { ...a, ...(pods !== undefined && { pods }), ...(demand && { demand }) };
}

function compareConsequences(a: Consequence, b: Consequence): number {
  return (
    compareRisks(a.risk, b.risk) ||
    compareText(a.rule, b.rule) ||
    compareText(pathText(a.path ?? []), pathText(b.path ?? [])) ||
    compareText(a.message, b.message)
  );
}
