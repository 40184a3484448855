import type { KubernetesObject } from '../../../../model/manifest';
import { containersOf } from '../../pods/containers';
import { POD_KINDS } from '../../pods/pod-template';
import type { RiskRule, Saying } from '../../rule';
import { exampleObject } from '../../examples/example-object';
import { dataVolumesOf, mountsOf, type Mount } from './data-volumes';
import { takesEffect } from '../../delivered/updated';

/** Mounts of one volume in one container, before and after. */
function sayingsOf(before: KubernetesObject, after: KubernetesObject): readonly Saying[] {
  const now = mountsOf(after);
  const containers = new Set(containersOf(after).map(({ name }) => name));
  const [were, are] = [keysOf(before), keysOf(after)];
  const left = new Set(are.values());
  return mountsOf(before).flatMap((mount) => {
    const key = were.get(mount.volume);
    // A volume that is gone, or a container, is another matter.
    if (key === undefined || !left.has(key) || !containers.has(mount.container)) return [];
    const same = now.filter(({ volume, container }) => are.get(volume) === key && container === mount.container);
    if (same.some(({ mountPath, subPath }) => mountPath === mount.mountPath && subPath === mount.subPath)) return [];
    const next = same.find(({ mountPath }) => mountPath === mount.mountPath) ?? same[0];
    return [next ? moved(mount, next) : unmounted(mount)];
  });
}

/** What the volumes with data of the pods are, by what the pods call them. */
function keysOf(object: KubernetesObject): ReadonlyMap<string, string> {
  return new Map(dataVolumesOf(object).map(({ name, key }) => [name, key]));
}

const FIX = 'keep it; or make sure that the application looks for its data where it is now';

function unmounted({ volume, mountPath, path }: Mount): Saying {
  const message = `volume ${volume} is no longer mounted at ${mountPath}: what the application writes there goes with its pod`;
  return { message, fix: FIX, path };
}

function moved(was: Mount, is: Mount): Saying {
  if (was.mountPath === is.mountPath) {
    const message = `${was.mountPath} is ${folder(is)} of volume ${was.volume} instead of ${folder(was)}: the application no longer sees what it wrote`;
    return { message, fix: FIX, path: is.path };
  }
  const message = `volume ${was.volume} is mounted at ${is.mountPath} instead of ${was.mountPath}: what the application writes to ${was.mountPath} goes with its pod`;
  return { message, fix: FIX, path: is.path };
}

function folder({ subPath }: Mount): string {
  return subPath === '' ? 'the whole' : `folder ${subPath}`;
}

function workload(mount: string): string {
  const volume = '{ name: files, persistentVolumeClaim: { claimName: uploads } }';
  const pod = `{ containers: [{ name: web, volumeMounts: [{ name: files, ${mount} }] }], volumes: [${volume}] }`;
  return exampleObject('apps/v1', 'Deployment/web', `spec: { template: { spec: ${pod} } }`);
}

/** An application that looks for its data in another place finds none, and starts anew. */
export const MOUNT_MOVED: RiskRule = {
  id: 'data/mount-moved',
  title: 'A volume with data is mounted elsewhere, or another folder of it',
  reason:
    'An application writes to the path that it was told. Where the volume has moved away from under it, it writes into the container, and loses that with every restart.',
  source: 'https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath',
  kinds: POD_KINDS,
  judge: ({ before, after }, around) =>
    before && after && takesEffect(around) ? sayingsOf(before.object, after.object) : [],
  examples: [
    {
      name: 'a volume is mounted elsewhere',
      before: workload('mountPath: /var/lib/data'),
      after: workload('mountPath: /data'),
      says: ['volume files is mounted at /data instead of /var/lib/data'],
    },
    {
      name: 'another folder of it',
      before: workload('mountPath: /data'),
      after: workload('mountPath: /data, subPath: v2'),
      says: ['/data is folder v2 of volume files instead of the whole'],
    },
    {
      name: 'the same place, to be read only',
      before: workload('mountPath: /data'),
      after: workload('mountPath: /data, readOnly: true'),
      says: [],
    },
  ],
};
