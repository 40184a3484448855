import { kindKey } from '../../../../check/references/kinds';
import { valueAt } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule } from '../../rule';

/** The fields of the kinds that scale, and what holds where they are not set. */
const FIELDS = new Map([
  ['autoscaling/HorizontalPodAutoscaler', { least: 'minReplicas', unsaid: 1, most: 'maxReplicas' }],
  ['keda.sh/ScaledObject', { least: 'minReplicaCount', unsaid: 0, most: 'maxReplicaCount' }],
]);

const autoscaler = (least: number, most: number): string => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  minReplicas: ${least}
  maxReplicas: ${most}`;

/** An autoscaler that may not even reach what ran so far when nobody asked for anything. */
export const AUTOSCALER_CEILING: RiskRule = {
  id: 'outage/autoscaler-ceiling',
  title: 'An autoscaler may no longer run as many pods as it ran at least',
  reason:
    'The autoscaler scales down to its new maximum at once, whatever the load is. A maximum below the former minimum means fewer pods in the rush than ran so far at night.',
  source: 'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/#algorithm-details',
  kinds: [...FIELDS.keys()],
  judge: (change) => {
    const kept = bothSides(change);
    const fields = FIELDS.get(kindKey(change.id));
    if (!kept || !fields) return [];
    const least = numberAt(kept.before.object, fields.least) ?? fields.unsaid;
    const most = numberAt(kept.after.object, fields.most);
    if (most === undefined || most >= least) return [];
    return [
      {
        message: `${fields.most} is below the former ${fields.least}: fewer pods run in the rush than ran so far when nobody came`,
        fix: `keep ${fields.most} above what the load has asked for so far`,
        path: ['spec', fields.most],
      },
    ];
  },
  examples: [
    {
      name: 'the maximum falls below the former minimum',
      before: autoscaler(6, 12),
      after: autoscaler(2, 4),
      says: ['maxReplicas is below the former minReplicas'],
    },
    { name: 'the maximum stays above it', before: autoscaler(6, 12), after: autoscaler(3, 8), says: [] },
    { name: 'the maximum rises', before: autoscaler(2, 4), after: autoscaler(6, 12), says: [] },
  ],
};

function numberAt(object: KubernetesObject, field: string): number | undefined {
  const value = valueAt(object, 'spec', field);
  return typeof value === 'number' ? value : undefined;
}
