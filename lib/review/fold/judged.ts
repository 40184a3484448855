import { RISKS, worse, type Risk } from '../../model/risk';
import type { ObjectChange } from '../change';
import type { Delivery } from '../delivery/delivery';
import { compareIds } from '../objects/ids';
import { compareWheres } from '../objects/wheres';
import type { Consequence } from '../risk/risk';

/** A change of one object with all that is known of it. */
export interface Judged {
  readonly change: ObjectChange;
  readonly consequences: readonly Consequence[];
  readonly delivery: readonly Delivery[];
}

/** The worst that comes of a change. */
export function riskOfChange({ consequences }: Judged): Risk {
  return consequences.reduce<Risk>((worst, { risk }) => worse(worst, risk), 'harmless');
}

/** Orders changes by cluster and object, of which no two have both in common; for `sort`. */
export function compareJudged(a: Judged, b: Judged): number {
  return compareWheres(a.change.where, b.change.where) || compareIds(a.change.id, b.change.id);
}

/** Orders by risk, the worst first; for `sort`. */
export function compareRisks(a: Risk, b: Risk): number {
  return RISKS.indexOf(a) - RISKS.indexOf(b);
}
