import { kindKey } from '../../../../check/references/kinds';
import type { ObjectChange, Placed } from '../../../change';
import { documents, workload } from '../../examples/example-yaml';
import { podGroupsOf, POD_MAKING_KINDS } from '../../pods/pod-groups';
import { replicasOf } from '../../pods/replicas';
import { isSame } from '../../reach/gone-and-come';
import type { Around, RiskRule } from '../../rule';
import { allowanceOf, BUDGET, budgetsFor, type Allowance } from './allowed-evictions';

const budget = (spec: string): string => `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web }
spec: { selector: { matchLabels: { app: web } }, ${spec} }`;

const replicas = (count: number): string => workload({ spec: `replicas: ${count}` });

/** A disruption budget that nobody can keep to. */
export const BUDGET_BLOCKS: RiskRule = {
  id: 'outage/budget-blocks',
  title: 'A disruption budget comes to forbid every eviction',
  reason:
    'Nodes are drained by evicting their pods, and an eviction that the budget forbids is tried again without end. Upgrades and scaling down of nodes hang, until somebody deletes the pods by hand or the provider loses patience and stops all of them at once.',
  source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
  kinds: [BUDGET, ...POD_MAKING_KINDS],
  judge: (change, around) =>
    budgetsConcerned(change, around).flatMap(({ before, after }) => {
      const is = allowanceOf(after, around.after);
      const was = before && allowanceOf(before, around.before);
      if (!is || is.pods === 0 || is.evictions > 0 || (was && blocks(was))) return [];
      const own = kindKey(change.id) === BUDGET;
      return [
        {
          message: `${own ? 'the budget' : `PodDisruptionBudget ${after.id.name}`} lets no pod be evicted: draining a node hangs`,
          fix: 'let at least one pod go, by maxUnavailable: 1 or a share such as 25%, and run at least two',
          ...(own && { path: ['spec'] }),
        },
      ];
    }),
  examples: [
    {
      name: 'a budget is set to nothing',
      before: documents(replicas(3), budget('maxUnavailable: 1')),
      after: documents(replicas(3), budget('maxUnavailable: 0')),
      says: ['the budget lets no pod be evicted'],
    },
    {
      name: 'as many pods must stay as there are left',
      before: documents(replicas(3), budget('minAvailable: 2')),
      after: documents(replicas(2), budget('minAvailable: 2')),
      says: ['PodDisruptionBudget web lets no pod be evicted'],
    },
    {
      name: 'a budget comes that keeps every pod where it is',
      before: replicas(3),
      after: documents(replicas(3), budget('minAvailable: "100%"')),
      says: ['the budget lets no pod be evicted'],
    },
    {
      name: 'a budget comes to allow one',
      before: documents(replicas(3), budget('maxUnavailable: 0')),
      after: documents(replicas(3), budget('maxUnavailable: 1')),
      says: [],
    },
  ],
};

/** The budgets that a change may come to block: itself, or those of a workload; one that changes itself speaks itself. */
function budgetsConcerned(
  change: ObjectChange,
  around: Around,
): readonly { readonly before: Placed | undefined; readonly after: Placed }[] {
  const { before, after } = change;
  if (!after) return [];
  if (kindKey(change.id) === BUDGET) return [{ before, after }];
  if (!before || replicasOf(before.object) === replicasOf(after.object)) return [];
  return podGroupsOf(after)
    .flatMap((pods) => budgetsFor(pods, around.after))
    .flatMap((budget) => {
      const former = around.before.list(change.where, BUDGET).find(({ id }) => isSame(id, budget.id));
      return former && JSON.stringify(former.object.spec) === JSON.stringify(budget.object.spec)
        ? [{ before: former, after: budget }]
        : [];
    });
}

function blocks({ pods, evictions }: Allowance): boolean {
  return pods > 0 && evictions === 0;
}
