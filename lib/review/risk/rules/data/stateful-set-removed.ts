import { asList, asText, valueAt } from '../../../../check/references/loosely';
import { exampleObject } from '../../examples/example-object';
import { LEAVE_IT } from './kept-by-agents';
import { fateOf, reclaimingOf } from './reclaiming';
import { removalRule } from './removal-rule';

function statefulSet(...spec: readonly string[]): string {
  return exampleObject('apps/v1', 'StatefulSet/queue', 'spec:', ...spec.map((line) => `  ${line}`));
}

const CLAIMS = 'volumeClaimTemplates: [{ metadata: { name: data }, spec: { storageClassName: fast } }]';

/** The claims of a StatefulSet are not its own, unless it says so. */
export const STATEFUL_SET_REMOVED = removalRule({
  id: 'data/stateful-set-removed',
  title: 'A StatefulSet with volumes is deleted',
  reason:
    'The claims of a deleted StatefulSet stay, for one of the same name to take up again, and cost what they cost. With persistentVolumeClaimRetentionPolicy.whenDeleted: Delete they go with it.',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention',
  kinds: ['apps/StatefulSet'],
  loses: ({ object, where }, { before }) => {
    const [template] = asList(valueAt(object.spec, 'volumeClaimTemplates'));
    if (template === undefined) return undefined;
    const whenDeleted = asText(valueAt(object.spec, 'persistentVolumeClaimRetentionPolicy', 'whenDeleted'));
    if (whenDeleted !== 'Delete') {
      return {
        message:
          'the volumes are detached: their claims stay, nothing uses or backs them up, and only a StatefulSet of the same name takes them up again',
        fix: 'keep it; or note the claims, and delete them once nobody needs what is on them',
      };
    }
    const fate = fateOf(reclaimingOf(valueAt(template, 'spec'), where, before));
    return {
      message: `the claims are deleted with the StatefulSet (whenDeleted: Delete): ${fate}`,
      fix: `set whenDeleted: Retain in a change before this one; or have the agents leave it with ${LEAVE_IT}`,
    };
  },
  examples: [
    {
      name: 'a StatefulSet whose claims stay',
      before: statefulSet(CLAIMS),
      after: '',
      says: ['the volumes are detached: their claims stay'],
    },
    {
      name: 'a StatefulSet whose claims go with it',
      before: statefulSet(CLAIMS, 'persistentVolumeClaimRetentionPolicy: { whenDeleted: Delete }'),
      after: '',
      says: ['the claims are deleted with the StatefulSet (whenDeleted: Delete)'],
    },
    { name: 'a StatefulSet without volumes', before: statefulSet('replicas: 3'), after: '', says: [] },
  ],
});
