import type { Fields } from '../../../../lib/check/policy/packs/pod-security/example-pods';
import type { KubernetesObject } from '../../../../lib/model/manifest';
import { inEachList, pod, refusing, secured, versionsOf, web, type Refused } from './pod-security-verdicts';

type Row = readonly [what: string, object: KubernetesObject, refused: Refused];

const WINDOWS = { os: { name: 'windows' } };
const LINUX = { os: { name: 'linux' } };
const OWN_USERS = { hostUsers: false };

const nonRoot = (runAsNonRoot: boolean | null) => ({ runAsNonRoot });
const user = (runAsUser: number | null) => ({ runAsUser });
const seccomp = (type: string) => ({ seccompProfile: { type } });
const volume = (type: string) => pod({ volumes: [{ name: 'v', [type]: {} }] });
const capable = (capabilities: Fields) => secured({ capabilities });

const ALLOWED_VOLUMES = [
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
const REFUSED_VOLUMES = [
  ...[
    'hostPath',
    'gcePersistentDisk',
    'awsElasticBlockStore',
    'gitRepo',
    'nfs',
    'iscsi',
    'glusterfs',
    'rbd',
    'flexVolume',
  ],
  ...['cinder', 'cephfs', 'flocker', 'fc', 'azureFile', 'vsphereVolume', 'quobyte', 'azureDisk', 'portworxVolume'],
  ...['photonPersistentDisk', 'scaleIO', 'storageos', 'somethingNew'],
];

const RULES: Readonly<Record<string, readonly Row[]>> = {
  'volume-types': [
    ['no volumes', pod({ volumes: null }), 'no version'],
    ['a name alone, which is an emptyDir', pod({ volumes: [{ name: 'v' }] }), 'no version'],
    ...ALLOWED_VOLUMES.map((type): Row => [type, volume(type), 'no version']),
    ...REFUSED_VOLUMES.map((type): Row => [type, volume(type), 'every version']),
    [
      'the second of two',
      pod({
        volumes: [
          { name: 'a', secret: {} },
          { name: 'b', nfs: {} },
        ],
      }),
      'every version',
    ],
  ],
  'privilege-escalation': [
    ['false', secured({ allowPrivilegeEscalation: false }), 'no version'],
    ['nothing said', pod({}), 'every version'],
    ['a field without a value', secured({ allowPrivilegeEscalation: null }), 'every version'],
    ['true', secured({ allowPrivilegeEscalation: true }), 'every version'],
    ['a Windows pod', pod(WINDOWS), 'no version'],
    ['a Linux pod', pod(LINUX), 'every version'],
    ['a user namespace changes nothing', pod(OWN_USERS), 'every version'],
  ],
  'run-as-non-root': [
    ['the pod', pod({ securityContext: nonRoot(true) }), 'no version'],
    ['the container', secured(nonRoot(true)), 'no version'],
    [
      'the container, while the pod has no value',
      secured(nonRoot(true), { securityContext: nonRoot(null) }),
      'no version',
    ],
    ['nothing said', pod({}), 'every version'],
    ['a user does not do', secured(user(1000)), 'every version'],
    ['the pod says no', pod({ securityContext: nonRoot(false) }), 'every version'],
    [
      'the pod says no, its container yes',
      secured(nonRoot(true), { securityContext: nonRoot(false) }),
      'every version',
    ],
    [
      'the container says no, its pod yes',
      secured(nonRoot(false), { securityContext: nonRoot(true) }),
      'every version',
    ],
    [
      'one container of two',
      pod({ containers: [web({ securityContext: nonRoot(true) }), web({ name: 'b' })] }),
      'every version',
    ],
    ['a Windows pod is no exception', pod(WINDOWS), 'every version'],
    ['a user namespace', pod(OWN_USERS), 'up to 1.34'],
    ['a user namespace that says no', secured(nonRoot(false), OWN_USERS), 'up to 1.34'],
    ['the users of the node', pod({ hostUsers: true }), 'every version'],
  ],
  'run-as-user': [
    ['nothing said', pod({}), 'no version'],
    ['a field without a value', secured(user(null)), 'no version'],
    ['another user', secured(user(1), { securityContext: user(65532) }), 'no version'],
    ['the pod', pod({ securityContext: user(0) }), 'every version'],
    ['a container', secured(user(0)), 'every version'],
    ['the pod, though its container has another', secured(user(1000), { securityContext: user(0) }), 'every version'],
    ['a container, though its pod has another', secured(user(0), { securityContext: user(1000) }), 'every version'],
    ['a group is no user', secured({ runAsGroup: 0 }), 'no version'],
    ['a Windows pod is no exception', secured(user(0), WINDOWS), 'every version'],
    ['a user namespace', secured(user(0), OWN_USERS), 'up to 1.34'],
    ['the users of the node', secured(user(0), { hostUsers: true }), 'every version'],
  ],
  seccomp: [
    ['the pod', pod({ securityContext: seccomp('RuntimeDefault') }), 'no version'],
    ['the container', secured(seccomp('Localhost')), 'no version'],
    ['nothing said', pod({}), 'every version'],
    ['a field without a value', secured({ seccompProfile: null }), 'every version'],
    ['the pod unconfined', pod({ securityContext: seccomp('Unconfined') }), 'every version'],
    [
      'the pod unconfined, its container not',
      secured(seccomp('RuntimeDefault'), { securityContext: seccomp('Unconfined') }),
      'every version',
    ],
    [
      'a container unconfined, its pod not',
      secured(seccomp('Unconfined'), { securityContext: seccomp('RuntimeDefault') }),
      'every version',
    ],
    [
      'a profile without a type',
      secured({ seccompProfile: {} }, { securityContext: seccomp('RuntimeDefault') }),
      'every version',
    ],
    [
      'one container of two',
      pod({ containers: [web({ securityContext: seccomp('Localhost') }), web({ name: 'b' })] }),
      'every version',
    ],
    ['a Windows pod', pod(WINDOWS), 'no version'],
    ['a Linux pod', pod(LINUX), 'every version'],
    ['a user namespace changes nothing', pod(OWN_USERS), 'every version'],
  ],
  capabilities: [
    ['all dropped', capable({ drop: ['ALL'] }), 'no version'],
    ['all dropped, and one more', capable({ drop: ['NET_RAW', 'ALL'] }), 'no version'],
    ['a low port', capable({ drop: ['ALL'], add: ['NET_BIND_SERVICE'] }), 'no version'],
    ['nothing said', pod({}), 'every version'],
    ['nothing dropped', capable({}), 'every version'],
    ['some dropped', capable({ drop: ['NET_RAW', 'SETUID'] }), 'every version'],
    ['another case', capable({ drop: ['all'] }), 'every version'],
    ['one of the runtime added', capable({ drop: ['ALL'], add: ['CHOWN'] }), 'every version'],
    ['all dropped and added', capable({ drop: ['ALL'], add: ['ALL'] }), 'every version'],
    ['a Windows pod', pod(WINDOWS), 'no version'],
    ['a Linux pod', pod(LINUX), 'every version'],
    ['a user namespace changes nothing', pod(OWN_USERS), 'every version'],
  ],
  'proc-mount': [
    ['nothing said', pod(OWN_USERS), 'no version'],
    ['Default', secured({ procMount: 'Default' }, OWN_USERS), 'no version'],
    ['Unmasked in a user namespace', secured({ procMount: 'Unmasked' }, OWN_USERS), 'from 1.35'],
  ],
};

describe.each(Object.entries(RULES))('restricted/%s', (rule, rows) => {
  test.each(rows)('%s', (_, object, refused) => {
    expect(refusing(`restricted/${rule}`, object)).toEqual(versionsOf(refused));
  });
});

describe.each([
  ['privilege-escalation', { allowPrivilegeEscalation: false }, {}],
  ['run-as-non-root', nonRoot(true), {}],
  ['run-as-non-root', nonRoot(true), nonRoot(false)],
  ['run-as-user', user(1000), user(0)],
  ['seccomp', seccomp('RuntimeDefault'), {}],
  ['seccomp', seccomp('RuntimeDefault'), seccomp('Unconfined')],
  ['capabilities', { capabilities: { drop: ['ALL'] } }, {}],
])('restricted/%s holds for every list of containers: %j passes, %j does not', (rule, good, bad) => {
  const clean = web({ securityContext: good });

  test.each(Object.entries(inEachList(clean, clean)))('%s that pass', (_, object) => {
    expect(refusing(`restricted/${rule}`, object)).toEqual([]);
  });

  test.each(Object.entries(inEachList(web({ securityContext: bad }), clean)))('%s that do not', (_, object) => {
    expect(refusing(`restricted/${rule}`, object)).toEqual(versionsOf('every version'));
  });
});

test.each(Object.entries(inEachList(web({ securityContext: { procMount: 'Unmasked' } }), web({}), OWN_USERS)))(
  'restricted/proc-mount holds for %s',
  (_, object) => {
    expect(refusing('restricted/proc-mount', object)).toEqual(versionsOf('from 1.35'));
  },
);
