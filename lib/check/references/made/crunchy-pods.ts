import type { KubernetesObject } from '../../../model/manifest';
import { asList, asMapping, asText, valueAt, type Mapping } from '../loosely';
import { openPorts, type ContainerPort } from '../pod-template';
import { CRUNCHY, poolerOf } from './crunchy';
import type { MadePods } from './pods';

/** A PostgresCluster, and the labels that all of its pods have. */
interface Cluster {
  readonly name: string;
  readonly spec: unknown;
  readonly labels: Mapping;
}

/** What Crunchy's operator runs for a PostgresCluster: instances, PgBouncer, the host of repositories, and its jobs. */
export function crunchyPods(name: string, { spec }: KubernetesObject): readonly MadePods[] {
  const cluster: Cluster = { name, spec, labels: { ...labelsOf(spec), [`${CRUNCHY}/cluster`]: name } };
  const pgbackrest = valueAt(spec, 'backups', 'pgbackrest');
  const pooler = poolerOf(spec);
  const ofBackups = { ...cluster.labels, ...labelsOf(pgbackrest), [`${CRUNCHY}/pgbackrest`]: '' };
  return [
    ...asList(valueAt(spec, 'instances')).map((set, index) => instances(cluster, set, index)),
    ...(pooler ? [pgBouncer(cluster, pooler)] : []),
    ...(hasVolume(pgbackrest) ? [repoHost(ofBackups)] : []),
    ...([pgbackrest, valueAt(spec, 'dataSource')].some(Boolean) ? [jobs(ofBackups)] : []),
  ];
}

/** Patroni still calls the leader master, whatever the Service is called. */
const ROLES = ['master', 'replica'];

function instances({ name, spec, labels }: Cluster, set: unknown, index: number): MadePods {
  const exporter = valueAt(spec, 'monitoring', 'pgmonitor', 'exporter');
  return {
    labels: {
      ...labels,
      ...labelsOf(set),
      [`${CRUNCHY}/instance-set`]: asText(asMapping(set).name) ?? String(index).padStart(2, '0'),
      [`${CRUNCHY}/data`]: 'postgres',
      [`${CRUNCHY}/patroni`]: `${name}-ha`,
      ...(exporter ? { [`${CRUNCHY}/crunchy-postgres-exporter`]: 'true' } : {}),
    },
    more: (key, value) =>
      key === `${CRUNCHY}/instance` || (key === `${CRUNCHY}/role` && (value === undefined || ROLES.includes(value))),
    ports: [
      tcp('postgres', valueAt(spec, 'port')),
      ...(exporter ? [tcp('exporter', METRICS)] : []),
      ...collected(spec),
      ...openPorts({ spec: { containers: valueAt(set, 'containers') } }),
    ],
  };
}

function pgBouncer({ spec, labels }: Cluster, pooler: Mapping): MadePods {
  const { port, containers } = pooler;
  return {
    labels: { ...labels, ...labelsOf(pooler), [`${CRUNCHY}/role`]: 'pgbouncer' },
    ports: [tcp('pgbouncer', port), ...collected(spec), ...openPorts({ spec: { containers } })],
  };
}

function repoHost(ofBackups: Mapping): MadePods {
  const labels = { ...ofBackups, [`${CRUNCHY}/pgbackrest-dedicated`]: '', [`${CRUNCHY}/data`]: 'pgbackrest' };
  return { labels, ports: [] };
}

const JOB_LABELS = new Set(
  ['pgbackrest-backup', 'pgbackrest-cronjob', 'pgbackrest-repo', 'pgbackrest-restore'].map(
    (label) => `${CRUNCHY}/${label}`,
  ),
);

function jobs(ofBackups: Mapping): MadePods {
  return { labels: ofBackups, more: (key) => JOB_LABELS.has(key), ports: [] };
}

function hasVolume(pgbackrest: unknown): boolean {
  return asList(asMapping(pgbackrest).repos).some((repo) => asMapping(repo).volume !== undefined);
}

function labelsOf(holder: unknown): Mapping {
  return asMapping(valueAt(holder, 'metadata', 'labels'));
}

const METRICS = 9187;

/** The port of the collector, which stands in every pod where the operator is told to use it. */
function collected(spec: unknown): readonly ContainerPort[] {
  return valueAt(spec, 'instrumentation') ? [tcp('otel-metrics', METRICS)] : [];
}

function tcp(name: string, number: unknown): ContainerPort {
  return { name, number: typeof number === 'number' ? number : 5432, protocol: 'TCP' };
}
