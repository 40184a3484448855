import type { Original } from '../original';

const LABELS = { 'app.kubernetes.io/name': 'web' };

export const CORE: readonly Original[] = [
  {
    object: {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'web', namespace: 'shop', labels: LABELS },
      spec: {
        type: 'LoadBalancer',
        selector: LABELS,
        ports: [{ name: 'http', port: 80, targetPort: 'http', protocol: 'TCP', appProtocol: 'kubernetes.io/h2c' }],
        ipFamilyPolicy: 'PreferDualStack',
        ipFamilies: ['IPv4', 'IPv6'],
        internalTrafficPolicy: 'Cluster',
        externalTrafficPolicy: 'Local',
        trafficDistribution: 'PreferClose',
        sessionAffinity: 'ClientIP',
        sessionAffinityConfig: { clientIP: { timeoutSeconds: 600 } },
        loadBalancerSourceRanges: ['10.0.0.0/8'],
        allocateLoadBalancerNodePorts: false,
        publishNotReadyAddresses: false,
      },
    },
    maps: { 'spec.selector': 'a map of texts' },
    either: { 'spec.ports.*.targetPort': 'a port by number or name' },
  },
  {
    object: {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'web', namespace: 'shop' },
      data: { 'web.yaml': 'listen: 8080\n' },
      binaryData: { logo: 'iVBORw0KGgo=' },
      immutable: true,
    },
    maps: { data: 'a map of texts', binaryData: 'a map of texts in base64' },
  },
  {
    object: {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'web', namespace: 'shop' },
      type: 'Opaque',
      data: { token: 'c2VjcmV0' },
      stringData: { user: 'web' },
      immutable: false,
    },
    maps: { data: 'a map of texts in base64', stringData: 'a map of texts' },
  },
  {
    object: {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: {
        name: 'web',
        namespace: 'shop',
        annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::1:role/web' },
      },
      automountServiceAccountToken: false,
      imagePullSecrets: [{ name: 'registry' }],
    },
  },
  {
    object: {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'data', namespace: 'shop' },
      spec: {
        accessModes: ['ReadWriteOncePod'],
        storageClassName: 'fast',
        volumeMode: 'Filesystem',
        resources: { requests: { storage: '10Gi' }, limits: { storage: '20Gi' } },
        dataSource: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'nightly' },
        selector: { matchLabels: { disk: 'ssd' } },
        volumeAttributesClassName: 'gold',
      },
    },
  },
  {
    object: {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'shop', labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } },
      spec: { finalizers: ['kubernetes'] },
    },
  },
  {
    object: {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: 'shop', namespace: 'shop' },
      spec: {
        hard: { 'requests.cpu': '10', pods: '50' },
        scopeSelector: { matchExpressions: [{ scopeName: 'PriorityClass', operator: 'In', values: ['business'] }] },
      },
    },
    maps: { 'spec.hard': 'a map of quantities by resource' },
    either: { 'spec.hard.*': 'a quantity may be a number' },
  },
  {
    object: {
      apiVersion: 'v1',
      kind: 'LimitRange',
      metadata: { name: 'shop', namespace: 'shop' },
      spec: { limits: [{ type: 'Container', default: { memory: '256Mi' }, defaultRequest: { memory: '128Mi' } }] },
    },
    maps: {
      'spec.limits': 'a list, named like the map of quantities elsewhere',
      'spec.limits.*.default': 'a map of quantities by resource',
      'spec.limits.*.defaultRequest': 'a map of quantities by resource',
    },
    either: {
      'spec.limits.*.default.*': 'a quantity may be a number',
      'spec.limits.*.defaultRequest.*': 'a quantity may be a number',
    },
  },
  {
    object: {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name: 'web', namespace: 'shop' },
      spec: {
        minAvailable: '50%',
        selector: { matchLabels: LABELS, matchExpressions: [{ key: 'canary', operator: 'DoesNotExist' }] },
        unhealthyPodEvictionPolicy: 'AlwaysAllow',
      },
    },
  },
  {
    object: {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'web', namespace: 'shop' },
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
        minReplicas: 2,
        maxReplicas: 10,
        metrics: [
          { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } },
          {
            type: 'ContainerResource',
            containerResource: {
              name: 'memory',
              container: 'web',
              target: { type: 'AverageValue', averageValue: '1Gi' },
            },
          },
          {
            type: 'Pods',
            pods: {
              metric: { name: 'queue', selector: { matchLabels: { queue: 'orders' } } },
              target: { type: 'AverageValue', averageValue: '30' },
            },
          },
          {
            type: 'Object',
            object: {
              describedObject: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'web' },
              metric: { name: 'requests' },
              target: { type: 'Value', value: '2k' },
            },
          },
        ],
        behavior: {
          scaleUp: { stabilizationWindowSeconds: 0, policies: [{ type: 'Percent', value: 100, periodSeconds: 30 }] },
          scaleDown: {
            selectPolicy: 'Min',
            policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }],
            tolerance: '0.05',
          },
        },
      },
    },
    either: {
      '**.target.averageValue': 'a quantity may be a number',
      '**.target.value': 'a quantity may be a number',
      '**.tolerance': 'a quantity may be a number',
    },
  },
  {
    object: {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'web', namespace: 'shop' },
      spec: {
        podSelector: { matchLabels: LABELS },
        policyTypes: ['Ingress', 'Egress'],
        ingress: [
          {
            from: [
              { podSelector: { matchLabels: { app: 'front' } }, namespaceSelector: { matchLabels: { team: 'shop' } } },
            ],
            ports: [{ protocol: 'TCP', port: 'http' }],
          },
        ],
        egress: [
          {
            to: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }],
            ports: [{ protocol: 'UDP', port: 32000, endPort: 32768 }],
          },
        ],
      },
    },
    either: { '**.ports.*.port': 'a port by number or name' },
  },
  {
    object: {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name: 'web', namespace: 'shop' },
      spec: {
        ingressClassName: 'nginx',
        tls: [{ hosts: ['shop.example.com'], secretName: 'web-tls' }],
        defaultBackend: { resource: { apiGroup: 'k8s.example.com', kind: 'StorageBucket', name: 'static' } },
        rules: [
          {
            host: 'shop.example.com',
            http: {
              paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { name: 'http' } } } }],
            },
          },
        ],
      },
    },
  },
  {
    object: {
      apiVersion: 'scheduling.k8s.io/v1',
      kind: 'PriorityClass',
      metadata: { name: 'business' },
      value: 1000,
      globalDefault: false,
      description: 'what customers see',
      preemptionPolicy: 'Never',
    },
  },
  {
    object: {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name: 'fast' },
      provisioner: 'ebs.csi.aws.com',
      parameters: { type: 'gp3' },
      reclaimPolicy: 'Retain',
      allowVolumeExpansion: true,
      volumeBindingMode: 'WaitForFirstConsumer',
      mountOptions: ['noatime'],
      allowedTopologies: [{ matchLabelExpressions: [{ key: 'topology.kubernetes.io/zone', values: ['eu-1a'] }] }],
    },
    maps: { parameters: 'a map of texts' },
  },
];
