import type { Original } from '../original';

const META = { name: 'shop', namespace: 'shop' };

export const PLATFORM: readonly Original[] = [
  {
    object: {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: META,
      spec: {
        selector: { matchLabels: { app: 'web' } },
        namespaceSelector: { matchNames: ['shop'] },
        jobLabel: 'app',
        sampleLimit: 5000,
        endpoints: [
          {
            port: 'metrics',
            path: '/metrics',
            scheme: 'https',
            interval: '30s',
            scrapeTimeout: '10s',
            honorLabels: true,
            params: { format: ['text'] },
            tlsConfig: { insecureSkipVerify: false, ca: { secret: { name: 'ca', key: 'ca.crt' } } },
            authorization: { type: 'Bearer', credentials: { name: 'token', key: 'token' } },
            relabelings: [{ sourceLabels: ['__meta_x'], targetLabel: 'x', regex: '(.*)', action: 'replace' }],
          },
        ],
      },
    },
    maps: { 'spec.endpoints.*.params': 'a map of lists of texts' },
  },
  {
    object: {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PodMonitor',
      metadata: META,
      spec: {
        selector: { matchLabels: { 'cnpg.io/cluster': 'shop' } },
        podMetricsEndpoints: [
          { port: 'metrics', interval: '30s', metricRelabelings: [{ regex: 'go_.*', action: 'drop' }] },
        ],
        podTargetLabels: ['role'],
        attachMetadata: { node: true },
      },
    },
  },
  {
    object: {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      metadata: META,
      spec: {
        groups: [
          {
            name: 'shop.slo',
            interval: '30s',
            limit: 10,
            labels: { team: 'shop' },
            rules: [
              {
                alert: 'ErrorBudgetBurn',
                expr: 'vector(1)',
                for: '2m',
                keep_firing_for: '5m',
                labels: { severity: 'page' },
                annotations: { summary: 'too many errors' },
              },
              { record: 'slo:errors:ratio', expr: 'vector(0)', labels: { window: '5m' } },
            ],
          },
        ],
      },
    },
    either: { 'spec.groups.*.rules.*.expr': 'a number is an expression too' },
  },
  {
    object: {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: META,
      spec: {
        refreshPolicy: 'Periodic',
        refreshInterval: '1h',
        secretStoreRef: { name: 'vault', kind: 'ClusterSecretStore' },
        target: {
          name: 'web',
          creationPolicy: 'Owner',
          deletionPolicy: 'Retain',
          template: { type: 'Opaque', engineVersion: 'v2', data: { url: 'postgres://{{ .password }}' } },
        },
        data: [
          {
            secretKey: 'password',
            remoteRef: { key: 'shop/web', property: 'password', version: '3', conversionStrategy: 'Default' },
          },
        ],
        dataFrom: [{ extract: { key: 'shop/all' }, rewrite: [{ regexp: { source: '(.*)', target: 'S_$1' } }] }],
      },
    },
    maps: { 'spec.target.template.data': 'a map of texts' },
  },
  {
    object: {
      apiVersion: 'external-secrets.io/v1',
      kind: 'SecretStore',
      metadata: META,
      spec: {
        retrySettings: { maxRetries: 3, retryInterval: '10s' },
        provider: {
          vault: {
            server: 'https://vault.example.com',
            path: 'secret',
            version: 'v2',
            auth: { kubernetes: { role: 'shop', serviceAccountRef: { name: 'web', audiences: ['vault'] } } },
          },
        },
      },
    },
  },
  {
    object: {
      apiVersion: 'cert-manager.io/v1',
      kind: 'Certificate',
      metadata: META,
      spec: {
        secretName: 'web-tls',
        dnsNames: ['shop.example.com'],
        duration: '2160h',
        renewBefore: '360h',
        issuerRef: { name: 'letsencrypt', kind: 'ClusterIssuer', group: 'cert-manager.io' },
        privateKey: { algorithm: 'ECDSA', size: 256, rotationPolicy: 'Always' },
        usages: ['server auth'],
        secretTemplate: { labels: { team: 'shop' } },
        revisionHistoryLimit: 3,
      },
    },
  },
  {
    object: {
      apiVersion: 'policies.kyverno.io/v1',
      kind: 'ValidatingPolicy',
      metadata: { name: 'no-latest' },
      spec: {
        validationActions: ['Audit'],
        evaluation: { background: { enabled: true }, admission: { enabled: true } },
        autogen: { podControllers: { controllers: ['deployments'] } },
        matchConstraints: {
          resourceRules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] }],
        },
        matchConditions: [{ name: 'prod', expression: 'true' }],
        variables: [{ name: 'images', expression: 'object.spec.containers.map(c, c.image)' }],
        validations: [{ expression: 'true', message: 'no latest', reason: 'Invalid' }],
      },
    },
  },
  {
    object: {
      apiVersion: 'opentelemetry.io/v1beta1',
      kind: 'OpenTelemetryCollector',
      metadata: META,
      spec: {
        mode: 'statefulset',
        replicas: 2,
        image: 'registry.example.com/otel:0.150.0',
        serviceAccount: 'otel',
        managementState: 'managed',
        upgradeStrategy: 'automatic',
        env: [{ name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }],
        resources: { limits: { memory: '512Mi' } },
        ports: [{ name: 'otlp', port: 4317, protocol: 'TCP' }],
        podDisruptionBudget: { minAvailable: 1 },
        autoscaler: { minReplicas: 1, maxReplicas: 4, targetCPUUtilization: 80 },
        config: {
          receivers: { otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317' } } } },
          exporters: { debug: {} },
          service: { pipelines: { traces: { receivers: ['otlp'], exporters: ['debug'] } } },
        },
      },
    },
    maps: {
      'spec.config': 'a configuration may have further parts',
      'spec.config.service.pipelines': 'a map of pipelines',
    },
    free: {
      'spec.config.receivers.*': 'settings of a component, which only it knows',
      'spec.config.exporters.*': 'settings of a component, which only it knows',
      'spec.config.receivers': 'any component',
      'spec.config.exporters': 'any component',
    },
  },
  {
    object: {
      apiVersion: 'autoscaling.k8s.io/v1',
      kind: 'VerticalPodAutoscaler',
      metadata: META,
      spec: {
        targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
        updatePolicy: { updateMode: 'InPlaceOrRecreate', minReplicas: 2 },
        resourcePolicy: {
          containerPolicies: [
            { containerName: '*', mode: 'Auto', minAllowed: { cpu: '100m' }, controlledResources: ['cpu'] },
          ],
        },
      },
    },
    maps: { '**.minAllowed': 'a map of quantities by resource' },
    either: { '**.minAllowed.*': 'a quantity may be a number' },
  },
  {
    object: {
      apiVersion: 'bitnami.com/v1alpha1',
      kind: 'SealedSecret',
      metadata: META,
      spec: {
        encryptedData: { token: 'AgBy3i4OJSWK' },
        template: { type: 'Opaque', immutable: true, metadata: { name: 'shop', namespace: 'shop' } },
      },
    },
    maps: { 'spec.encryptedData': 'a map of texts' },
  },
];
