import { compareText } from '../../model/compare-text';
import type { Where } from '../change';
import { pathText } from '../compare/path-text';
import { distinctWheres } from '../objects/wheres';
import type { FoldedConsequence } from '../review';
import type { Consequence } from '../risk/risk';
import { groupAlike } from './alike';
import { sumOfDemands } from './demand';
import { placeOf } from './field-keys';
import { compareRisks, type Judged } from './judged';
import { withoutOwnNames } from './own-names';

/** A consequence in one place, with texts of which one is enough to tell that it is the same as another. */
interface Told {
  readonly consequence: Consequence;
  readonly where: Where;
  readonly keys: readonly string[];
}

/** What comes of changes that are the same thing, each thing said once, the worst first. */
export function foldConsequences(group: readonly Judged[]): readonly FoldedConsequence[] {
  return groupAlike(group.flatMap(toldOf), ({ keys }) => keys)
    .map((alike) => ({
      ...alike.map(({ consequence }) => consequence).reduce(together),
      where: distinctWheres(alike.map(({ where }) => where)),
    }))
    .sort(compareConsequences);
}

/** The place as it is, and without names that are the object's own: an environment `dev` is no part of `fairlead.dev/owner`. */
function toldOf({ change, consequences }: Judged): readonly Told[] {
  if (consequences.length === 0) return [];
  const plain = withoutOwnNames(change, 'words');
  return consequences.map((consequence) => {
    const { rule, path, message } = consequence;
    const place = placeOf(path);
    const keys = [place, plain(place)].map((each) => JSON.stringify([rule, each, message]));
    return { consequence, where: change.where, keys };
  });
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
