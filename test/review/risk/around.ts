import { parseAllDocuments } from 'yaml';
import type { KubernetesObject } from '../../../lib/model/manifest';
import type { ObjectChange, Placed } from '../../../lib/review/change';
import type { Delivery } from '../../../lib/review/delivery/delivery';
import type { Around, RiskRule, Saying } from '../../../lib/review/risk/rule';
import { changeOf, placed, sideOf } from '../delivery/sides';

/** The objects of YAML documents, in their places. */
export function placedIn(documents: string): readonly Placed[] {
  return parseAllDocuments(documents).map((document) => placed(document.toJS() as KubernetesObject));
}

/** All that a rule says when the first document changes and the others, the same on both sides unless given, stand around. */
export function saidOf(
  rule: RiskRule,
  before: string,
  after: string,
  delivery: readonly Delivery[] = [],
): readonly Saying[] {
  const [was, is] = [placedIn(before), placedIn(after)];
  const change: ObjectChange = changeOf(was[0], is[0]);
  const around: Around = { before: sideOf(...was), after: sideOf(...is), delivery };
  return rule.judge(change, around);
}
