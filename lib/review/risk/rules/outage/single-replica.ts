import { kindKey } from '../../../../check/references/kinds';
import { valueAt } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import { documents, workload } from '../../examples/example-yaml';
import { autoscalerOf, replicasOf } from '../../pods/replicas';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule } from '../../rule';

/** Where autoscalers write the least that they leave, and what holds where they do not. */
const LEAST = new Map([
  ['autoscaling/HorizontalPodAutoscaler', { field: 'minReplicas', unsaid: 1 }],
  ['keda.sh/ScaledObject', { field: 'minReplicaCount', unsaid: 0 }],
]);

const autoscaler = (least: number): string => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: ${least}, maxReplicas: 9 }`;

/** A workload that one pod is left of. */
export const SINGLE_REPLICA: RiskRule = {
  id: 'outage/single-replica',
  title: 'One replica is left where there were several',
  reason:
    'A single pod is away whenever its node is drained or fails, it crashes or is evicted, until another is scheduled, pulls its image and is ready. A database of one instance has nothing to fail over to.',
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/disruptions/',
  kinds: [
    'ReplicationController',
    'apps/Deployment',
    'apps/ReplicaSet',
    'apps/StatefulSet',
    'argoproj.io/Rollout',
    'postgresql.cnpg.io/Cluster',
    'postgresql.cnpg.io/Pooler',
    ...LEAST.keys(),
  ],
  judge: (change, around) => {
    const kept = bothSides(change);
    if (!kept) return [];
    const kind = kindKey(change.id);
    const [was, is] = [fewest(kind, kept.before.object), fewest(kind, kept.after.object)];
    if (was === undefined || is !== 1 || was < 2) return [];
    if (!LEAST.has(kind) && autoscalerOf(kept.after, around.after)) return [];
    return [
      {
        message: 'one pod is left of several: whenever it restarts or moves to another node, nobody answers',
        fix: 'keep at least two, on different nodes',
        path: ['spec', LEAST.get(kind)?.field ?? (kind.startsWith('postgresql.') ? 'instances' : 'replicas')],
      },
    ];
  },
  examples: [
    {
      name: 'a Deployment goes from three replicas to one',
      before: workload({ spec: 'replicas: 3' }),
      after: workload({ spec: 'replicas: 1' }),
      says: ['one pod is left of several'],
    },
    {
      name: 'an autoscaler may go down to one',
      before: documents(workload(), autoscaler(3)),
      after: documents(workload(), autoscaler(1)),
      says: ['one pod is left of several'],
    },
    {
      name: 'a database loses its replicas',
      before: 'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: db }\nspec: { instances: 3 }',
      after: 'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: db }\nspec: { instances: 1 }',
      says: ['one pod is left of several'],
    },
    {
      name: 'the replicas are left to an autoscaler',
      before: documents(workload({ spec: 'replicas: 3' }), autoscaler(3)),
      after: documents(workload(), autoscaler(3)),
      says: [],
    },
    {
      name: 'a second replica comes',
      before: workload({ spec: 'replicas: 1' }),
      after: workload({ spec: 'replicas: 2' }),
      says: [],
    },
  ],
};

function fewest(kind: string, object: KubernetesObject): number | undefined {
  const least = LEAST.get(kind);
  if (!least) return replicasOf(object);
  const count = valueAt(object, 'spec', least.field);
  return typeof count === 'number' ? count : least.unsaid;
}
