import type { KubernetesObject } from '../../../../model/manifest';
import type { RiskRule, Saying } from '../../rule';
import { POD_KINDS } from '../../pods/pod-template';
import { exampleObject } from '../../examples/example-object';
import { dataVolumesOf, mountsOf, sourceOf, type DataVolume } from './data-volumes';
import { takesEffect } from '../../delivered/updated';

/** The files that a container saw where the volume was, it sees no more. */
function lostSight(volume: DataVolume, before: KubernetesObject, after: KubernetesObject): Saying | undefined {
  const isThere = dataVolumesOf(after).some(({ key }) => key === volume.key);
  if (isThere || !mountsOf(before).some((mount) => mount.volume === volume.name)) return undefined;
  const now = sourceOf(after, volume.name);
  const message =
    now === undefined
      ? `volume ${volume.name} goes: the pods no longer see what is on ${volume.on}, and write to their own file system, which goes with them`
      : `volume ${volume.name} is ${nowText(now)} instead of ${volume.on}: the pods no longer see what is there${now === 'emptyDir' ? ', and what they write goes with them' : ''}`;
  const fix = `keep ${volume.on}; or copy what is on it over first, while nothing writes`;
  return { message, fix, path: volume.path };
}

function nowText(source: string): string {
  return source === 'emptyDir' ? 'an empty directory' : source;
}

function workload(volume: string): string {
  const pod = `{ containers: [{ name: web, volumeMounts: [{ name: files, mountPath: /files }] }], volumes: [${volume}] }`;
  return exampleObject('apps/v1', 'Deployment/web', `spec: { template: { spec: ${pod} } }`);
}

const CLAIM = '{ name: files, persistentVolumeClaim: { claimName: uploads } }';

/** Pods that find another volume where their data was find nothing. */
export const VOLUME_SWAPPED: RiskRule = {
  id: 'data/volume-swapped',
  title: 'The pods of a workload no longer have the volume with their data',
  reason:
    'What is on a claim stays there. Pods that mount another claim, or an empty directory, in its place start as if they had never run, and many applications then fill it anew without a word.',
  source: 'https://kubernetes.io/docs/concepts/storage/volumes/#persistentvolumeclaim',
  kinds: POD_KINDS,
  judge: ({ before, after }, around) => {
    if (!before || !after || !takesEffect(around)) return [];
    return dataVolumesOf(before.object).flatMap((volume) => lostSight(volume, before.object, after.object) ?? []);
  },
  examples: [
    {
      name: 'an empty directory instead of a claim',
      before: workload(CLAIM),
      after: workload('{ name: files, emptyDir: {} }'),
      says: ['volume files is an empty directory instead of claim uploads: the pods no longer see what is there'],
    },
    {
      name: 'a claim instead of an empty directory',
      before: workload('{ name: files, emptyDir: {} }'),
      after: workload(CLAIM),
      says: [],
    },
    {
      name: 'another claim',
      before: workload(CLAIM),
      after: workload(CLAIM.replace('uploads', 'uploads-2')),
      says: ['volume files is claim uploads-2 instead of claim uploads'],
    },
    {
      name: 'the same claim under another name in the pod',
      before: workload(CLAIM),
      after: workload(CLAIM.replace('name: files', 'name: data')).replace('{ name: files,', '{ name: data,'),
      says: [],
    },
  ],
};
