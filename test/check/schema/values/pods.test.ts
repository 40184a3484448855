import { DUPLICATE, MISSING, NONE, testCases } from './planted';
import { POD } from './workload-objects';

const REQUIRED_NODES = 'spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms';
const PREFERRED_PODS = 'spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution.0';

describe('where a pod runs', () => {
  testCases(POD, [
    [['spec', 'nodeSelector', 'kubernetes.io/os'], 'linux', 'linux os'],
    ['spec.nodeSelector.zone', '', '-a'],
    [REQUIRED_NODES, [{}], []],
    [
      `${REQUIRED_NODES}.0.matchExpressions.0.values`,
      ['ssd'],
      [],
      `${REQUIRED_NODES}.0.matchExpressions.0.values`,
      MISSING,
    ],
    [
      `${REQUIRED_NODES}.0.matchExpressions.0.values`,
      ['a', 'b'],
      ['a b'],
      `${REQUIRED_NODES}.0.matchExpressions.0.values.0`,
    ],
    [`${REQUIRED_NODES}.0.matchExpressions.0.key`, 'a/b', 'a/b/c'],
    [
      `${REQUIRED_NODES}.0.matchExpressions.0`,
      { key: 'a', operator: 'Gt', values: ['1'] },
      { key: 'a', operator: 'Gt', values: ['1', '2'] },
      `${REQUIRED_NODES}.0.matchExpressions.0.values`,
    ],
    [
      `${REQUIRED_NODES}.0.matchExpressions.0`,
      { key: 'a', operator: 'Exists' },
      { key: 'a', operator: 'Exists', values: ['1'] },
      `${REQUIRED_NODES}.0.matchExpressions.0.values`,
    ],
    [
      `${REQUIRED_NODES}.0.matchFields`,
      [{ key: 'metadata.name', operator: 'In', values: ['n'] }],
      [{ key: 'metadata.uid', operator: 'In', values: ['n'] }],
      `${REQUIRED_NODES}.0.matchFields.0.key`,
    ],
    [`${PREFERRED_PODS}.weight`, 1, 0],
    [`${PREFERRED_PODS}.weight`, 100, 101],
    [`${PREFERRED_PODS}.podAffinityTerm.topologyKey`, 'zone', ''],
    [`${PREFERRED_PODS}.podAffinityTerm.namespaces`, ['a'], ['a.b'], `${PREFERRED_PODS}.podAffinityTerm.namespaces.0`],
    [
      `${PREFERRED_PODS}.podAffinityTerm.matchLabelKeys`,
      ['tier'],
      ['app'],
      `${PREFERRED_PODS}.podAffinityTerm.matchLabelKeys.0`,
    ],
    ['spec.topologySpreadConstraints.0.maxSkew', 1, 0],
    ['spec.topologySpreadConstraints.0.minDomains', 1, 0],
    ['spec.topologySpreadConstraints.1.minDomains', NONE, 1],
    ['spec.topologySpreadConstraints.0.topologyKey', 'zone', ''],
    [
      'spec.topologySpreadConstraints.1.matchLabelKeys',
      [],
      ['a'],
      'spec.topologySpreadConstraints.1.labelSelector',
      MISSING,
    ],
    [
      'spec.topologySpreadConstraints.1',
      { maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway' },
      { maxSkew: 2, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'DoNotSchedule' },
      'spec.topologySpreadConstraints.1',
      DUPLICATE,
    ],
    ['spec.tolerations.0.value', 'a', 'a b'],
    ['spec.tolerations.0.key', 'a.b/c', 'a b'],
    ['spec.tolerations.0', { operator: 'Exists' }, { operator: 'Equal' }, 'spec.tolerations.0.operator'],
    [
      'spec.tolerations.0',
      { key: 'a', operator: 'Exists' },
      { key: 'a', operator: 'Exists', value: 'b' },
      'spec.tolerations.0.value',
    ],
    [
      'spec.tolerations.0',
      { key: 'a', effect: 'NoExecute', tolerationSeconds: 5 },
      { key: 'a', effect: 'NoSchedule', tolerationSeconds: 5 },
      'spec.tolerations.0.tolerationSeconds',
    ],
    [
      'spec.schedulingGates',
      [{ name: 'a/b' }],
      [{ name: 'a/b' }, { name: 'a/b' }],
      'spec.schedulingGates.1.name',
      DUPLICATE,
    ],
    ['spec.nodeName', 'node-1', 'Node'],
    ['spec.priorityClassName', 'high', 'High'],
    ['spec.runtimeClassName', 'gvisor', ''],
  ]);
});

describe('what a pod is', () => {
  testCases(POD, [
    ['spec.containers', [{ name: 'a', image: 'a:1' }], []],
    ['spec.serviceAccountName', 'shop.a', 'Shop'],
    ['spec.hostname', 'shop', 'shop.a'],
    ['spec.subdomain', 'shop', 'shop.a'],
    ['spec.terminationGracePeriodSeconds', 10, -1],
    ['spec.activeDeadlineSeconds', 1, 0],
    ['spec.hostAliases.0.ip', '::1', '10.0.0.256'],
    ['spec.hostAliases.0.hostnames.0', 'a.b', 'a_b'],
    ['spec.dnsConfig.nameservers.0', 'fd00::1', 'dns.local'],
    ['spec.dnsConfig.nameservers', ['1.1.1.1', '1.1.1.2', '1.1.1.3'], ['1.1.1.1', '1.1.1.2', '1.1.1.3', '1.1.1.4']],
    ['spec.dnsConfig.searches.0', '_tcp.shop.', 'a b'],
    ['spec.ephemeralContainers', [], [{ name: 'debug', image: 'a:1' }]],
    [
      'spec.readinessGates',
      [{ conditionType: 'a.b/Ready' }],
      [{ conditionType: 'not ready' }],
      'spec.readinessGates.0.conditionType',
    ],
  ]);
  testCases(
    {
      ...POD,
      spec: { containers: [{ name: 'a', image: 'a:1' }], dnsConfig: { nameservers: ['1.1.1.1'] }, dnsPolicy: 'None' },
    },
    [
      ['spec.dnsConfig', { nameservers: ['1.1.1.1'] }, NONE, 'spec.dnsConfig', MISSING],
      ['spec.dnsConfig.nameservers', ['::1'], [], 'spec.dnsConfig.nameservers', MISSING],
    ],
  );
});

describe('what a pod may do', () => {
  testCases(POD, [
    ['spec.securityContext.runAsUser', 2 ** 31 - 1, 2 ** 31],
    ['spec.securityContext.fsGroup', 0, -1],
    ['spec.securityContext.supplementalGroups', [0], [-1], 'spec.securityContext.supplementalGroups.0'],
    [
      'spec.securityContext.seccompProfile',
      { type: 'Localhost', localhostProfile: 'a/b.json' },
      { type: 'Localhost' },
      'spec.securityContext.seccompProfile.localhostProfile',
      MISSING,
    ],
    ['spec.securityContext.seccompProfile.localhostProfile', NONE, 'a.json'],
    [
      'spec.securityContext.seccompProfile',
      { type: 'Localhost', localhostProfile: 'a' },
      { type: 'Localhost', localhostProfile: '/a' },
      'spec.securityContext.seccompProfile.localhostProfile',
    ],
    [
      'spec.securityContext.appArmorProfile',
      { type: 'Unconfined' },
      { type: 'Unconfined', localhostProfile: 'a' },
      'spec.securityContext.appArmorProfile.localhostProfile',
    ],
    ['spec.securityContext.sysctls.0.name', 'net/ipv4/tcp_syncookies', 'net..ipv4'],
    [
      'spec.securityContext.sysctls',
      [{ name: 'a' }, { name: 'b' }],
      [{ name: 'a' }, { name: 'a' }],
      'spec.securityContext.sysctls.1.name',
      DUPLICATE,
    ],
    ['spec.os', { name: 'linux' }, { name: 'macos' }, 'spec.os.name'],
  ]);
  testCases({ ...POD, spec: { hostUsers: false, containers: [{ name: 'a', image: 'a:1' }] } }, [
    ['spec.hostPID', false, true],
    ['spec.hostNetwork', false, true],
  ]);
  testCases({ ...POD, spec: { hostPID: true, containers: [{ name: 'a', image: 'a:1' }] } }, [
    ['spec.shareProcessNamespace', false, true],
  ]);
  testCases(
    { ...POD, spec: { os: { name: 'windows' }, securityContext: {}, containers: [{ name: 'a', image: 'a:1' }] } },
    [
      ['spec.hostPID', false, true],
      ['spec.securityContext.runAsUser', NONE, 1],
      [
        'spec.containers.0.securityContext',
        { runAsNonRoot: true },
        { capabilities: {} },
        'spec.containers.0.securityContext.capabilities',
      ],
      [
        'spec.securityContext.windowsOptions',
        { runAsUserName: 'DOMAIN\\user' },
        { runAsUserName: 'a\\b\\c' },
        'spec.securityContext.windowsOptions.runAsUserName',
      ],
    ],
  );
  testCases(
    { ...POD, spec: { os: { name: 'linux' }, securityContext: {}, containers: [{ name: 'a', image: 'a:1' }] } },
    [['spec.securityContext.windowsOptions', NONE, {}]],
  );
});
