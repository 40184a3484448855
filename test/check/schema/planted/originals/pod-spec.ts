import type { Original } from '../original';

/** The places of a pod's spec where its schema takes text and numbers, or keys that the author chooses. */
export const POD_PLACES: Pick<Original, 'maps' | 'either'> = {
  maps: {
    '**.volumes.*.csi.volumeAttributes': 'a map of texts',
    '**.overhead': 'a map of quantities by resource',
  },
  either: {
    '**.httpGet.port': 'a port by number or name',
    '**.tcpSocket.port': 'a port by number or name',
  },
};

const SECURITY = {
  runAsNonRoot: true,
  runAsUser: 10001,
  runAsGroup: 10001,
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  privileged: false,
  capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] },
  seccompProfile: { type: 'Localhost', localhostProfile: 'profiles/web.json' },
  seLinuxOptions: { level: 's0:c123,c456' },
  appArmorProfile: { type: 'RuntimeDefault' },
};

const WEB = {
  name: 'web',
  image: 'registry.example.com/shop/web:1.4.2',
  imagePullPolicy: 'IfNotPresent',
  command: ['/bin/web'],
  args: ['--listen', ':8080'],
  workingDir: '/srv',
  ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
  env: [
    { name: 'LOG_LEVEL', value: 'info' },
    { name: 'POD_IP', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'status.podIP' } } },
    {
      name: 'MEMORY',
      valueFrom: { resourceFieldRef: { containerName: 'web', resource: 'limits.memory', divisor: '1Mi' } },
    },
    { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'web', key: 'password', optional: false } } },
    { name: 'REGION', valueFrom: { configMapKeyRef: { name: 'web', key: 'region' } } },
  ],
  envFrom: [{ prefix: 'FLAG_', configMapRef: { name: 'flags', optional: true } }, { secretRef: { name: 'tokens' } }],
  resources: { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '256Mi' } },
  resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }],
  startupProbe: { httpGet: { path: '/started', port: 'http', scheme: 'HTTP' }, failureThreshold: 30, periodSeconds: 2 },
  readinessProbe: { grpc: { port: 9090, service: 'ready' }, timeoutSeconds: 2, successThreshold: 1 },
  livenessProbe: { tcpSocket: { port: 8080, host: '' }, initialDelaySeconds: 5, terminationGracePeriodSeconds: 20 },
  lifecycle: { preStop: { sleep: { seconds: 5 } }, postStart: { exec: { command: ['/bin/warm'] } } },
  securityContext: SECURITY,
  volumeMounts: [
    { name: 'tmp', mountPath: '/tmp' },
    { name: 'config', mountPath: '/etc/web', readOnly: true, recursiveReadOnly: 'IfPossible' },
    { name: 'config', mountPath: '/etc/one', subPath: 'one.yaml' },
  ],
  terminationMessagePolicy: 'FallbackToLogsOnError',
};

const SIDECAR = {
  name: 'proxy',
  image: 'registry.example.com/shop/proxy@sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
  restartPolicy: 'Always',
  startupProbe: {
    httpGet: { path: '/ready', port: 15021, httpHeaders: [{ name: 'X-Probe', value: 'startup' }] },
    periodSeconds: 1,
  },
  resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '64Mi' } },
};

const AFFINITY = {
  nodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: {
      nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/arch', operator: 'In', values: ['amd64'] }] }],
    },
    preferredDuringSchedulingIgnoredDuringExecution: [
      { weight: 10, preference: { matchExpressions: [{ key: 'node.example.com/spot', operator: 'DoesNotExist' }] } },
    ],
  },
  podAntiAffinity: {
    preferredDuringSchedulingIgnoredDuringExecution: [
      {
        weight: 100,
        podAffinityTerm: {
          topologyKey: 'kubernetes.io/hostname',
          labelSelector: { matchLabels: { 'app.kubernetes.io/name': 'web' } },
          matchLabelKeys: ['pod-template-hash'],
        },
      },
    ],
  },
};

const VOLUMES = [
  { name: 'tmp', emptyDir: { medium: 'Memory', sizeLimit: '64Mi' } },
  { name: 'config', configMap: { name: 'web', defaultMode: 292, items: [{ key: 'web.yaml', path: 'web.yaml' }] } },
  { name: 'certs', secret: { secretName: 'web-tls', optional: false } },
  { name: 'data', persistentVolumeClaim: { claimName: 'web', readOnly: false } },
  {
    name: 'identity',
    projected: {
      sources: [
        { serviceAccountToken: { path: 'token', audience: 'vault', expirationSeconds: 3600 } },
        { downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] } },
      ],
    },
  },
  { name: 'secrets', csi: { driver: 'secrets.example.com', readOnly: true, volumeAttributes: { provider: 'vault' } } },
];

/** The spec of a pod that uses most of what pods have. */
export const POD_SPEC = {
  serviceAccountName: 'web',
  automountServiceAccountToken: false,
  enableServiceLinks: false,
  terminationGracePeriodSeconds: 45,
  priorityClassName: 'business',
  imagePullSecrets: [{ name: 'registry' }],
  nodeSelector: { 'kubernetes.io/os': 'linux' },
  securityContext: {
    runAsNonRoot: true,
    fsGroup: 10001,
    fsGroupChangePolicy: 'OnRootMismatch',
    supplementalGroups: [7],
  },
  initContainers: [SIDECAR],
  containers: [WEB],
  affinity: AFFINITY,
  topologySpreadConstraints: [
    {
      maxSkew: 1,
      topologyKey: 'topology.kubernetes.io/zone',
      whenUnsatisfiable: 'DoNotSchedule',
      minDomains: 2,
      nodeTaintsPolicy: 'Honor',
      labelSelector: { matchLabels: { 'app.kubernetes.io/name': 'web' } },
    },
  ],
  tolerations: [{ key: 'node.example.com/spot', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 60 }],
  hostAliases: [{ ip: '10.0.0.7', hostnames: ['legacy.example.com'] }],
  dnsPolicy: 'ClusterFirst',
  dnsConfig: { options: [{ name: 'ndots', value: '2' }] },
  readinessGates: [{ conditionType: 'example.com/ready' }],
  volumes: VOLUMES,
};
