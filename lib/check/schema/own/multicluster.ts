import { choice, list, listByKey, object, resource, text, whole } from './build';
import { CONDITION, TEXTS } from './common';

const CONDITIONS = listByKey(CONDITION, 'type');
const PORT = object({ appProtocol: text(), name: text(), port: whole({ format: 'int32' }), protocol: text() }, 'port');

/** A Service that other clusters of the set may call; alike in v1alpha1 and v1beta1 of the MCS API. */
export const SERVICE_EXPORT = resource(
  object({ exportedAnnotations: TEXTS, exportedLabels: TEXTS }),
  object({ conditions: CONDITIONS }),
);

/** A Service of other clusters as it is seen in this one; alike in v1alpha1 and v1beta1 of the MCS API. */
export const SERVICE_IMPORT = resource(
  object(
    {
      internalTrafficPolicy: text(),
      ipFamilies: list(text(), { maxItems: 2 }),
      ips: list(text(), { maxItems: 2 }),
      ports: list(PORT),
      sessionAffinity: text(),
      sessionAffinityConfig: object({ clientIP: object({ timeoutSeconds: whole({ format: 'int32' }) }) }),
      trafficDistribution: text(),
      type: choice('ClusterSetIP', 'Headless'),
    },
    'ports',
    'type',
  ),
  object({ clusters: listByKey(object({ cluster: text() }, 'cluster'), 'cluster'), conditions: CONDITIONS }),
);
