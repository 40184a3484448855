import type { Fields } from '../../../../lib/check/policy/packs/pod-security/example-pods';
import type { KubernetesObject } from '../../../../lib/model/manifest';
import { inEachList, pod, refusing, secured, versionsOf, web, type Refused } from './pod-security-verdicts';

type Row = readonly [what: string, object: KubernetesObject, refused: Refused];

const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io';

const windowsOptions = (hostProcess: boolean | null) => ({ windowsOptions: { hostProcess } });
const appArmor = (type: string) => ({ appArmorProfile: { type } });
const seccomp = (type: string) => ({ seccompProfile: { type } });
const selinux = (options: Fields) => ({ seLinuxOptions: options });
const adding = (...add: string[]) => secured({ capabilities: { add } });
const sysctl = (name: string) => pod({ securityContext: { sysctls: [{ name, value: '1' }] } });
const probed = (field: Fields) => pod({ containers: [web(field)] });

const RULES: Readonly<Record<string, readonly Row[]>> = {
  'host-process': [
    ['nothing said', pod({}), 'no version'],
    ['a Windows pod', pod({ os: { name: 'windows' } }), 'no version'],
    ['false everywhere', secured(windowsOptions(false), { securityContext: windowsOptions(false) }), 'no version'],
    ['a field without a value', secured(windowsOptions(null)), 'no version'],
    ['the pod', pod({ securityContext: windowsOptions(true) }), 'every version'],
    ['a container', secured(windowsOptions(true)), 'every version'],
    [
      'a pod, though its container says no',
      secured(windowsOptions(false), { securityContext: windowsOptions(true) }),
      'every version',
    ],
    [
      'a container, though its pod says no',
      secured(windowsOptions(true), { securityContext: windowsOptions(false) }),
      'every version',
    ],
    ['a Windows pod with one', secured(windowsOptions(true), { os: { name: 'windows' } }), 'every version'],
  ],
  'host-namespaces': [
    ['false', pod({ hostNetwork: false, hostPID: false, hostIPC: false }), 'no version'],
    ['a field without a value', pod({ hostNetwork: null }), 'no version'],
    ['the network', pod({ hostNetwork: true }), 'every version'],
    ['the processes', pod({ hostPID: true }), 'every version'],
    ['the IPC', pod({ hostIPC: true }), 'every version'],
    ['one of three', pod({ hostNetwork: false, hostPID: false, hostIPC: true }), 'every version'],
    ['a user namespace changes nothing', pod({ hostPID: true, hostUsers: false }), 'every version'],
    ['the processes of the pod are no matter', pod({ shareProcessNamespace: true }), 'no version'],
  ],
  privileged: [
    ['false', secured({ privileged: false }), 'no version'],
    ['no securityContext', secured(null), 'no version'],
    ['true', secured({ privileged: true }), 'every version'],
    ['a user namespace changes nothing', secured({ privileged: true }, { hostUsers: false }), 'every version'],
  ],
  capabilities: [
    ['none', adding(), 'no version'],
    ['those of the runtime', adding('AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL'), 'no version'],
    [
      'more of them',
      adding('MKNOD', 'NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT'),
      'no version',
    ],
    ['dropping nothing', secured({ capabilities: { drop: [] } }), 'no version'],
    ['raw sockets', adding('NET_RAW'), 'every version'],
    ['one too many', adding('CHOWN', 'SYS_PTRACE'), 'every version'],
    ['all', adding('ALL'), 'every version'],
    ['another case', adding('chown'), 'every version'],
    ['the name of the kernel', adding('CAP_CHOWN'), 'every version'],
    [
      'a Windows pod is no exception',
      secured({ capabilities: { add: ['ALL'] } }, { os: { name: 'windows' } }),
      'every version',
    ],
  ],
  'host-path': [
    ['no volumes', pod({ volumes: [] }), 'no version'],
    [
      'others',
      pod({
        volumes: [
          { name: 'a', emptyDir: {} },
          { name: 'b', nfs: { server: 'x', path: '/' } },
        ],
      }),
      'no version',
    ],
    ['a field without a value', pod({ volumes: [{ name: 'a', emptyDir: {}, hostPath: null }] }), 'no version'],
    [
      'one',
      pod({
        volumes: [
          { name: 'a', emptyDir: {} },
          { name: 'b', hostPath: { path: '/dev' } },
        ],
      }),
      'every version',
    ],
    ['an empty one', pod({ volumes: [{ name: 'a', hostPath: {} }] }), 'every version'],
  ],
  'host-ports': [
    ['a port of the container', probed({ ports: [{ containerPort: 80 }] }), 'no version'],
    ['port 0', probed({ ports: [{ containerPort: 80, hostPort: 0 }] }), 'no version'],
    ['the second', probed({ ports: [{ containerPort: 80 }, { containerPort: 443, hostPort: 443 }] }), 'every version'],
  ],
  'host-probes': [
    [
      'no host',
      probed({ livenessProbe: { httpGet: { port: 80 } }, readinessProbe: { tcpSocket: { port: 80 } } }),
      'no version',
    ],
    ['an empty host', probed({ startupProbe: { httpGet: { port: 80, host: '' } } }), 'no version'],
    [
      'a header',
      probed({ livenessProbe: { httpGet: { port: 80, httpHeaders: [{ name: 'Host', value: 'x' }] } } }),
      'no version',
    ],
    [
      'commands',
      probed({ livenessProbe: { exec: { command: ['x'] } }, lifecycle: { preStop: { sleep: { seconds: 1 } } } }),
      'no version',
    ],
    ['gRPC', probed({ livenessProbe: { grpc: { port: 80 } } }), 'no version'],
    ...['livenessProbe', 'readinessProbe', 'startupProbe'].flatMap((probe): Row[] => [
      [`${probe} by HTTP`, probed({ [probe]: { httpGet: { port: 80, host: '10.0.0.1' } } }), 'from 1.34'],
      [`${probe} by TCP`, probed({ [probe]: { tcpSocket: { port: 80, host: 'db.shop' } } }), 'from 1.34'],
    ]),
    ...['postStart', 'preStop'].flatMap((hook): Row[] => [
      [`${hook} by HTTP`, probed({ lifecycle: { [hook]: { httpGet: { port: 80, host: 'localhost' } } } }), 'from 1.34'],
      [
        `${hook} by TCP`,
        probed({ lifecycle: { [hook]: { tcpSocket: { port: 80, host: '127.0.0.1' } } } }),
        'from 1.34',
      ],
    ]),
  ],
  'app-armor': [
    ['nothing said', pod({}), 'no version'],
    ['the default', secured(appArmor('RuntimeDefault')), 'no version'],
    ['one of the node', pod({ securityContext: appArmor('Localhost') }), 'no version'],
    ['the pod unconfined', pod({ securityContext: appArmor('Unconfined') }), 'every version'],
    [
      'a container unconfined',
      secured(appArmor('Unconfined'), { securityContext: appArmor('RuntimeDefault') }),
      'every version',
    ],
    [
      'the pod unconfined, its container not',
      secured(appArmor('RuntimeDefault'), { securityContext: appArmor('Unconfined') }),
      'every version',
    ],
    ['a profile without a type', secured({ appArmorProfile: {} }), 'every version'],
    ['the default by annotation', pod({}, { [`${APP_ARMOR}/web`]: 'runtime/default' }), 'no version'],
    ['one of the node by annotation', pod({}, { [`${APP_ARMOR}/web`]: 'localhost/web' }), 'no version'],
    ['an empty annotation', pod({}, { [`${APP_ARMOR}/web`]: '' }), 'no version'],
    ['unconfined by annotation', pod({}, { [`${APP_ARMOR}/web`]: 'unconfined' }), 'every version'],
    ['unconfined by annotation, for no container', pod({}, { [`${APP_ARMOR}/other`]: 'unconfined' }), 'every version'],
    ['another annotation', pod({}, { 'example.com/apparmor': 'unconfined' }), 'no version'],
  ],
  selinux: [
    ['nothing said', secured(selinux({})), 'no version'],
    ['empty text', secured(selinux({ type: '', user: '', role: '' })), 'no version'],
    ['a level', pod({ securityContext: selinux({ level: 's0:c1,c2' }) }), 'no version'],
    ...['container_t', 'container_init_t', 'container_kvm_t'].map((type): Row => [
      type,
      secured(selinux({ type })),
      'no version',
    ]),
    ['container_engine_t', secured(selinux({ type: 'container_engine_t' })), 'up to 1.30'],
    ['container_engine_t for the pod', pod({ securityContext: selinux({ type: 'container_engine_t' }) }), 'up to 1.30'],
    ['another type', secured(selinux({ type: 'spc_t' })), 'every version'],
    ['another type for the pod', pod({ securityContext: selinux({ type: 'spc_t' }) }), 'every version'],
    ['a user', secured(selinux({ user: 'system_u' })), 'every version'],
    ['a role', pod({ securityContext: selinux({ type: 'container_t', role: 'sysadm_r' }) }), 'every version'],
  ],
  'proc-mount': [
    ['nothing said', secured({}), 'no version'],
    ['Default', secured({ procMount: 'Default' }), 'no version'],
    ['Unmasked', secured({ procMount: 'Unmasked' }), 'every version'],
    ['Unmasked, users of the node', secured({ procMount: 'Unmasked' }, { hostUsers: true }), 'every version'],
    ['Unmasked in a user namespace', secured({ procMount: 'Unmasked' }, { hostUsers: false }), 'up to 1.34'],
  ],
  seccomp: [
    ['nothing said', secured(null), 'no version'],
    ['the default', pod({ securityContext: seccomp('RuntimeDefault') }), 'no version'],
    ['one of the node', secured(seccomp('Localhost')), 'no version'],
    ['the pod unconfined', pod({ securityContext: seccomp('Unconfined') }), 'every version'],
    [
      'a container unconfined',
      secured(seccomp('Unconfined'), { securityContext: seccomp('RuntimeDefault') }),
      'every version',
    ],
    [
      'the pod unconfined, its container not',
      secured(seccomp('Localhost'), { securityContext: seccomp('Unconfined') }),
      'every version',
    ],
    [
      'the annotation of old says nothing',
      pod({}, { 'seccomp.security.alpha.kubernetes.io/pod': 'unconfined' }),
      'no version',
    ],
  ],
  sysctls: [
    ['none', pod({ securityContext: { sysctls: [] } }), 'no version'],
    ...[
      'kernel.shm_rmid_forced',
      'net.ipv4.ip_local_port_range',
      'net.ipv4.tcp_syncookies',
      'net.ipv4.ping_group_range',
      'net.ipv4.ip_unprivileged_port_start',
      'net.ipv4.ip_local_reserved_ports',
    ].map((name): Row => [name, sysctl(name), 'no version']),
    ...[
      'net.ipv4.tcp_keepalive_time',
      'net.ipv4.tcp_fin_timeout',
      'net.ipv4.tcp_keepalive_intvl',
      'net.ipv4.tcp_keepalive_probes',
    ].map((name): Row => [name, sysctl(name), 'up to 1.28']),
    ...['net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'].map((name): Row => [name, sysctl(name), 'up to 1.31']),
    ...['kernel.msgmax', 'net.core.somaxconn', 'net.ipv4.tcp_mem', ''].map((name): Row => [
      `the sysctl "${name}"`,
      sysctl(name),
      'every version',
    ]),
  ],
};

describe.each(Object.entries(RULES))('baseline/%s', (rule, rows) => {
  test.each(rows)('%s', (_, object, refused) => {
    expect(refusing(`baseline/${rule}`, object)).toEqual(versionsOf(refused));
  });
});

describe.each([
  ['host-process', { securityContext: windowsOptions(true) }],
  ['privileged', { securityContext: { privileged: true } }],
  ['capabilities', { securityContext: { capabilities: { add: ['SYS_ADMIN'] } } }],
  ['host-ports', { ports: [{ containerPort: 80, hostPort: 80 }] }],
  ['app-armor', { securityContext: appArmor('Unconfined') }],
  ['selinux', { securityContext: selinux({ type: 'spc_t' }) }],
  ['proc-mount', { securityContext: { procMount: 'Unmasked' } }],
  ['seccomp', { securityContext: seccomp('Unconfined') }],
])('baseline/%s holds for every list of containers', (rule, fields) => {
  test.each(Object.entries(inEachList(web(fields), web({}))))('%s', (_, object) => {
    expect(refusing(`baseline/${rule}`, object)).toEqual(versionsOf('every version'));
  });
});

test.each(Object.entries(inEachList(web({ livenessProbe: { tcpSocket: { port: 1, host: 'x' } } }), web({}))))(
  'baseline/host-probes holds for %s',
  (_, object) => {
    expect(refusing('baseline/host-probes', object)).toEqual(versionsOf('from 1.34'));
  },
);
