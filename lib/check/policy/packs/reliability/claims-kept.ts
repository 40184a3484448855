import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { exampleWorkload } from '../example-objects';
import { matching } from '../matching';
import { pointingTo, refusing, when } from '../refusing';
import { ADVICE } from '../severities';

function keeping(retention: Readonly<Record<string, string>>) {
  const volumeClaimTemplates = [
    {
      metadata: { name: 'data' },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
    },
  ];
  const persistentVolumeClaimRetentionPolicy = { whenDeleted: 'Retain', whenScaled: 'Retain', ...retention };
  return { object: exampleWorkload('StatefulSet', {}, { volumeClaimTemplates, persistentVolumeClaimRetentionPolicy }) };
}

const WHEN = "['whenDeleted', 'whenScaled']";
const RETENTION = 'dyn(object).?spec.?persistentVolumeClaimRetentionPolicy';

/** Scaling down costs no data. */
export const CLAIMS_KEPT = definePolicy({
  id: 'reliability/claims-kept',
  severity: ADVICE,
  what: 'The volumes of a StatefulSet outlive its pods and itself',
  why: 'With Delete a wrong replica count, or a StatefulSet pruned by a wrong merge, takes its data along, and no revert brings that back.',
  fix: 'set persistentVolumeClaimRetentionPolicy to Retain and delete claims by hand once their data is not needed',
  source: SOURCES.retention.url,
  spec: {
    matchConstraints: matching({ apps: ['statefulsets'] }),
    ...refusing({
      variables: [
        pointingTo('spec.persistentVolumeClaimRetentionPolicy'),
        { name: 'deleting', expression: `${WHEN}.filter(moment, ${RETENTION}[?moment].orValue('Retain') == 'Delete')` },
      ],
      found: when(
        'dyn(object).?spec.?volumeClaimTemplates.orValue([]).size() > 0 && variables.deleting.size() > 0',
        "variables.deleting.join(' and ') + ' deletes the volumes'",
      ),
      expected: 'Retain',
    }),
  },
  examples: {
    passing: [keeping({})],
    failing: [keeping({ whenScaled: 'Delete' }), keeping({ whenDeleted: 'Delete' })],
  },
});
