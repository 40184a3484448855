import { definePolicy } from '../../../define-policy';
import { podWith } from '../example-pods';
import { RESTRICTED, restrictedRule } from '../levels';

/** The volumes that the standards leave. */
const ALLOWED = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

/** True for a key of a volume that names another type. */
const FORBIDDEN = `!(key in ${JSON.stringify(['name', ...ALLOWED])})`;

const TOLD = `'volume ' + v.name + ' is of the type ' + v.filter(key, ${FORBIDDEN}).join(', ')`;

/** Volumes that the cluster provides, and none that the pod reaches out for. */
export const VOLUME_TYPES = definePolicy({
  id: 'pod-security/restricted/volume-types',
  ...RESTRICTED,
  what: 'Pods mount only volumes that the cluster provides: claims, CSI, images, secrets, config maps and scratch space',
  why: 'A volume that names an NFS server, a disk of the cloud or a path of the node lets whoever writes the pod choose what is mounted, past storage classes, quotas and the rights on persistent volumes.',
  fix: 'claim the storage with a persistentVolumeClaim of a storage class',
  spec: restrictedRule({
    found: [`variables.pod.?volumes.orValue([]).map(v, v.exists(key, ${FORBIDDEN}), ${TOLD})`],
    expected: `one of ${ALLOWED.join(', ')}`,
  }),
  examples: {
    passing: [
      { object: podWith({ volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'web-data' } }] }) },
      { object: podWith({ volumes: [{ name: 'scratch' }] }) },
    ],
    failing: [
      { object: podWith({ volumes: [{ name: 'share', nfs: { server: 'nfs.example.com', path: '/srv' } }] }) },
      { object: podWith({ volumes: [{ name: 'logs', hostPath: { path: '/var/log' } }] }) },
    ],
  },
});
