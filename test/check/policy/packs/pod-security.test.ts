import { fieldText } from '../../../../lib/model/field-path';
import { carried, faultsOf, pod, secured, VERSIONS, web } from './pod-security-verdicts';

const HARDENED = web({ securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } });
const RESTRICTED_POD = pod({
  securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
  containers: [HARDENED],
});

const codes = (...args: Parameters<typeof faultsOf>) => faultsOf(...args).map(({ code }) => code);

describe('the least that a pod must say', () => {
  test.each(VERSIONS)('nothing for the baseline level of %s', (version) => {
    expect(codes('baseline', pod({}), version)).toEqual([]);
  });

  test.each(VERSIONS)('four settings for the restricted level of %s', (version) => {
    expect(codes('', RESTRICTED_POD, version)).toEqual([]);
    expect(codes('', pod({}), version)).toEqual([
      'pod-security/restricted/privilege-escalation',
      'pod-security/restricted/run-as-non-root',
      'pod-security/restricted/seccomp',
      'pod-security/restricted/capabilities',
    ]);
  });

  test('of a Windows pod, that it does not run as root', () => {
    expect(codes('', pod({ os: { name: 'windows' } }))).toEqual(['pod-security/restricted/run-as-non-root']);
  });
});

describe('the level of the namespace', () => {
  const breaksBoth = secured({ privileged: true });

  test.each([
    ['privileged', 0, 0],
    ['baseline', 1, 0],
    ['restricted', 1, 4],
    [undefined, 1, 4],
    ['Baseline', 1, 4],
  ])('where it enforces %s', (enforce, baseline, restricted) => {
    expect(faultsOf('baseline', breaksBoth, '1.36', enforce)).toHaveLength(baseline);
    expect(faultsOf('restricted', breaksBoth, '1.36', enforce)).toHaveLength(restricted);
  });
});

describe('a pod inside a workload gets the same verdict, at the place of its spec', () => {
  const refused = pod(
    {
      hostPID: true,
      containers: [web({ securityContext: { procMount: 'Unmasked' } })],
      volumes: [{ name: 'v', nfs: {} }],
    },
    { 'container.apparmor.security.beta.kubernetes.io/web': 'unconfined' },
  );

  test.each(carried(refused))('%s of %j', (path, object) => {
    const said = faultsOf('', object).map(({ code, message }) => ({ code, message }));
    expect(said).toEqual(faultsOf('', refused).map(({ code, message }) => ({ code, message })));
    expect(faultsOf('', object).map((fault) => fieldText(fault.path))).toEqual(said.map(() => path));
  });

  test.each(carried(RESTRICTED_POD))('%s of %j passes', (_, object) => {
    expect(codes('', object)).toEqual([]);
  });
});

test.each([
  { kind: 'Deployment', apiVersion: 'apps/v1', metadata: { name: 'web' } },
  { kind: 'CronJob', apiVersion: 'batch/v1', metadata: { name: 'web' }, spec: { jobTemplate: {} } },
  { kind: 'ReplicationController', apiVersion: 'v1', metadata: { name: 'web' }, spec: { replicas: 0 } },
  { kind: 'Pod', apiVersion: 'v1', metadata: { name: 'web' } },
])('where $kind has no pod, there is nothing to say', (object) => {
  expect(codes('', object)).toEqual([]);
});

test.each([
  [
    'baseline/capabilities',
    pod({
      containers: [web({ securityContext: { capabilities: { add: ['BPF', 'KILL', 'SYS_TIME'] } } })],
      initContainers: [web({ name: 'init', securityContext: { capabilities: { add: ['NET_RAW'] } } })],
    }),
    /^container web adds BPF, SYS_TIME and container init adds NET_RAW, expected only AUDIT_WRITE, .* to be added$/,
  ],
  [
    'baseline/host-namespaces',
    pod({ hostPID: true, hostIPC: true }),
    /^the pod sets hostPID and the pod sets hostIPC, expected /,
  ],
  [
    'baseline/host-path',
    pod({ volumes: [{ name: 'v', hostPath: { path: '/x' } }] }),
    /^volume v mounts \/x of the node, /,
  ],
  [
    'baseline/host-ports',
    pod({ containers: [web({ ports: [{ hostPort: 80 }, { hostPort: 81 }] })] }),
    /^container web takes port 80, 81 of the node, /,
  ],
  [
    'baseline/selinux',
    secured({ seLinuxOptions: { type: 'spc_t', user: 'u' } }),
    /^container web sets SELinux type spc_t, user u, /,
  ],
  [
    'restricted/volume-types',
    pod({ volumes: [{ name: 'v', nfs: {} }] }),
    /^volume v is of the type nfs, expected one of configMap, /,
  ],
  [
    'restricted/seccomp',
    pod({ containers: [HARDENED] }),
    /^container web has no seccomp profile, expected RuntimeDefault or /,
  ],
])('%s names who does what', (rule, object, message) => {
  expect(faultsOf(rule, object).map((fault) => fault.message)).toEqual([expect.stringMatching(message)]);
});
