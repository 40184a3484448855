import { DNS_SUBDOMAIN } from '../format/names';
import { positiveQuantity } from '../format/quantities';
import { nodeSelector } from '../pod/affinity';
import { needs } from '../rule/presence';
import { all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { hasOrEmpty } from '../rule/scalar';

/** The `spec` of a PersistentVolume. */
export const persistentVolume: Rule = all(
  fields({
    capacity: all(fields({ storage: positiveQuantity }), needs('storage')),
    storageClassName: hasOrEmpty(DNS_SUBDOMAIN),
    nodeAffinity: fields({ required: nodeSelector }),
  }),
  needs('accessModes', 'capacity'),
);
