import { asList, asText, valueAt } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import type { RiskRule } from '../../rule';
import { exampleObject } from '../../examples/example-object';
import { updated } from '../../delivered/updated';

function replicasOf({ spec }: KubernetesObject): number {
  const replicas = valueAt(spec, 'replicas');
  return typeof replicas === 'number' ? replicas : 1;
}

function statefulSet(replicas: number, more = ''): string {
  const claims = 'volumeClaimTemplates: [{ metadata: { name: data } }]';
  return exampleObject('apps/v1', 'StatefulSet/queue', `spec: { replicas: ${replicas}, ${claims}${more} }`);
}

const WITH_PODS = ', persistentVolumeClaimRetentionPolicy: { whenScaled: Delete }';

/** Where claims go with their pods, scaling down is deleting. */
export const SCALED_AWAY: RiskRule = {
  id: 'data/scaled-away',
  title: 'Volumes are deleted with the pods that a StatefulSet no longer has',
  reason:
    'With persistentVolumeClaimRetentionPolicy.whenScaled: Delete the controller deletes the claims of the pods that go when replicas are lowered, the last ones first.',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention',
  kinds: ['apps/StatefulSet'],
  judge: (change, around) => {
    const object = updated(change, around);
    if (!object) return [];
    const { spec } = object.after;
    const [was, is] = [replicasOf(object.before), replicasOf(object.after)];
    const deletes = asText(valueAt(spec, 'persistentVolumeClaimRetentionPolicy', 'whenScaled')) === 'Delete';
    if (is >= was || !deletes || asList(valueAt(spec, 'volumeClaimTemplates')).length === 0) return [];
    const message = `replicas go from ${was} to ${is}, and the claims of the last ${was - is} with all that is on their volumes go too (whenScaled: Delete)`;
    const fix =
      'have the application move the data off these pods first; or set whenScaled: Retain in a change before this one';
    return [{ message, fix, path: ['spec', 'replicas'] }];
  },
  examples: [
    {
      name: 'fewer pods, whose claims go',
      before: statefulSet(5, WITH_PODS),
      after: statefulSet(3, WITH_PODS),
      says: ['replicas go from 5 to 3, and the claims of the last 2'],
    },
    { name: 'fewer pods, whose claims stay', before: statefulSet(5), after: statefulSet(3), says: [] },
    { name: 'more pods', before: statefulSet(3, WITH_PODS), after: statefulSet(5, WITH_PODS), says: [] },
  ],
};
