import { kindKey } from '../../../../check/references/kinds';
import { valueAt } from '../../../../check/references/loosely';
import { podsText } from '../../network/opening-text';
import { documents, workload } from '../../examples/example-yaml';
import { podPairsIn } from '../../pods/pod-groups';
import { fewestReplicas } from '../../pods/replicas';
import { goneObject, isSame, bothSides } from '../../reach/gone-and-come';
import type { Placed } from '../../../change';
import type { Around, RiskRule, Saying } from '../../rule';
import { allowanceOf, BUDGET, budgetsFor, podsOf } from './allowed-evictions';

const CLUSTER = 'postgresql.cnpg.io/Cluster';

const budget = (spec: string): string => `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web }
spec: { selector: { matchLabels: { app: web } }, ${spec} }`;

const web = workload({ spec: 'replicas: 3' });

const FIX = 'keep a budget that leaves some pods running, such as maxUnavailable: 1';

/** Pods that a drain may stop all at once. */
export const BUDGET_GONE: RiskRule = {
  id: 'outage/budget-gone',
  title: 'A disruption budget goes, or comes to allow that all pods are evicted at once',
  reason:
    'Without a budget a drain evicts all pods of a node together, and an upgrade that drains several nodes takes all pods of an app, long before the new ones are ready.',
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/disruptions/#pod-disruption-budgets',
  kinds: [BUDGET, CLUSTER],
  judge: (change, around) => {
    const gone = goneObject(change, around);
    const kept = bothSides(change);
    if (kindKey(change.id) === CLUSTER) return kept ? ofDatabase(kept.before, kept.after) : [];
    if (gone) return unprotected(gone, around);
    return kept ? loosened(kept.before, kept.after, around) : [];
  },
  examples: [
    {
      name: 'a budget goes and its pods stay',
      before: documents(web, budget('maxUnavailable: 1')),
      after: web,
      says: ['no budget protects its pods any more'],
    },
    {
      name: 'a budget comes to allow everything',
      before: documents(web, budget('maxUnavailable: 1')),
      after: documents(web, budget('maxUnavailable: "100%"')),
      says: ['all pods may be evicted at once'],
    },
    { name: 'a budget goes with its pods', before: documents(web, budget('maxUnavailable: 1')), after: '', says: [] },
    {
      name: 'a budget allows more, and some pods stay',
      before: documents(web, budget('maxUnavailable: 1')),
      after: documents(web, budget('maxUnavailable: 2')),
      says: [],
    },
    { name: 'a budget comes', before: web, after: documents(web, budget('maxUnavailable: 1')), says: [] },
  ],
};

function unprotected(gone: Placed, around: Around): readonly Saying[] {
  const were = podsOf(gone, around.before).map(({ owner }) => owner.id);
  const mine = podPairsIn(gone.id.namespace, around, gone.where).filter(({ was }) =>
    were.some((id) => isSame(id, was.owner.id)),
  );
  // What runs but one pod is away during a drain with any budget.
  const bare = mine.filter(
    ({ is }) => budgetsFor(is, around.after).length === 0 && fewestReplicas(is.owner, around.after) !== 1,
  );
  if (bare.length === 0) return [];
  const message = `no budget protects ${podsText(bare, mine)} any more: a drain may stop all of them at once`;
  return [{ message, fix: FIX }];
}

function loosened(former: Placed, now: Placed, { before, after }: Around): readonly Saying[] {
  const [was, is] = [allowanceOf(former, before), allowanceOf(now, after)];
  if (!was || !is || is.pods < 2 || is.evictions < is.pods || was.evictions >= was.pods) return [];
  const message = 'all pods may be evicted at once, where some had to stay so far';
  return [{ message, fix: FIX, path: ['spec'] }];
}

/** CloudNativePG makes the budgets of a database itself. */
function ofDatabase(former: Placed, now: Placed): readonly Saying[] {
  const isOff = ({ object }: Placed): boolean => valueAt(object, 'spec', 'enablePDB') === false;
  if (!isOff(now) || isOff(former)) return [];
  const message = 'no budget protects the primary and the replicas any more: a drain may stop all of them at once';
  return [{ message, fix: 'leave enablePDB on', path: ['spec', 'enablePDB'] }];
}
