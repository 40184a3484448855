import { asText, valueAt } from '../../../../check/references/loosely';
import type { Where } from '../../../change';
import type { Side } from '../../rule';

/** What becomes of the storage of a claim that is deleted: `unknown` where the class is not among the manifests. */
export interface Reclaiming {
  readonly policy: 'Delete' | 'Retain' | 'unknown';
  /** Who says so, as messages call it: `class fast`, `the default class`, `volume archive`. */
  readonly by: string;
}

/** @param spec Of a claim, or of a template of claims. */
export function reclaimingOf(spec: unknown, where: Where, side: Side): Reclaiming {
  const volume = asText(valueAt(spec, 'volumeName'));
  if (volume !== undefined) {
    const found = named(side, where, 'PersistentVolume', volume);
    // A volume that somebody made by hand is kept, unless it says otherwise.
    return { policy: found ? policyOf(found.spec, 'Retain') : 'unknown', by: `volume ${volume}` };
  }
  const name = asText(valueAt(spec, 'storageClassName'));
  const found =
    name === undefined
      ? side.list(where, 'storage.k8s.io/StorageClass').find(({ object }) => isDefault(object.metadata.annotations))
          ?.object
      : named(side, where, 'storage.k8s.io/StorageClass', name);
  const by = name === undefined ? 'the default class' : `class ${name}`;
  return { policy: found ? policyOf(found, 'Delete') : 'unknown', by };
}

function named(side: Side, where: Where, kind: string, name: string) {
  return side.list(where, kind).find(({ id }) => id.name === name)?.object;
}

function policyOf(holder: unknown, unsaid: 'Delete' | 'Retain'): 'Delete' | 'Retain' {
  const said = asText(valueAt(holder, 'reclaimPolicy')) ?? asText(valueAt(holder, 'persistentVolumeReclaimPolicy'));
  return (said ?? unsaid) === 'Delete' ? 'Delete' : 'Retain';
}

function isDefault(annotations: Readonly<Record<string, string>> | undefined): boolean {
  return annotations?.['storageclass.kubernetes.io/is-default-class'] === 'true';
}

/** What becomes of the volume of a claim, as a sentence goes on. */
export function fateOf({ policy, by }: Reclaiming): string {
  if (policy === 'Delete') return `the volume and all that is on it goes with it, as ${by} says`;
  if (policy === 'Retain') return `${by} keeps the volume, which nothing finds again by itself`;
  return `the volume and all that is on it goes with it, unless ${by} keeps it (reclaimPolicy: Retain)`;
}
