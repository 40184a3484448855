import type { Volume, VolumeMount } from 'kubernetes-types/core/v1';
import type { Defaults } from '../../defaults/defaults';
import { compareText } from '../../model/compare-text';
import { isDnsLabel, type PropRule } from '../app/check-props';
import { quantityRules } from './quantity';

/** What stands behind a path of the container. */
export type MountSource =
  /** Empty space that goes with the pod, limited to a size such as `64Mi`; `true` takes `scratch.size`. */
  | { readonly scratch: string | true }
  /** A Secret, a file for each of its keys, or for those that are named. */
  | { readonly secret: string; readonly keys?: readonly string[] }
  /** A ConfigMap that is managed elsewhere, a file for each of its keys. */
  | { readonly configMap: string }
  /** A PersistentVolumeClaim that is managed elsewhere. */
  | { readonly claim: string };

export interface MountedVolumes {
  readonly volumes: readonly Volume[];
  readonly volumeMounts: readonly VolumeMount[];
}

/** Names of volumes that are ours: the files of a workload, and the data of a StatefulService. */
const TAKEN = ['config', 'data'];

/** What must hold for the paths that things are mounted at. */
export function mountRules(
  files: Readonly<Record<string, string>>,
  mounts: Readonly<Record<string, MountSource>>,
): readonly PropRule[] {
  const paths = [...Object.keys(files), ...Object.keys(mounts)];
  const names = [...TAKEN, ...Object.keys(mounts).map(volumeName)];
  const keys = Object.keys(files).map(configKey);
  return [
    ...paths.map((path): PropRule => [path.startsWith('/'), `the path "${path}" must be absolute`, `write /${path}`]),
    ...Object.keys(mounts).map((path, at): PropRule => {
      const name = names[at + TAKEN.length] ?? '';
      const own = names.indexOf(name) === at + TAKEN.length && isDnsLabel(name);
      return [own, `the path "${path}" gives the volume name "${name}", which is too long or taken`, 'mount elsewhere'];
    }),
    ...Object.keys(files).map((path, at): PropRule => {
      const key = keys[at] ?? '';
      const own = keys.indexOf(key) === at && /^[-._a-zA-Z0-9]{1,253}$/.test(key);
      return [own, `the file "${path}" gives the key "${key}" of a ConfigMap, which is no key or taken`, 'rename it'];
    }),
    ...quantityRules(scratchSizes(mounts)),
  ];
}

/** Volumes and mounts for `mounts`, a path of the container each, in the order of their paths. */
export function mountVolumes(mounts: Readonly<Record<string, MountSource>>, defaults: Defaults): MountedVolumes {
  const sorted = Object.entries(mounts).sort(([a], [b]) => compareText(a, b));
  return {
    volumes: sorted.map(([path, source]) => ({ name: volumeName(path), ...volumeSource(source, defaults) })),
    volumeMounts: sorted.map(([path, source]) => ({
      name: volumeName(path),
      mountPath: path,
      ...('secret' in source || 'configMap' in source ? { readOnly: true } : {}),
    })),
  };
}

/** Mounts the files of a ConfigMap one by one, so that nothing else in their folders is hidden. */
export function mountFiles(configMap: string, files: Readonly<Record<string, string>>): MountedVolumes {
  const paths = Object.keys(files).sort();
  if (paths.length === 0) return { volumes: [], volumeMounts: [] };
  return {
    volumes: [{ name: 'config', configMap: { name: configMap } }],
    volumeMounts: paths.map((path) => ({
      name: 'config',
      mountPath: path,
      subPath: configKey(path),
      readOnly: true,
    })),
  };
}

/** The key of a file in its ConfigMap: the path, with dashes for slashes. */
export function configKey(path: string): string {
  return path.replace(/^\/+/, '').replace(/\//g, '-');
}

function scratchSizes(mounts: Readonly<Record<string, MountSource>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mounts).flatMap(([path, source]) =>
      'scratch' in source && source.scratch !== true ? [[`the scratch size of ${path}`, source.scratch]] : [],
    ),
  );
}

function volumeSource(source: MountSource, defaults: Defaults): Omit<Volume, 'name'> {
  if ('scratch' in source) {
    return { emptyDir: { sizeLimit: source.scratch === true ? defaults['scratch.size'] : source.scratch } };
  }
  if ('secret' in source) {
    const items = source.keys?.map((key) => ({ key, path: key }));
    return { secret: { secretName: source.secret, ...(items && { items }) } };
  }
  if ('configMap' in source) return { configMap: { name: source.configMap } };
  return { persistentVolumeClaim: { claimName: source.claim } };
}

function volumeName(path: string): string {
  return (
    path
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'root'
  );
}
