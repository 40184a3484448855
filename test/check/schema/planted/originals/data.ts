import type { Original } from '../original';

const META = { name: 'shop', namespace: 'data' };

const RESOURCES = { requests: { cpu: '4', memory: '16Gi' }, limits: { cpu: '4', memory: '16Gi' } };

export const DATA: readonly Original[] = [
  {
    object: {
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'Cluster',
      metadata: META,
      spec: {
        description: 'orders and carts',
        instances: 3,
        imageName: 'ghcr.io/cloudnative-pg/postgresql:18.6-system-trixie',
        enableSuperuserAccess: false,
        primaryUpdateStrategy: 'unsupervised',
        primaryUpdateMethod: 'switchover',
        storage: { size: '100Gi', storageClass: 'fast', resizeInUseVolumes: true },
        walStorage: { size: '20Gi', storageClass: 'fast' },
        resources: RESOURCES,
        affinity: {
          enablePodAntiAffinity: true,
          podAntiAffinityType: 'required',
          topologyKey: 'kubernetes.io/hostname',
          tolerations: [{ key: 'db', operator: 'Exists', effect: 'NoSchedule' }],
        },
        topologySpreadConstraints: [
          {
            maxSkew: 1,
            topologyKey: 'topology.kubernetes.io/zone',
            whenUnsatisfiable: 'DoNotSchedule',
            labelSelector: { matchLabels: { 'cnpg.io/cluster': 'shop' } },
          },
        ],
        postgresql: {
          parameters: { shared_buffers: '4GB', max_wal_size: '8GB' },
          pg_hba: ['hostssl all all 10.0.0.0/8 scram-sha-256'],
          synchronous: { method: 'any', number: 1, dataDurability: 'required', failoverQuorum: true },
          shared_preload_libraries: ['pg_stat_statements'],
        },
        bootstrap: {
          initdb: {
            database: 'app',
            owner: 'app',
            dataChecksums: true,
            secret: { name: 'shop-app' },
            postInitApplicationSQL: ['create extension pg_trgm'],
          },
        },
        plugins: [
          {
            name: 'barman-cloud.cloudnative-pg.io',
            isWALArchiver: true,
            enabled: true,
            parameters: { barmanObjectName: 'shop-store' },
          },
        ],
        managed: {
          services: { disabledDefaultServices: ['ro', 'r'] },
          roles: [
            { name: 'report', ensure: 'present', login: true, connectionLimit: 5, inRoles: ['pg_read_all_data'] },
          ],
        },
        externalClusters: [
          {
            name: 'origin',
            connectionParameters: { host: 'origin-rw', user: 'streaming_replica' },
            sslKey: { name: 'origin-replication', key: 'tls.key' },
          },
        ],
        monitoring: { customQueriesConfigMap: [{ name: 'queries', key: 'queries.yaml' }], tls: { enabled: true } },
        enablePDB: true,
        primaryLease: { leaseDurationSeconds: 15, renewDeadlineSeconds: 10, retryPeriodSeconds: 2 },
        inheritedMetadata: { labels: { team: 'shop' } },
        stopDelay: 1800,
        switchoverDelay: 60,
      },
    },
    maps: {
      'spec.postgresql.parameters': 'a map of texts',
      'spec.plugins.*.parameters': 'a map of texts',
      'spec.externalClusters.*.connectionParameters': 'a map of texts',
    },
  },
  {
    object: {
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'ScheduledBackup',
      metadata: META,
      spec: {
        schedule: '0 0 2 * * *',
        backupOwnerReference: 'self',
        cluster: { name: 'shop' },
        method: 'plugin',
        pluginConfiguration: { name: 'barman-cloud.cloudnative-pg.io', parameters: { kind: 'full' } },
        immediate: true,
        suspend: false,
        target: 'prefer-standby',
      },
    },
    maps: { 'spec.pluginConfiguration.parameters': 'a map of texts' },
  },
  {
    object: {
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'Pooler',
      metadata: { ...META, name: 'shop-pooler' },
      spec: {
        cluster: { name: 'shop' },
        instances: 2,
        type: 'rw',
        pgbouncer: {
          poolMode: 'transaction',
          parameters: { max_client_conn: '1000' },
          paused: false,
          imageCatalogRef: { apiGroup: 'postgresql.cnpg.io', kind: 'ImageCatalog', name: 'postgres', key: 'pgbouncer' },
        },
        monitoring: { tls: { enabled: true } },
        template: {
          metadata: { labels: { app: 'pooler' } },
          spec: { containers: [{ name: 'pgbouncer', resources: RESOURCES }], terminationGracePeriodSeconds: 30 },
        },
        deploymentStrategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } },
      },
    },
    maps: { 'spec.pgbouncer.parameters': 'a map of texts' },
  },
  {
    object: {
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'ImageCatalog',
      metadata: META,
      spec: {
        images: [
          {
            major: 18,
            image: 'postgresql:18.6',
            extensions: [{ name: 'postgis', image: { reference: 'postgis:3.6' } }],
          },
        ],
        componentImages: [{ key: 'pgbouncer', image: 'pgbouncer:1.25' }],
      },
    },
  },
  {
    object: {
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'Database',
      metadata: META,
      spec: {
        name: 'orders',
        owner: 'app',
        cluster: { name: 'shop' },
        encoding: 'UTF8',
        connectionLimit: 50,
        databaseReclaimPolicy: 'retain',
        extensions: [{ name: 'pg_trgm', ensure: 'present', schema: 'public' }],
        schemas: [{ name: 'sales', owner: 'app' }],
      },
    },
  },
  {
    object: {
      apiVersion: 'kafka.strimzi.io/v1',
      kind: 'Kafka',
      metadata: { name: 'bus', namespace: 'data' },
      spec: {
        kafka: {
          version: '4.1.1',
          metadataVersion: '4.1-IV0',
          listeners: [
            {
              name: 'tls',
              port: 9093,
              type: 'internal',
              tls: true,
              authentication: { type: 'tls' },
              configuration: { bootstrap: { annotations: { team: 'data' } } },
            },
          ],
          authorization: { type: 'simple', superUsers: ['CN=admin'] },
          config: { 'default.replication.factor': 3 },
          metricsConfig: {
            type: 'jmxPrometheusExporter',
            valueFrom: { configMapKeyRef: { name: 'metrics', key: 'kafka.yaml' } },
          },
          template: { pod: { terminationGracePeriodSeconds: 120, metadata: { labels: { team: 'data' } } } },
        },
        entityOperator: {
          topicOperator: { watchedNamespace: 'data', resources: RESOURCES },
          userOperator: { reconciliationIntervalMs: 60000 },
        },
        clusterCa: { renewalDays: 30, validityDays: 365, generateCertificateAuthority: true },
      },
    },
    free: { 'spec.kafka.config': 'settings of Kafka, any of them' },
  },
  {
    object: {
      apiVersion: 'kafka.strimzi.io/v1',
      kind: 'KafkaNodePool',
      metadata: { name: 'broker', namespace: 'data', labels: { 'strimzi.io/cluster': 'bus' } },
      spec: {
        replicas: 3,
        roles: ['broker'],
        storage: {
          type: 'jbod',
          volumes: [
            {
              id: 0,
              type: 'persistent-claim',
              size: '100Gi',
              class: 'fast',
              kraftMetadata: 'shared',
              deleteClaim: false,
            },
          ],
        },
        resources: RESOURCES,
        jvmOptions: { '-Xms': '4g', '-Xmx': '4g' },
      },
    },
  },
  {
    object: {
      apiVersion: 'kafka.strimzi.io/v1',
      kind: 'KafkaTopic',
      metadata: { name: 'orders', namespace: 'data', labels: { 'strimzi.io/cluster': 'bus' } },
      spec: { topicName: 'shop.orders', partitions: 12, replicas: 3, config: { 'retention.ms': 604800000 } },
    },
    free: { 'spec.config': 'settings of a topic, any of them' },
  },
  {
    object: {
      apiVersion: 'kafka.strimzi.io/v1',
      kind: 'KafkaUser',
      metadata: { name: 'orders', namespace: 'data', labels: { 'strimzi.io/cluster': 'bus' } },
      spec: {
        authentication: { type: 'scram-sha-512', password: { valueFrom: { secretKeyRef: { name: 'u', key: 'p' } } } },
        authorization: {
          type: 'simple',
          acls: [
            {
              resource: { type: 'topic', name: 'shop.', patternType: 'prefix' },
              operations: ['Read', 'Describe'],
              host: '*',
            },
          ],
        },
        quotas: { producerByteRate: 1048576, requestPercentage: 55 },
      },
    },
  },
  {
    object: {
      apiVersion: 'keda.sh/v1alpha1',
      kind: 'ScaledObject',
      metadata: META,
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', envSourceContainerName: 'web' },
        minReplicaCount: 1,
        maxReplicaCount: 12,
        pollingInterval: 15,
        cooldownPeriod: 120,
        fallback: { failureThreshold: 3, replicas: 6, behavior: 'static' },
        advanced: {
          restoreToOriginalReplicaCount: true,
          horizontalPodAutoscalerConfig: { behavior: { scaleDown: { stabilizationWindowSeconds: 300 } } },
        },
        triggers: [
          {
            type: 'kafka',
            name: 'orders',
            metricType: 'AverageValue',
            useCachedMetrics: false,
            metadata: { topic: 'shop.orders', lagThreshold: '10' },
            authenticationRef: { name: 'kafka' },
          },
        ],
      },
    },
    maps: { 'spec.triggers.*.metadata': 'a map of texts' },
  },
];
