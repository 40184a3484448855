import { DNS_SUBDOMAIN } from '../format/names';
import { positiveQuantity, quantity } from '../format/quantities';
import { labelSelector } from '../object/labels';
import { broken, FINE } from '../rule/flaw';
import { needs } from '../rule/presence';
import { listAt } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { hasOrEmpty } from '../rule/scalar';

const onePodAlone: Rule = across((spec) => {
  const modes = listAt(spec, 'accessModes');
  if (!modes.includes('ReadWriteOncePod') || modes.length === 1) return FINE;
  return [broken('ReadWriteOncePod cannot stand beside other access modes', 'keep one of them', ['accessModes'])];
});

/** What is claimed: of a PersistentVolumeClaim, and of what becomes one. */
export const claimSpec: Rule = all(
  fields({
    selector: labelSelector,
    storageClassName: hasOrEmpty(DNS_SUBDOMAIN),
    volumeAttributesClassName: hasOrEmpty(DNS_SUBDOMAIN),
    resources: all(
      fields({
        requests: all(fields({ storage: positiveQuantity }), needs('storage')),
        limits: fields({ storage: quantity }),
      }),
      needs('requests'),
    ),
  }),
  needs('accessModes', 'resources'),
  onePodAlone,
);
