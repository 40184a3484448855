import { OBJECT_STORE, SCHEDULED_BACKUP, CNPG } from '../../../../check/transitions/kinds';
import type { Around as Moments } from '../../../../check/transitions/rule';
import { RULES } from '../../../../check/transitions/rules';
import type { Standing } from '../../../../check/transitions/standing';
import type { Fault } from '../../../../model/finding';
import type { ObjectChange } from '../../../change';
import { identical } from '../../../compare/identical';
import type { Around, RiskRule, Saying } from '../../rule';
import { takesEffect } from '../../delivered/updated';
import { DATABASE_KINDS, momentOf, standingOf } from './moments';
import { riskOfTransition } from './risk-of';

/** A rule that says what the rules for transitions of databases say, as far as it comes to the risk of its id. */
export function transitionRule(rule: Omit<RiskRule, 'kinds' | 'judge'>): RiskRule {
  const risk = rule.id.slice(0, rule.id.indexOf('/'));
  return {
    ...rule,
    kinds: DATABASE_KINDS,
    judge: (change, around) => sayings(change, around, (fault) => riskOfTransition(fault) === risk),
  };
}

function sayings(change: ObjectChange, around: Around, isMine: (fault: Fault) => boolean): readonly Saying[] {
  if (change.kind === 'moved' || !takesEffect(around)) return [];
  const moments = { before: momentOf(around.before), after: momentOf(around.after) };
  const own = change.after ? faultsOf(standingOf(change.after), moments).filter(isMine).map(sayingOf) : [];
  return [...own, ...ofItsCluster(change, moments).flatMap((cluster) => told(cluster, moments, isMine))];
}

function faultsOf(after: Standing, moments: Moments): readonly Fault[] {
  const change = { before: moments.before.find(after), after };
  return RULES.filter(({ kinds }) => kinds.includes(after.kind)).flatMap(({ judge }) => judge(change, moments));
}

function sayingOf({ message, fix, path }: Fault): Saying {
  return { message, ...(fix !== undefined && { fix }), ...(path.length > 0 && { path }) };
}

/** The Clusters that did not change themselves, but keep their backups where something did. */
function ofItsCluster({ before, after }: ObjectChange, moments: Moments): readonly Standing[] {
  const placed = before ?? after;
  const standing = placed && standingOf(placed);
  if (!standing || ![OBJECT_STORE, SCHEDULED_BACKUP].includes(standing.kind)) return [];
  return moments.after.beside(standing, CNPG).filter((cluster) => {
    const was = moments.before.find(cluster);
    return was !== undefined && identical(was.object, cluster.object);
  });
}

function told(cluster: Standing, moments: Moments, isMine: (fault: Fault) => boolean): readonly Saying[] {
  return faultsOf(cluster, moments)
    .filter(({ code }) => ABOUT_BACKUPS.includes(code))
    .filter(isMine)
    .map(({ message, fix }) => ({
      message: `Cluster/${cluster.id.name}: ${message}`,
      ...(fix !== undefined && { fix }),
    }));
}

const ABOUT_BACKUPS: readonly string[] = [
  'transition/archive-moved',
  'transition/archive-shared',
  'transition/archive-taken',
  'transition/backups-removed',
];
