import { IMAGE } from '../readings/image';
import { QUANTITY } from '../readings/amounts';
import { BUILT_IN, type Shape } from '../shape/shape';
import { shapeOfPaths, type Paths } from '../shape/shape-of-paths';
import { by, EMPTY_IS_NONE, inOrderBy, partlyInOrderBy, SET } from '../shape/traits';
import { referencesToEarlier } from './env-order';
import { LABEL_SELECTOR, METADATA } from './metadata';
import { AFFINITY, SPREAD } from './placement';

/** What a container asks for and may use. */
export const RESOURCES: Shape = shapeOfPaths(
  {
    '': EMPTY_IS_NONE,
    requests: EMPTY_IS_NONE,
    'requests.*': QUANTITY,
    limits: EMPTY_IS_NONE,
    'limits.*': QUANTITY,
    claims: by('name'),
  },
  BUILT_IN,
);

/** The spec of a PersistentVolumeClaim. */
export const CLAIM: Shape = shapeOfPaths(
  { accessModes: SET, resources: RESOURCES, selector: LABEL_SELECTOR },
  BUILT_IN,
);

/** A variable can refer to those before it; of sources of variables the last wins, so their order is left alone. */
export const ENV = partlyInOrderBy(referencesToEarlier, 'name');

/** A container of any sort. */
export const CONTAINER: Shape = shapeOfPaths(
  {
    image: IMAGE,
    ports: by('containerPort', 'containerPort protocol=TCP'),
    env: ENV,
    'env[].valueFrom.resourceFieldRef.divisor': QUANTITY,
    resources: RESOURCES,
    resizePolicy: by('resourceName'),
    volumeMounts: by('mountPath'),
    volumeDevices: by('devicePath'),
    securityContext: EMPTY_IS_NONE,
    'securityContext.capabilities.add': SET,
    'securityContext.capabilities.drop': SET,
    'restartPolicyRules[].exitCodes.values': SET,
  },
  BUILT_IN,
);

/** A volume of a pod. What is projected into one directory must not collide, so the order of sources means nothing. */
const VOLUME: Shape = shapeOfPaths(
  {
    'emptyDir.sizeLimit': QUANTITY,
    'configMap.items': by('path'),
    'secret.items': by('path'),
    'downwardAPI.items': by('path'),
    'downwardAPI.items[].resourceFieldRef.divisor': QUANTITY,
    'projected.sources': SET,
    'projected.sources[].configMap.items': by('path'),
    'projected.sources[].secret.items': by('path'),
    'projected.sources[].downwardAPI.items': by('path'),
    'ephemeral.volumeClaimTemplate.metadata': METADATA,
    'ephemeral.volumeClaimTemplate.spec': CLAIM,
    'image.reference': IMAGE,
  },
  BUILT_IN,
);

/** What is said of pods, also by operators of those that they make. Init containers run one after the other. */
export const PODS: Paths = {
  ...SPREAD,
  containers: by('name'),
  'containers[]': CONTAINER,
  initContainers: inOrderBy('name'),
  'initContainers[]': CONTAINER,
  volumes: by('name'),
  'volumes[]': VOLUME,
  affinity: AFFINITY,
  nodeSelector: EMPTY_IS_NONE,
  tolerations: SET,
  imagePullSecrets: by('name'),
  hostAliases: by('ip'),
  resources: RESOURCES,
  securityContext: EMPTY_IS_NONE,
  'securityContext.supplementalGroups': SET,
  'securityContext.sysctls': by('name'),
  'dnsConfig.options': by('name'),
};

/** The spec of a pod. */
export const POD: Shape = shapeOfPaths(
  {
    ...PODS,
    ephemeralContainers: by('name'),
    'ephemeralContainers[]': CONTAINER,
    readinessGates: SET,
    schedulingGates: by('name'),
    resourceClaims: by('name'),
    'overhead.*': QUANTITY,
  },
  BUILT_IN,
);

/** The template that a controller makes pods of. */
export const POD_TEMPLATE: Shape = shapeOfPaths({ metadata: METADATA, spec: POD }, BUILT_IN);

/** The spec of a Service. The first of its address families is the one that it must have. */
export const SERVICE: Shape = shapeOfPaths(
  {
    ports: by('port', 'port protocol=TCP'),
    selector: EMPTY_IS_NONE,
    externalIPs: SET,
    loadBalancerSourceRanges: SET,
  },
  BUILT_IN,
);
