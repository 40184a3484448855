import type { KubernetesObject } from '../../../../lib/model/manifest';

const labels = { app: 'shop' };

/** A pod's spec with one of each thing that is judged. */
export const POD_SPEC = {
  serviceAccountName: 'shop',
  securityContext: {
    runAsUser: 1000,
    seccompProfile: { type: 'RuntimeDefault' },
    sysctls: [{ name: 'net.core.somaxconn' }],
  },
  nodeSelector: { 'kubernetes.io/os': 'linux' },
  tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'shop', effect: 'NoSchedule' }],
  hostAliases: [{ ip: '10.0.0.1', hostnames: ['shop.local'] }],
  dnsConfig: { nameservers: ['10.0.0.10'], searches: ['shop.svc.cluster.local'] },
  topologySpreadConstraints: [
    {
      maxSkew: 1,
      topologyKey: 'topology.kubernetes.io/zone',
      whenUnsatisfiable: 'DoNotSchedule',
      labelSelector: { matchLabels: labels },
    },
    { maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway' },
  ],
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [{ matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'] }] }],
      },
    },
    podAntiAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        {
          weight: 100,
          podAffinityTerm: { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: labels } },
        },
      ],
    },
  },
  volumes: [
    { name: 'cache', emptyDir: { sizeLimit: '1Gi' } },
    { name: 'config', configMap: { name: 'shop', items: [{ key: 'shop.yaml', path: 'shop.yaml' }] } },
    { name: 'identity', projected: { sources: [{ serviceAccountToken: { path: 'token', expirationSeconds: 3600 } }] } },
  ],
  initContainers: [{ name: 'wait', image: 'busybox:1' }],
  containers: [
    {
      name: 'shop',
      image: 'shop:1.2.3',
      ports: [{ name: 'http', containerPort: 8080 }],
      env: [
        { name: 'LOG_LEVEL', value: 'info' },
        { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } },
        { name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
        { name: 'MEMORY', valueFrom: { resourceFieldRef: { resource: 'limits.memory', divisor: '1Mi' } } },
      ],
      envFrom: [{ prefix: 'SHOP_', configMapRef: { name: 'shop' } }],
      resources: { requests: { cpu: '250m', memory: '128Mi' }, limits: { memory: '128Mi' } },
      volumeMounts: [
        { name: 'cache', mountPath: '/cache' },
        { name: 'config', mountPath: '/etc/shop', subPath: 'shop.yaml' },
      ],
      readinessProbe: { httpGet: { path: '/ready', port: 'http' }, periodSeconds: 5 },
      livenessProbe: { tcpSocket: { port: 8080 } },
      startupProbe: { exec: { command: ['true'] } },
      lifecycle: { preStop: { sleep: { seconds: 10 } } },
      securityContext: { runAsUser: 1000, allowPrivilegeEscalation: false },
    },
    { name: 'sidecar', image: 'sidecar:1' },
  ],
};

const template = { metadata: { labels: { ...labels, tier: 'web' } }, spec: POD_SPEC };
const metadata = { name: 'shop', namespace: 'shop', labels };

export const POD: KubernetesObject = { apiVersion: 'v1', kind: 'Pod', metadata, spec: POD_SPEC };

export const DEPLOYMENT: KubernetesObject = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata,
  spec: {
    replicas: 2,
    selector: { matchLabels: labels },
    strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
    template,
  },
};

export const STATEFUL_SET: KubernetesObject = {
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata,
  spec: {
    serviceName: 'shop',
    selector: { matchLabels: labels },
    template: {
      ...template,
      spec: { containers: [{ name: 'db', image: 'db:1', volumeMounts: [{ name: 'data', mountPath: '/data' }] }] },
    },
    volumeClaimTemplates: [
      {
        metadata: { name: 'data' },
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
      },
    ],
  },
};

export const DAEMON_SET: KubernetesObject = {
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata,
  spec: { selector: { matchLabels: labels }, updateStrategy: { rollingUpdate: { maxUnavailable: 1 } }, template },
};

const jobTemplate = { spec: { containers: [{ name: 'task', image: 'task:1' }], restartPolicy: 'Never' } };

export const JOB: KubernetesObject = {
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata,
  spec: { backoffLimit: 2, template: jobTemplate },
};

export const INDEXED_JOB: KubernetesObject = {
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata,
  spec: {
    completionMode: 'Indexed',
    completions: 10,
    backoffLimitPerIndex: 1,
    maxFailedIndexes: 2,
    podFailurePolicy: {
      rules: [{ action: 'FailIndex', onExitCodes: { containerName: 'task', operator: 'In', values: [3, 42] } }],
    },
    template: jobTemplate,
  },
};

export const CRON_JOB: KubernetesObject = {
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata,
  spec: { schedule: '0 3 * * *', timeZone: 'Europe/Berlin', jobTemplate: { spec: { template: jobTemplate } } },
};
