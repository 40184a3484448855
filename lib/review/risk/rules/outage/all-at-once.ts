import { asMapping, valueAt } from '../../../../check/references/loosely';
import type { Placed } from '../../../change';
import { workload } from '../../examples/example-yaml';
import { fewestReplicas } from '../../pods/replicas';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule, Side } from '../../rule';

const rolling = (maxUnavailable: string): string =>
  workload({ spec: `replicas: 3\nstrategy: { rollingUpdate: { maxUnavailable: ${maxUnavailable} } }` });

/** A rollout that stops all pods before the first new one serves. */
export const ALL_AT_ONCE: RiskRule = {
  id: 'outage/all-at-once',
  title: 'A rollout comes to stop all pods at once',
  reason:
    'Recreate stops every old pod before it makes a new one, and so does a rolling update that may leave as many pods unavailable as there are. Each rollout is an outage then, as long as the new version takes to start, and one without end where it does not.',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy',
  kinds: ['apps/Deployment', 'apps/DaemonSet', 'apps/StatefulSet'],
  judge: (change, around) => {
    const kept = bothSides(change);
    const how = kept && takesAll(kept.after, around.after);
    if (!kept || !how || takesAll(kept.before, around.before)) return [];
    return [
      {
        message: `${how.text}: every rollout stops all pods before a new one is ready`,
        fix: 'let a rolling update keep some pods, best with maxUnavailable: 0 and a maxSurge of 25%',
        path: ['spec', how.field],
      },
    ];
  },
  examples: [
    {
      name: 'a Deployment is to be recreated',
      before: workload({ spec: 'replicas: 3' }),
      after: workload({ spec: 'replicas: 3\nstrategy: { type: Recreate }' }),
      says: ['the strategy is Recreate: every rollout stops all pods'],
    },
    {
      name: 'all pods may be unavailable',
      before: rolling('0'),
      after: rolling('"100%"'),
      says: ['maxUnavailable is 100%'],
    },
    { name: 'as many may be as there are', before: rolling('1'), after: rolling('3'), says: ['maxUnavailable is 3'] },
    { name: 'some more may be', before: rolling('0'), after: rolling('1'), says: [] },
    {
      name: 'a Deployment is to be rolled',
      before: workload({ spec: 'replicas: 3\nstrategy: { type: Recreate }' }),
      after: workload({ spec: 'replicas: 3' }),
      says: [],
    },
  ],
};

/** How a rollout of a workload stops all its pods at once; undefined where it does not. */
function takesAll(placed: Placed, side: Side): { readonly text: string; readonly field: string } | undefined {
  const field = placed.object.kind === 'Deployment' ? 'strategy' : 'updateStrategy';
  const { type, rollingUpdate } = asMapping(valueAt(placed.object, 'spec', field));
  if (type === 'Recreate') return { text: 'the strategy is Recreate', field };
  const { maxUnavailable } = asMapping(rollingUpdate);
  const isAll =
    maxUnavailable === '100%' ||
    (typeof maxUnavailable === 'number' && maxUnavailable > 1 && covers(maxUnavailable, placed, side));
  return isAll ? { text: `maxUnavailable is ${maxUnavailable}`, field } : undefined;
}

function covers(pods: number, placed: Placed, side: Side): boolean {
  const replicas = fewestReplicas(placed, side);
  return replicas !== undefined && replicas > 1 && pods >= replicas;
}
