import type { Original } from '../original';

const amounts = (cpu: string, memory: string): object => ({ requests: { cpu, memory }, limits: { cpu, memory } });

const claim = (storage: string): object => ({
  accessModes: ['ReadWriteOnce'],
  storageClassName: 'fast',
  resources: { requests: { storage } },
});

const SPREAD = [
  {
    maxSkew: 1,
    topologyKey: 'topology.kubernetes.io/zone',
    whenUnsatisfiable: 'DoNotSchedule',
    labelSelector: { matchLabels: { 'postgres-operator.crunchydata.com/cluster': 'shop' } },
  },
];

const AFFINITY = {
  nodeAffinity: {
    preferredDuringSchedulingIgnoredDuringExecution: [
      { weight: 10, preference: { matchExpressions: [{ key: 'disk', operator: 'In', values: ['nvme'] }] } },
    ],
  },
  podAntiAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: [
      { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { app: 'shop' } } },
    ],
  },
};

const TOLERATIONS = [{ key: 'db', operator: 'Exists', effect: 'NoSchedule' }];

/** A production cluster with nearly everything that the operator has to offer. */
export const POSTGRES_CLUSTER_SPEC = {
  postgresVersion: 17,
  port: 5432,
  image: 'registry.example.com/crunchy-postgres:ubi9-17.9',
  imagePullPolicy: 'IfNotPresent',
  imagePullSecrets: [{ name: 'registry' }],
  metadata: { annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::1:role/shop' }, labels: { team: 'orders' } },
  instances: [
    {
      name: 'a',
      replicas: 3,
      minAvailable: 2,
      resources: amounts('4', '16Gi'),
      dataVolumeClaimSpec: { ...claim('100Gi'), autoGrow: { trigger: 80, maxGrow: '500Gi' } },
      walVolumeClaimSpec: claim('20Gi'),
      sidecars: { replicaCertCopy: { resources: amounts('10m', '32Mi') } },
      affinity: AFFINITY,
      tolerations: TOLERATIONS,
      topologySpreadConstraints: SPREAD,
      priorityClassName: 'database',
      metadata: { labels: { tier: 'data' } },
      volumes: {
        temp: claim('10Gi'),
        additional: [{ name: 'scratch', claimName: 'scratch', containers: ['database'] }],
      },
      containers: [
        {
          name: 'audit',
          image: 'registry.example.com/audit:1.2',
          args: ['--follow'],
          env: [{ name: 'LEVEL', value: 'info' }],
          ports: [{ name: 'audit', containerPort: 8080, protocol: 'TCP' }],
          readinessProbe: { httpGet: { path: '/ready', port: 'audit' }, periodSeconds: 10 },
          resources: amounts('10m', '32Mi'),
          securityContext: { runAsNonRoot: true, allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
          volumeMounts: [{ name: 'postgres-data', mountPath: '/pgdata', readOnly: true }],
        },
      ],
    },
  ],
  config: {
    parameters: { shared_buffers: '4GB', max_wal_size: '8GB', max_connections: 300, 'pg_stat_statements.max': 5000 },
    files: [{ secret: { name: 'ldap', items: [{ key: 'ca.crt', path: 'ca.crt' }] } }],
  },
  authentication: {
    rules: [
      { connection: 'hostssl', databases: ['shop'], users: ['shop'], method: 'scram-sha-256' },
      { hba: 'hostssl all all 10.0.0.0/8 scram-sha-256' },
    ],
  },
  users: [
    { name: 'shop', databases: ['shop'], options: 'CREATEDB CONNECTION LIMIT 100', password: { type: 'AlphaNumeric' } },
    { name: 'reporting', databases: ['shop'], options: "NOCREATEDB VALID UNTIL '2030-01-31'" },
  ],
  databaseInitSQL: { name: 'shop-init', key: 'init.sql' },
  patroni: {
    leaderLeaseDurationSeconds: 30,
    syncPeriodSeconds: 10,
    port: 8008,
    dynamicConfiguration: { synchronous_mode: true, synchronous_node_count: 1 },
    logging: { level: 'INFO', storageLimit: '50Mi' },
    switchover: { enabled: true, type: 'Switchover', targetInstance: 'shop-a-b2c4' },
  },
  backups: {
    pgbackrest: {
      configuration: [{ secret: { name: 'shop-s3' } }],
      global: { 'repo1-path': '/shop', 'repo1-retention-full': '14', 'repo1-retention-full-type': 'time' },
      repos: [
        {
          name: 'repo1',
          s3: { bucket: 'backups', endpoint: 's3.eu-west-1.amazonaws.com', region: 'eu-west-1' },
          schedules: { full: '0 1 * * 0', differential: '0 1 * * 1-6' },
        },
        { name: 'repo2', volume: { volumeClaimSpec: claim('200Gi') } },
      ],
      repoHost: { resources: amounts('100m', '128Mi'), topologySpreadConstraints: SPREAD, tolerations: TOLERATIONS },
      jobs: { resources: amounts('500m', '512Mi'), ttlSecondsAfterFinished: 3600 },
      manual: { repoName: 'repo1', options: ['--type=full'] },
      restore: {
        enabled: false,
        repoName: 'repo1',
        options: ['--type=time', "--target='2030-01-31 12:00:00+00'"],
        resources: amounts('1', '1Gi'),
      },
      sidecars: {
        pgbackrest: { resources: amounts('100m', '128Mi') },
        pgbackrestConfig: { resources: amounts('10m', '32Mi') },
      },
    },
  },
  dataSource: {
    pgbackrest: {
      stanza: 'db',
      configuration: [{ secret: { name: 'shop-s3' } }],
      global: { 'repo1-path': '/shop-before' },
      options: ['--type=lsn', '--target=0/3000060'],
      repo: { name: 'repo1', s3: { bucket: 'backups', endpoint: 's3.eu-west-1.amazonaws.com', region: 'eu-west-1' } },
      resources: amounts('1', '1Gi'),
    },
  },
  standby: { enabled: false, repoName: 'repo1', host: 'shop-primary.eu.example.com', port: 5432 },
  customTLSSecret: { name: 'shop-tls' },
  customReplicationTLSSecret: { name: 'shop-replication-tls' },
  service: { type: 'LoadBalancer', externalTrafficPolicy: 'Local', metadata: { annotations: { internal: 'true' } } },
  replicaService: { type: 'NodePort', nodePort: 30432, ipFamilyPolicy: 'SingleStack', ipFamilies: ['IPv4'] },
  proxy: {
    pgBouncer: {
      replicas: 2,
      minAvailable: 1,
      port: 5432,
      config: { global: { pool_mode: 'transaction', max_client_conn: '1000' }, users: { shop: 'pool_size=10' } },
      resources: amounts('500m', '128Mi'),
      sidecars: { pgbouncerConfig: { resources: amounts('10m', '32Mi') } },
      topologySpreadConstraints: SPREAD,
      service: { type: 'ClusterIP' },
    },
  },
  monitoring: { pgmonitor: { exporter: { resources: amounts('50m', '64Mi') } } },
  instrumentation: {
    config: {
      detectors: [{ name: 'env', attributes: { host: true } }],
      environmentVariables: [{ name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'otel', key: 'token' } } }],
      exporters: { otlp: { endpoint: 'otel:4317' } },
    },
    logs: { exporters: ['otlp'], retentionPeriod: '3 days', batches: { maxDelay: '500ms', maxRecords: 10_000 } },
    metrics: {
      exporters: ['otlp'],
      customQueries: { add: [{ name: 'carts', queries: { name: 'queries', key: 'carts.yaml' } }], remove: ['a'] },
    },
    resources: amounts('50m', '64Mi'),
  },
};

/** The upgrade that belongs to it. */
export const PG_UPGRADE_SPEC = {
  postgresClusterName: 'shop',
  fromPostgresVersion: 16,
  toPostgresVersion: 17,
  transferMethod: 'Clone',
  jobs: 4,
  resources: amounts('2', '2Gi'),
  tolerations: TOLERATIONS,
  imagePullPolicy: 'Always',
};

const API_VERSION = 'postgres-operator.crunchydata.com/v1beta1';
const META = { name: 'shop', namespace: 'data' };

export const CRUNCHY: readonly Original[] = [
  {
    object: { apiVersion: API_VERSION, kind: 'PostgresCluster', metadata: META, spec: POSTGRES_CLUSTER_SPEC },
    maps: {
      '**.parameters': 'a map of values by parameter',
      '**.global': 'a map of options',
      '**.config.users': 'a map of settings by role',
      '**.detectors.*.attributes': 'a map of flags',
    },
    free: {
      '**.dynamicConfiguration': 'Patroni decides what it holds',
      '**.config.exporters': 'the collector decides what it holds',
    },
    either: {
      '**.parameters.*': 'a value may be a number',
      '**.storage': 'a quantity may be a number',
      '**.maxGrow': 'a quantity may be a number',
      '**.storageLimit': 'a quantity may be a number',
      '**.httpGet.port': 'a number or a name',
    },
  },
  { object: { apiVersion: API_VERSION, kind: 'PGUpgrade', metadata: META, spec: PG_UPGRADE_SPEC } },
];
