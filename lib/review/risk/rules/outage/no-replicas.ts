import { replicasOf } from '../../pods/replicas';
import { workload } from '../../examples/example-yaml';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule } from '../../rule';

/** A workload that is scaled to nothing. */
export const NO_REPLICAS: RiskRule = {
  id: 'outage/no-replicas',
  title: 'The last replica goes',
  reason:
    'With no replicas the controller stops every pod and makes none; an autoscaler rests where it finds 0 and does not raise it again.',
  source:
    'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/#implicit-maintenance-mode-deactivation',
  kinds: [
    'ReplicationController',
    'apps/Deployment',
    'apps/ReplicaSet',
    'apps/StatefulSet',
    'argoproj.io/Rollout',
    'postgresql.cnpg.io/Pooler',
  ],
  judge: (change) => {
    const kept = bothSides(change);
    if (!kept || replicasOf(kept.after.object) !== 0 || replicasOf(kept.before.object) === 0) return [];
    const field = kept.after.object.kind === 'Pooler' ? 'instances' : 'replicas';
    return [
      {
        message: 'no pod is left: all are stopped, and an autoscaler does not bring them back',
        fix: 'keep at least one replica, or remove the workload together with what leads to it',
        path: ['spec', field],
      },
    ];
  },
  examples: [
    {
      name: 'a Deployment is scaled to nothing',
      before: workload({ spec: 'replicas: 3' }),
      after: workload({ spec: 'replicas: 0' }),
      says: ['no pod is left'],
    },
    {
      name: 'a Deployment is started again',
      before: workload({ spec: 'replicas: 0' }),
      after: workload({ spec: 'replicas: 3' }),
      says: [],
    },
  ],
};
