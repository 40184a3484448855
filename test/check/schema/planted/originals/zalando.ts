import type { Original } from '../original';

const AMOUNTS = { cpu: '500m', memory: '1Gi' };

/** What each container asks for and may use, with nothing shared between them. */
function resources(): object {
  return { requests: { ...AMOUNTS }, limits: { ...AMOUNTS } };
}

/** A cluster that uses what the operator has for one that runs: everything but `clone` and `standby`. */
export const POSTGRESQL_SPEC = {
  teamId: 'orders',
  numberOfInstances: 3,
  dockerImage: 'ghcr.io/zalando/spilo-18:4.1-p2',
  spiloFSGroup: 103,
  postgresql: { version: '18', parameters: { shared_buffers: '256MB', max_connections: '100' } },
  volume: {
    size: '100Gi',
    storageClass: 'fast',
    iops: 6000,
    throughput: 250,
    selector: { matchLabels: { disk: 'local' } },
  },
  resources: resources(),
  patroni: {
    synchronous_mode: true,
    synchronous_mode_strict: true,
    synchronous_node_count: 1,
    failsafe_mode: true,
    ttl: 30,
    loop_wait: 10,
    retry_timeout: 10,
    maximum_lag_on_failover: 33554432,
    initdb: { encoding: 'UTF8', 'data-checksums': 'true' },
    pg_hba: ['hostssl all all all scram-sha-256'],
    slots: { cdc: { type: 'physical' } },
  },
  users: { orders: [], reporting: ['nocreatedb', 'LOGIN'] },
  usersWithSecretRotation: ['reporting'],
  databases: { orders: 'orders' },
  preparedDatabases: {
    audit: {
      defaultUsers: true,
      schemas: { data: { defaultRoles: true, defaultUsers: false } },
      extensions: { pg_trgm: 'data' },
    },
  },
  enableConnectionPooler: true,
  enableReplicaConnectionPooler: false,
  connectionPooler: { numberOfInstances: 2, mode: 'transaction', maxDBConnections: 60, resources: resources() },
  enableMasterLoadBalancer: false,
  enableReplicaNodePort: true,
  replicaNodePort: 30432,
  allowedSourceRanges: ['10.0.0.0/8'],
  serviceAnnotations: { team: 'orders' },
  env: [
    { name: 'USE_WALG_BACKUP', value: 'true' },
    { name: 'AWS_ACCESS_KEY_ID', valueFrom: { secretKeyRef: { name: 'backups', key: 'AWS_ACCESS_KEY_ID' } } },
  ],
  envFrom: [{ secretRef: { name: 'backups', optional: false } }],
  sidecars: [
    {
      name: 'metrics',
      image: 'quay.io/prometheuscommunity/postgres-exporter:v0.18.1',
      command: ['/bin/postgres_exporter'],
      ports: [{ name: 'metrics', containerPort: 9187, protocol: 'TCP' }],
      env: [{ name: 'DATA_SOURCE_URI', value: 'localhost:5432/postgres' }],
      resources: resources(),
    },
  ],
  initContainers: [
    {
      name: 'date',
      image: 'busybox:1.37',
      command: ['date'],
      volumeMounts: [{ name: 'pgdata', mountPath: '/data', readOnly: true }],
      securityContext: {
        runAsNonRoot: true,
        capabilities: { drop: ['ALL'] },
        seccompProfile: { type: 'RuntimeDefault' },
      },
    },
  ],
  additionalVolumes: [
    {
      name: 'scratch',
      mountPath: '/scratch',
      subPath: 'a',
      targetContainers: ['postgres', 'metrics'],
      volumeSource: { emptyDir: {} },
    },
  ],
  livenessProbe: { httpGet: { path: '/liveness', port: 8008 }, initialDelaySeconds: 60, periodSeconds: 10 },
  nodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: {
      nodeSelectorTerms: [{ matchExpressions: [{ key: 'pool', operator: 'In', values: ['db'] }] }],
    },
  },
  tolerations: [{ key: 'db', operator: 'Exists', effect: 'NoSchedule' }],
  topologySpreadConstraints: [
    {
      maxSkew: 1,
      topologyKey: 'topology.kubernetes.io/zone',
      whenUnsatisfiable: 'DoNotSchedule',
      labelSelector: { matchLabels: { 'cluster-name': 'orders-db' } },
    },
  ],
  tls: { secretName: 'orders-db-tls', caFile: 'ca.crt', caSecretName: 'orders-db-ca' },
  enableLogicalBackup: true,
  logicalBackupSchedule: '30 0 * * *',
  maintenanceWindows: ['Sat:00:00-04:00', '01:00-06:00'],
  podAnnotations: { team: 'orders' },
  podPriorityClassName: 'database',
  enableShmVolume: true,
  streams: [
    {
      applicationId: 'cdc',
      database: 'orders',
      tables: { outbox: { eventType: 'order-placed', idColumn: 'id' } },
      filter: { outbox: '[?(@.source > 5)]' },
      cpu: '250m',
      memory: '500Mi',
    },
  ],
};

const META = { name: 'orders-db', namespace: 'shop' };

const MINIMAL = {
  teamId: 'orders',
  numberOfInstances: 1,
  postgresql: { version: '18' },
  volume: { size: '10Gi' },
};

const TEXTS = 'a map of texts';
const BY_NAME = 'a map by names of the author';

export const ZALANDO: readonly Original[] = [
  {
    object: { apiVersion: 'acid.zalan.do/v1', kind: 'postgresql', metadata: META, spec: POSTGRESQL_SPEC },
    maps: {
      'spec.databases': TEXTS,
      'spec.patroni.initdb': TEXTS,
      'spec.patroni.slots': BY_NAME,
      'spec.patroni.slots.*': TEXTS,
      'spec.podAnnotations': TEXTS,
      'spec.postgresql.parameters': TEXTS,
      'spec.preparedDatabases': BY_NAME,
      'spec.preparedDatabases.*.extensions': TEXTS,
      'spec.preparedDatabases.*.schemas': BY_NAME,
      'spec.serviceAnnotations': TEXTS,
      'spec.streams.*.filter': TEXTS,
      'spec.streams.*.tables': BY_NAME,
      'spec.users': BY_NAME,
    },
    free: { 'spec.additionalVolumes.*.volumeSource': 'any source of a volume' },
    either: { 'spec.livenessProbe.httpGet.port': 'a port may be a name' },
  },
  {
    object: {
      apiVersion: 'acid.zalan.do/v1',
      kind: 'postgresql',
      metadata: META,
      spec: {
        ...MINIMAL,
        clone: {
          cluster: 'orders-old',
          uid: 'efd12e58-5786-11e8-b5a7-06148230260c',
          timestamp: '2026-11-01T14:02:00+00:00',
          s3_wal_path: 's3://backups/orders-old',
          s3_endpoint: 'https://s3.example.com',
          s3_force_path_style: true,
        },
      },
    },
  },
  {
    object: {
      apiVersion: 'acid.zalan.do/v1',
      kind: 'postgresql',
      metadata: META,
      spec: {
        ...MINIMAL,
        standby: { s3_wal_path: 's3://backups/a', standby_host: 'db.example.com', standby_port: '5432' },
      },
    },
  },
];
