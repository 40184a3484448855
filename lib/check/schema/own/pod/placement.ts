import { choice, list, object, text, whole } from '../build';
import { TEXTS } from '../common';

const REQUIREMENT = object({ key: text(), operator: text(), values: list(text()) }, 'key', 'operator');

/** What picks objects by their labels. */
export const LABEL_SELECTOR = object({ matchExpressions: list(REQUIREMENT), matchLabels: TEXTS });

const NODE_TERM = object({ matchExpressions: list(REQUIREMENT), matchFields: list(REQUIREMENT) });

const WEIGHT = whole({ format: 'int32' });

/** The nodes that a pod must or would rather be on. */
export const NODE_AFFINITY = object({
  preferredDuringSchedulingIgnoredDuringExecution: list(
    object({ preference: NODE_TERM, weight: WEIGHT }, 'preference', 'weight'),
  ),
  requiredDuringSchedulingIgnoredDuringExecution: object({ nodeSelectorTerms: list(NODE_TERM) }, 'nodeSelectorTerms'),
});

const POD_TERM = object(
  {
    labelSelector: LABEL_SELECTOR,
    matchLabelKeys: list(text()),
    mismatchLabelKeys: list(text()),
    namespaceSelector: LABEL_SELECTOR,
    namespaces: list(text()),
    topologyKey: text(),
  },
  'topologyKey',
);

const POD_AFFINITY = object({
  preferredDuringSchedulingIgnoredDuringExecution: list(
    object({ podAffinityTerm: POD_TERM, weight: WEIGHT }, 'podAffinityTerm', 'weight'),
  ),
  requiredDuringSchedulingIgnoredDuringExecution: list(POD_TERM),
});

/** Where a pod must or would rather be, by nodes and by other pods. */
export const AFFINITY = object({
  nodeAffinity: NODE_AFFINITY,
  podAffinity: POD_AFFINITY,
  podAntiAffinity: POD_AFFINITY,
});

/** The taints of nodes that a pod bears. */
export const TOLERATIONS = list(
  object({
    effect: choice('', 'NoSchedule', 'PreferNoSchedule', 'NoExecute'),
    key: text(),
    operator: choice('', 'Exists', 'Equal', 'Lt', 'Gt'),
    tolerationSeconds: whole({ format: 'int64' }),
    value: text(),
  }),
);

const NODES_COUNT = choice('Honor', 'Ignore');

/** How evenly pods are spread over nodes, zones and the like. */
export const TOPOLOGY_SPREAD = list(
  object(
    {
      labelSelector: LABEL_SELECTOR,
      matchLabelKeys: list(text()),
      maxSkew: whole({ format: 'int32' }),
      minDomains: whole({ format: 'int32' }),
      nodeAffinityPolicy: NODES_COUNT,
      nodeTaintsPolicy: NODES_COUNT,
      topologyKey: text(),
      whenUnsatisfiable: choice('DoNotSchedule', 'ScheduleAnyway'),
    },
    'maxSkew',
    'topologyKey',
    'whenUnsatisfiable',
  ),
);
