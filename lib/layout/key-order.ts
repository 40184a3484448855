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

/** What stands first in a map, by the key that the map stands under, or that its list stands under. */
const FIRST_UNDER: ReadonlyMap<string, readonly string[]> = new Map([
  ['metadata', ['name', 'generateName', 'namespace', 'labels', 'annotations']],
  ['containers', CONTAINER],
  ['initContainers', CONTAINER],
  ['ephemeralContainers', CONTAINER],
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
