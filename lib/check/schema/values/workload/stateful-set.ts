import { countOrShare, isNone } from '../format/amounts';
import { DNS_LABEL, LETTER_DNS_LABEL } from '../format/names';
import { annotations, labels } from '../object/labels';
import { FINE, wrong } from '../rule/flaw';
import { forbids, needs } from '../rule/presence';
import { textAt, valueAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { atLeast, has, hasOrEmpty, oneOf } from '../rule/scalar';
import { unique } from '../rule/unique';
import { claimSpec } from '../storage/claim-spec';
import { managedPods } from './managed-pods';

const retention: Rule = oneOf('Retain', 'Delete');

const onlyWhenRolling: Rule = across((strategy) =>
  strategy.type === 'OnDelete' ? forbids(['rollingUpdate'], 'where the type is OnDelete')(strategy) : FINE,
);

const claimTemplates: Rule = all(
  items(
    fields({
      metadata: all(fields({ name: has(DNS_LABEL), labels, annotations }), needs('name')),
      spec: claimSpec,
    }),
  ),
  unique('name', (claim) => textAt(valueAt(claim, 'metadata'), 'name'), ['metadata', 'name']),
);

/** The `spec` of a StatefulSet. */
export const statefulSet: Rule = all(
  managedPods,
  fields({
    serviceName: hasOrEmpty(LETTER_DNS_LABEL),
    revisionHistoryLimit: atLeast(0),
    ordinals: fields({ start: atLeast(0) }),
    persistentVolumeClaimRetentionPolicy: fields({ whenDeleted: retention, whenScaled: retention }),
    volumeClaimTemplates: claimTemplates,
    updateStrategy: all(
      fields({
        rollingUpdate: fields({
          partition: atLeast(0),
          maxUnavailable: all(countOrShare, (value) => (isNone(value) ? [wrong(value, 'more than 0')] : FINE)),
        }),
      }),
      onlyWhenRolling,
    ),
  }),
);
