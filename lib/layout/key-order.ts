const CONTAINER = [
  'name',
  'image',
  'imagePullPolicy',
  'command',
  'args',
  'workingDir',
  'ports',
  'envFrom',
  'env',
  'resources',
  'resizePolicy',
  'restartPolicy',
  'startupProbe',
  'readinessProbe',
  'livenessProbe',
  'lifecycle',
  'securityContext',
  'volumeMounts',
  'volumeDevices',
];

/** How a probe asks, then how patiently. */
const PROBE = ['httpGet', 'grpc', 'tcpSocket', 'exec', 'initialDelaySeconds', 'periodSeconds', 'timeoutSeconds'];

/** Specs of all kinds share one list, in which no two kinds disagree: what it is, then how many, whom, and the pod. */
const SPEC = [
  'type',
  'schedule',
  'timeZone',
  'scaleTargetRef',
  'minReplicas',
  'maxReplicas',
  'replicas',
  'serviceName',
  'podSelector',
  'policyTypes',
  'ingress',
  'egress',
  'parentRefs',
  'hostnames',
  'clusterIP',
  'selector',
  'ports',
  'serviceAccountName',
  'automountServiceAccountToken',
  'enableServiceLinks',
  'securityContext',
  'initContainers',
  'containers',
  'volumes',
];

/** What stands first in a map, by the key that the map stands under, or that its list stands under. */
const FIRST_UNDER: ReadonlyMap<string, readonly string[]> = new Map([
  ['metadata', ['name', 'generateName', 'namespace', 'labels', 'annotations']],
  ['containers', CONTAINER],
  ['initContainers', CONTAINER],
  ['ephemeralContainers', CONTAINER],
  ['startupProbe', PROBE],
  ['readinessProbe', PROBE],
  ['livenessProbe', PROBE],
  ['spec', SPEC],
  ['resources', ['requests', 'limits']],
  ['ingress', ['from', 'ports']],
  ['egress', ['to', 'ports']],
  ['topologySpreadConstraints', ['maxSkew', 'topologyKey', 'whenUnsatisfiable', 'labelSelector']],
]);

/** What stands first in every other map. */
const FIRST = ['apiVersion', 'kind', 'metadata', 'name', 'namespace', 'type', 'immutable', 'spec'];

/** Where users choose the keys themselves, none comes before the others. */
const CHOSEN_BY_USERS: ReadonlySet<string> = new Set([
  'annotations',
  'binaryData',
  'data',
  'definitions',
  'encryptedData',
  'hard',
  'labels',
  'limits',
  'matchLabels',
  'nodeSelector',
  'parameters',
  'patternProperties',
  'properties',
  'requests',
  'selector',
  'stringData',
]);

/**
 * The keys of a map in the order a person would write them in, the rest sorted; keys whose value is undefined are left
 * out.
 *
 * @param parent the key that the map stands under, itself or in a list; empty for a document
 */
export function orderedKeys(map: Readonly<Record<string, unknown>>, parent: string): readonly string[] {
  const keys = Object.keys(map)
    .filter((key) => map[key] !== undefined)
    .sort();
  if (CHOSEN_BY_USERS.has(parent)) return keys;
  const first = FIRST_UNDER.get(parent) ?? FIRST;
  const front = first.filter((key) => keys.includes(key));
  return front.length === 0 ? keys : [...front, ...keys.filter((key) => !front.includes(key))];
}
