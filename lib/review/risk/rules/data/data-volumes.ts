import { asList, asMapping, asText, valueAt } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import type { ReviewPath } from '../../../change';
import { containersOf } from '../../pods/containers';
import { podSpecOf, podSpecPath } from '../../pods/pod-template';

/** A volume of a workload's pods that outlives them. */
export interface DataVolume {
  /** As the pod calls it. */
  readonly name: string;
  /** What tells it from others, whatever the pod calls it: that it is one and the same claim. */
  readonly key: string;
  /** What it is on, as messages call it: `claim uploads`, `the claim of each pod`. */
  readonly on: string;
  readonly path: ReviewPath;
}

/** Where a container sees a volume. */
export interface Mount {
  readonly volume: string;
  readonly container: string;
  readonly mountPath: string;
  /** Empty for the whole of it. */
  readonly subPath: string;
  readonly path: ReviewPath;
}

/** The volumes with data of an object's pods: of claims, of templates of claims, and of NFS. */
export function dataVolumesOf(object: KubernetesObject): readonly DataVolume[] {
  const path = [...podSpecPath(object), 'volumes'];
  const volumes = asList(podSpecOf(object)?.volumes).flatMap((volume) => {
    const name = asText(valueAt(volume, 'name'));
    const on = name === undefined ? undefined : placeOf(volume);
    return name === undefined || on === undefined ? [] : [{ name, key: on, on, path: [...path, { by: { name } }] }];
  });
  const templates = asList(valueAt(object.spec, 'volumeClaimTemplates')).flatMap((template) => {
    const name = asText(valueAt(template, 'metadata', 'name'));
    const at: ReviewPath = ['spec', 'volumeClaimTemplates', { by: { 'metadata.name': name ?? '' } }];
    return name === undefined ? [] : [{ name, key: `template ${name}`, on: 'the claim of each pod', path: at }];
  });
  return [...templates, ...volumes];
}

function placeOf(volume: unknown): string | undefined {
  const claim = asText(valueAt(volume, 'persistentVolumeClaim', 'claimName'));
  if (claim !== undefined) return `claim ${claim}`;
  const server = asText(valueAt(volume, 'nfs', 'server'));
  return server === undefined ? undefined : `${server}:${asText(valueAt(volume, 'nfs', 'path')) ?? '/'}`;
}

/** What a volume of an object's pods is on, as messages call it; undefined where there is no such volume. */
export function sourceOf(object: KubernetesObject, name: string): string | undefined {
  const data = dataVolumesOf(object).find((volume) => volume.name === name);
  const volume = asMapping(asList(podSpecOf(object)?.volumes).find((each) => valueAt(each, 'name') === name));
  return data?.on ?? Object.keys(volume).find((key) => key !== 'name');
}

/** Where the containers of an object's pods mount volumes. */
export function mountsOf(object: KubernetesObject): readonly Mount[] {
  return containersOf(object).flatMap(({ name, spec, path }) =>
    asList(spec.volumeMounts).flatMap((mount) => {
      const volume = asText(valueAt(mount, 'name'));
      const mountPath = asText(valueAt(mount, 'mountPath'));
      if (volume === undefined || mountPath === undefined) return [];
      const subPath = asText(valueAt(mount, 'subPath')) ?? asText(valueAt(mount, 'subPathExpr')) ?? '';
      return [{ volume, container: name, mountPath, subPath, path: [...path, 'volumeMounts', { by: { mountPath } }] }];
    }),
  );
}
