import { DUPLICATE, MISSING, NONE, testCases } from './planted';
import { POD } from './workload-objects';

describe('what a container is', () => {
  testCases(POD, [
    ['spec.containers.0.name', 'web', 'Web'],
    ['spec.containers.0.image', 'shop:1', NONE, 'spec.containers.0.image', MISSING],
    ['spec.containers.0.image', 'shop:1', '', 'spec.containers.0.image', MISSING],
    ['spec.containers.0.image', 'shop:1', ' shop:1'],
    ['spec.containers.1.name', 'other', 'shop', 'spec.containers.1.name', DUPLICATE],
    ['spec.initContainers.0.name', 'other', 'shop', 'spec.initContainers.0.name', DUPLICATE],
    ['spec.containers.0.restartPolicy', 'Always', 'Sometimes'],
    ['spec.containers.0.securityContext.runAsUser', 0, -1],
    ['spec.containers.0.securityContext.privileged', false, true, 'spec.containers.0.securityContext'],
    [
      'spec.containers.0.securityContext.capabilities',
      { add: ['CHOWN'] },
      { add: ['CAP_SYS_ADMIN'] },
      'spec.containers.0.securityContext',
    ],
    [
      'spec.containers.0.resizePolicy',
      [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }],
      [{ resourceName: 'disk', restartPolicy: 'NotRequired' }],
      'spec.containers.0.resizePolicy.0.resourceName',
    ],
  ]);
});

describe('ports', () => {
  testCases(POD, [
    ['spec.containers.0.ports.0.containerPort', 65_535, 65_536],
    ['spec.containers.0.ports.0.containerPort', 1, 0],
    ['spec.containers.0.ports.0.hostPort', 0, -1],
    [
      'spec.containers.1.ports',
      [{ name: 'a-name-of-15-ch', containerPort: 1 }],
      [{ name: 'a-name-of-16-cha', containerPort: 1 }],
      'spec.containers.1.ports.0.name',
    ],
    [
      'spec.containers.1.ports',
      [{ name: 'a1', containerPort: 1 }],
      [{ name: '11', containerPort: 1 }],
      'spec.containers.1.ports.0.name',
    ],
    [
      'spec.containers.1.ports',
      [{ name: 'a-b', containerPort: 1 }],
      [{ name: 'a--b', containerPort: 1 }],
      'spec.containers.1.ports.0.name',
    ],
    [
      'spec.containers.1.ports',
      [
        { name: 'a', containerPort: 1 },
        { name: 'b', containerPort: 2 },
      ],
      [
        { name: 'a', containerPort: 1 },
        { name: 'a', containerPort: 2 },
      ],
      'spec.containers.1.ports.1.name',
      DUPLICATE,
    ],
    [
      'spec.containers.1.ports',
      [
        { containerPort: 1, hostPort: 80 },
        { containerPort: 2, hostPort: 80, protocol: 'UDP' },
      ],
      [
        { containerPort: 1, hostPort: 80 },
        { containerPort: 2, hostPort: 80, protocol: 'TCP' },
      ],
      'spec.containers.1.ports.1.hostPort',
      DUPLICATE,
    ],
  ]);
  testCases(
    { ...POD, spec: { hostNetwork: true, containers: [{ name: 'a', image: 'a:1', ports: [{ containerPort: 80 }] }] } },
    [['spec.containers.0.ports.0.hostPort', 80, 8080]],
  );
});

describe('variables', () => {
  testCases(POD, [
    ['spec.containers.0.env.0.name', 'log.level-1 and more', 'LOG=LEVEL'],
    ['spec.containers.0.env.0.name', '~', 'LÖG'],
    ['spec.containers.0.env.1.value', '', 'secret', 'spec.containers.0.env.1.valueFrom'],
    ['spec.containers.0.env.1.valueFrom', { secretKeyRef: { name: 'db', key: 'a' } }, {}],
    ['spec.containers.0.env.1.valueFrom.configMapKeyRef', NONE, { name: 'db', key: 'a' }],
    [
      'spec.containers.0.env.1.valueFrom.secretKeyRef.name',
      'db.main',
      NONE,
      'spec.containers.0.env.1.valueFrom.secretKeyRef.name',
      MISSING,
    ],
    ['spec.containers.0.env.1.valueFrom.secretKeyRef.key', 'a_b', 'a/b'],
    ['spec.containers.0.env.2.valueFrom.fieldRef.fieldPath', 'status.podIP', 'status.phase'],
    ['spec.containers.0.env.2.valueFrom.fieldRef.fieldPath', "metadata.labels['app']", 'metadata.labels'],
    [
      'spec.containers.0.env.2.valueFrom.fieldRef.fieldPath',
      "metadata.annotations['a.b/C']",
      "metadata.annotations['a b']",
    ],
    [
      'spec.containers.0.env.3.valueFrom.resourceFieldRef.resource',
      'requests.memory',
      'requests.gpu',
      'spec.containers.0.env.3.valueFrom.resourceFieldRef.resource',
    ],
    ['spec.containers.0.env.3.valueFrom.resourceFieldRef.divisor', '1', '2Mi'],
    ['spec.containers.0.envFrom.0.prefix', '', 'SHOP='],
    ['spec.containers.0.envFrom.0.secretRef', NONE, { name: 'db' }],
    [
      'spec.containers.0.envFrom.0.configMapRef',
      { name: 'a' },
      { name: 'A' },
      'spec.containers.0.envFrom.0.configMapRef.name',
    ],
    ['spec.containers.0.envFrom.0', { secretRef: { name: 'a' } }, { prefix: 'A' }],
  ]);
});

describe('probes and hooks', () => {
  testCases(POD, [
    ['spec.containers.0.readinessProbe.httpGet.port', 8080, 0],
    ['spec.containers.0.readinessProbe.httpGet.port', 8080, '8080'],
    [
      'spec.containers.0.readinessProbe.httpGet.httpHeaders',
      [{ name: 'X-Shop', value: 'a b' }],
      [{ name: 'X Shop' }],
      'spec.containers.0.readinessProbe.httpGet.httpHeaders.0.name',
    ],
    ['spec.containers.0.readinessProbe.tcpSocket', NONE, { port: 1 }],
    ['spec.containers.0.readinessProbe', { grpc: { port: 1 } }, { periodSeconds: 1 }],
    ['spec.containers.0.readinessProbe.periodSeconds', 0, -1],
    ['spec.containers.0.readinessProbe.successThreshold', 2, -2],
    ['spec.containers.0.livenessProbe.successThreshold', 1, 2],
    ['spec.containers.0.startupProbe.successThreshold', 1, 2],
    ['spec.containers.0.livenessProbe.terminationGracePeriodSeconds', 1, 0],
    ['spec.containers.0.readinessProbe.terminationGracePeriodSeconds', NONE, 1],
    [
      'spec.containers.0.startupProbe.exec.command',
      ['true'],
      [],
      'spec.containers.0.startupProbe.exec.command',
      MISSING,
    ],
    [
      'spec.containers.0.lifecycle.postStart',
      { httpGet: { port: 'http' } },
      { httpGet: { port: 'http port' } },
      'spec.containers.0.lifecycle.postStart.httpGet.port',
    ],
    ['spec.containers.0.lifecycle.preStop', { exec: { command: ['a'] } }, {}],
    ['spec.containers.0.lifecycle.preStop.sleep.seconds', 30, 31],
    ['spec.terminationGracePeriodSeconds', 10, 9, 'spec.containers.0.lifecycle.preStop.sleep.seconds'],
    ['spec.initContainers.0.livenessProbe', NONE, { tcpSocket: { port: 1 } }],
  ]);
  testCases(
    {
      ...POD,
      spec: {
        ...(POD.spec as object),
        initContainers: [
          { name: 'proxy', image: 'p:1', livenessProbe: { tcpSocket: { port: 1 } }, restartPolicy: 'Always' },
        ],
      },
    },
    [['spec.initContainers.0.restartPolicy', 'Always', 'Never', 'spec.initContainers.0.livenessProbe']],
  );
});

describe('resources', () => {
  testCases(POD, [
    ['spec.containers.0.resources.requests.cpu', 0.5, '500mi'],
    ['spec.containers.0.resources.requests.cpu', '1e3', '-1'],
    ['spec.containers.0.resources.requests.memory', '131072Ki', '129Mi'],
    ['spec.containers.0.resources.limits.memory', '0.125Gi', '127Mi', 'spec.containers.0.resources.requests.memory'],
    ['spec.containers.0.resources.limits.ephemeral-storage', '1Gi', '1gb'],
    [['spec', 'containers', 0, 'resources', 'limits', 'example.com/gpu'], 1, '500m'],
    [['spec', 'containers', 0, 'resources', 'limits', 'gpu'], NONE, 1],
    [['spec', 'containers', 0, 'resources', 'limits', 'hugepages-2Mi'], '4Mi', '3Mi'],
    [['spec', 'containers', 0, 'resources', 'requests', 'example.com/gpu'], NONE, 1],
    [
      'spec.containers.1.resources',
      { limits: { 'hugepages-2Mi': '4Mi', memory: '1Gi' } },
      { limits: { 'hugepages-2Mi': '4Mi' } },
    ],
    [
      'spec.containers.1.resources',
      { limits: { 'example.com/gpu': 2 }, requests: { 'example.com/gpu': 2 } },
      { limits: { 'example.com/gpu': 2 }, requests: { 'example.com/gpu': 1 } },
      ['spec', 'containers', 1, 'resources', 'requests', 'example.com/gpu'],
    ],
    [
      'spec.resources',
      { requests: { memory: '128Mi' } },
      { requests: { memory: '127Mi' } },
      'spec.resources.requests.memory',
    ],
    [
      'spec.resources',
      { limits: { memory: '128Mi' } },
      { limits: { memory: '64Mi' } },
      'spec.containers.0.resources.limits.memory',
    ],
    [
      'spec.resources',
      { limits: { cpu: 2 } },
      { limits: { 'ephemeral-storage': '1Gi' } },
      'spec.resources.limits.ephemeral-storage',
    ],
  ]);
});

describe('volumes and mounts', () => {
  testCases(POD, [
    ['spec.volumes.0.emptyDir.sizeLimit', '1Gi', '-1Gi'],
    ['spec.volumes.0.secret', NONE, { secretName: 'a' }],
    ['spec.volumes.0', { name: 'cache', emptyDir: {} }, { name: 'cache' }],
    ['spec.volumes.1.configMap.name', 'a.b', NONE, 'spec.volumes.1.configMap.name', MISSING],
    ['spec.volumes.1.configMap.defaultMode', 0o777, 0o1000],
    [
      'spec.volumes.2.projected.sources.0',
      { downwardAPI: { items: [{ path: 'a', fieldRef: { fieldPath: 'metadata.labels' } }] } },
      { downwardAPI: { items: [{ path: 'a', fieldRef: { fieldPath: 'status.podIP' } }] } },
      'spec.volumes.2.projected.sources.0.downwardAPI.items.0.fieldRef.fieldPath',
    ],
    [
      'spec.volumes.2.projected.sources.0',
      { downwardAPI: { items: [{ path: 'a', resourceFieldRef: { containerName: 'shop', resource: 'limits.cpu' } }] } },
      { downwardAPI: { items: [{ path: 'a', resourceFieldRef: { resource: 'limits.cpu' } }] } },
      'spec.volumes.2.projected.sources.0.downwardAPI.items.0.resourceFieldRef.containerName',
      MISSING,
    ],
    ['spec.volumes.1.configMap.items.0.path', 'a/b', '/a'],
    ['spec.volumes.1.configMap.items.0.path', 'a..b', 'a/../b'],
    ['spec.volumes.1.configMap.items.0.mode', 420, 644],
    ['spec.volumes.2.projected.sources.0.serviceAccountToken.expirationSeconds', 600, 599],
    ['spec.volumes.2.projected.sources.0', { downwardAPI: {} }, {}],
    [
      'spec.volumes.2',
      { name: 'a', hostPath: { path: '/a' } },
      { name: 'a', hostPath: { path: '/a/../b' } },
      'spec.volumes.2.hostPath.path',
    ],
    [
      'spec.volumes.2',
      { name: 'a', nfs: { server: 's', path: '/a' } },
      { name: 'a', nfs: { server: 's', path: 'a' } },
      'spec.volumes.2.nfs.path',
    ],
    ['spec.volumes.2.name', 'other', 'cache', 'spec.volumes.2.name', DUPLICATE],
    ['spec.containers.0.volumeMounts.0.mountPath', '/a', '/a:b'],
    [
      'spec.containers.0.volumeMounts.0.mountPath',
      '/etc',
      '/etc/shop',
      'spec.containers.0.volumeMounts.1.mountPath',
      DUPLICATE,
    ],
    ['spec.containers.0.volumeMounts.1.subPath', 'a/b', '../b'],
    ['spec.containers.0.volumeMounts.1.subPathExpr', NONE, '$(POD)'],
  ]);
});
