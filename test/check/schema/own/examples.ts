import { PG_UPGRADE_SPEC, POSTGRES_CLUSTER_SPEC } from '../planted/originals/crunchy';
import { POSTGRESQL_SPEC } from '../planted/originals/zalando';

const SERVICE_PORTS = { ports: [{ name: 'http', port: 80, protocol: 'TCP' }], type: 'ClusterSetIP', ips: ['10.1.2.3'] };
const EXPORT = { exportedLabels: { tier: 'web' }, exportedAnnotations: { 'example.com/a': 'b' } };

/** The spec of one object of each kind, as a careful engineer would write it. */
export const EXAMPLES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'acid.zalan.do/v1 postgresql': POSTGRESQL_SPEC,
  'barmancloud.cnpg.io/v1 ObjectStore': {
    retentionPolicy: '30d',
    configuration: {
      destinationPath: 's3://backups/shop',
      s3Credentials: { accessKeyId: { name: 'backup', key: 'id' }, secretAccessKey: { name: 'backup', key: 'secret' } },
      wal: { compression: 'zstd', maxParallel: 4, archiveAdditionalCommandArgs: ['--min-chunk-size=5MB'] },
      data: { compression: 'gzip', jobs: 2 },
      tags: { app: 'shop' },
    },
    instanceSidecarConfiguration: {
      env: [{ name: 'REGION', valueFrom: { configMapKeyRef: { name: 'cloud', key: 'region' } } }],
      resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { cpu: 1, memory: '256Mi' } },
    },
  },
  'jetstream.nats.io/v1beta2 Account': {
    name: 'shop',
    servers: ['nats://nats:4222'],
    creds: { secret: { name: 'nats' }, file: 'shop.creds' },
    tls: { secret: { name: 'tls' }, ca: 'ca.crt' },
  },
  'jetstream.nats.io/v1beta2 Consumer': {
    streamName: 'orders',
    durableName: 'billing',
    ackPolicy: 'explicit',
    ackWait: '30s',
    maxDeliver: 5,
    backoff: ['1s', '10s'],
    filterSubjects: ['orders.paid'],
  },
  'jetstream.nats.io/v1beta2 KeyValue': { bucket: 'carts', history: 5, ttl: '24h', storage: 'file', replicas: 3 },
  'jetstream.nats.io/v1beta2 ObjectStore': { bucket: 'images', storage: 'file', replicas: 3, compression: true },
  'jetstream.nats.io/v1beta2 Stream': {
    name: 'orders',
    subjects: ['orders.*'],
    storage: 'file',
    replicas: 3,
    retention: 'limits',
    maxAge: '72h',
    duplicateWindow: '2m',
    sources: [{ name: 'legacy', subjectTransforms: [{ source: 'old.>', dest: 'orders.>' }] }],
    placement: { cluster: 'eu', tags: ['ssd'] },
    preventDelete: true,
  },
  'multicluster.x-k8s.io/v1alpha1 ServiceExport': EXPORT,
  'multicluster.x-k8s.io/v1alpha1 ServiceImport': SERVICE_PORTS,
  'multicluster.x-k8s.io/v1beta1 ServiceExport': EXPORT,
  'multicluster.x-k8s.io/v1beta1 ServiceImport': SERVICE_PORTS,
  'postgres-operator.crunchydata.com/v1beta1 PGUpgrade': PG_UPGRADE_SPEC,
  'postgres-operator.crunchydata.com/v1beta1 PostgresCluster': POSTGRES_CLUSTER_SPEC,
  'postgresql.cnpg.io/v1 DatabaseRole': {
    cluster: { name: 'shop' },
    name: 'reporting',
    login: true,
    inRoles: ['pg_read_all_data'],
    passwordSecret: { name: 'reporting' },
    connectionLimit: 10,
    validUntil: '2030-01-31T12:00:00Z',
  },
  'pyrra.dev/v1alpha1 ServiceLevelObjective': {
    target: '99.9',
    window: '4w',
    description: 'orders are taken',
    indicator: {
      ratio: { errors: { metric: 'errors_total' }, total: { metric: 'requests_total' }, grouping: ['route'] },
    },
    alerting: { name: 'OrdersBurn', severities: { fastBurn: 'page' } },
  },
  'sloth.slok.dev/v1 PrometheusServiceLevel': {
    service: 'shop',
    labels: { team: 'orders' },
    slos: [
      {
        name: 'availability',
        objective: 99.9,
        sli: { events: { errorQuery: 'errors', totalQuery: 'total' } },
        alerting: { name: 'ShopDown', pageAlert: { labels: { severity: 'page' } }, ticketAlert: { disable: true } },
      },
    ],
  },
};
