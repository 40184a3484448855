import { BUILT_IN, type Shape } from '../shape/shape';
import { shapeOfPaths, type Paths } from '../shape/shape-of-paths';
import { by, SET } from '../shape/traits';
import { LABEL_SELECTOR } from './metadata';

/** How pods are spread. Two constraints may share a topology where one of them only prefers. */
export const SPREAD: Paths = {
  topologySpreadConstraints: by('topologyKey', 'topologyKey whenUnsatisfiable'),
  'topologySpreadConstraints[].labelSelector': LABEL_SELECTOR,
  'topologySpreadConstraints[].matchLabelKeys': SET,
};

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

const POD_TERM: Shape = shapeOfPaths(
  {
    labelSelector: LABEL_SELECTOR,
    namespaceSelector: LABEL_SELECTOR,
    namespaces: SET,
    matchLabelKeys: SET,
    mismatchLabelKeys: SET,
  },
  BUILT_IN,
);

/** Affinity to pods, or away from them: all required terms hold, preferred ones add up. */
export const POD_AFFINITY: Shape = shapeOfPaths(
  { [REQUIRED]: SET, [`${REQUIRED}[]`]: POD_TERM, [PREFERRED]: SET, [`${PREFERRED}[].podAffinityTerm`]: POD_TERM },
  BUILT_IN,
);

const NODE_TERM: Shape = shapeOfPaths(
  { matchExpressions: SET, 'matchExpressions[].values': SET, matchFields: SET, 'matchFields[].values': SET },
  BUILT_IN,
);

/** Which nodes will do: those of any term. */
export const NODE_SELECTOR: Shape = shapeOfPaths(
  { nodeSelectorTerms: SET, 'nodeSelectorTerms[]': NODE_TERM },
  BUILT_IN,
);

/** Affinity to nodes. */
export const NODE_AFFINITY: Shape = shapeOfPaths(
  { [REQUIRED]: NODE_SELECTOR, [PREFERRED]: SET, [`${PREFERRED}[].preference`]: NODE_TERM },
  BUILT_IN,
);

/** Where pods may run. */
export const AFFINITY: Shape = shapeOfPaths(
  { nodeAffinity: NODE_AFFINITY, podAffinity: POD_AFFINITY, podAntiAffinity: POD_AFFINITY },
  BUILT_IN,
);
