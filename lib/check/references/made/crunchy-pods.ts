import type { KubernetesObject } from '../../../model/manifest';
import { asList, asMapping, asText, valueAt, type Mapping } from '../loosely';
import { openPorts, type ContainerPort } from '../pod-template';
import { CRUNCHY, isMonitored, poolerOf } from './crunchy';
import type { MadePods } from './pods';

/** What Crunchy's operator runs for a PostgresCluster: instances, PgBouncer, the host of repositories, and its jobs. */
export function crunchyPods(name: string, { spec }: KubernetesObject): readonly MadePods[] {
  const ofCluster = { ...labelsOf(spec), [`${CRUNCHY}/cluster`]: name };
  const { pgbackrest } = asMapping(valueAt(spec, 'backups'));
  const pooler = poolerOf(spec);
  const ofBackups = { ...ofCluster, ...labelsOf(pgbackrest), [`${CRUNCHY}/pgbackrest`]: '' };
  return [
    ...asList(valueAt(spec, 'instances')).map((set, index) => instances(set, index, spec, ofCluster)),
    ...(pooler ? [pgBouncer(pooler, spec, ofCluster)] : []),
    ...(hasVolume(pgbackrest) ? [repoHost(ofBackups)] : []),
    ...(pgbackrest ? [jobs(ofBackups)] : []),
  ];
}

/** Patroni still calls the leader master, whatever the Service is called. */
const ROLES = ['master', 'replica'];

function instances(set: unknown, index: number, spec: unknown, ofCluster: Mapping): MadePods {
  const number = valueAt(spec, 'port');
  return {
    labels: {
      ...ofCluster,
      ...labelsOf(set),
      [`${CRUNCHY}/instance-set`]: asText(asMapping(set).name) ?? String(index).padStart(2, '0'),
      [`${CRUNCHY}/data`]: 'postgres',
      [`${CRUNCHY}/patroni`]: `${String(ofCluster[`${CRUNCHY}/cluster`])}-ha`,
      ...(valueAt(spec, 'monitoring', 'pgmonitor', 'exporter')
        ? { [`${CRUNCHY}/crunchy-postgres-exporter`]: 'true' }
        : {}),
    },
    more: (key, value) =>
      key === `${CRUNCHY}/instance` || (key === `${CRUNCHY}/role` && (value === undefined || ROLES.includes(value))),
    ports: [
      tcp('postgres', typeof number === 'number' ? number : 5432),
      ...(isMonitored(spec) ? metricsPorts(spec) : []),
      ...openPorts({ spec: { containers: valueAt(set, 'containers') } }),
    ],
  };
}

/** The one of the exporter gives way to that of the collector, where the operator is told to use it. */
function metricsPorts(spec: unknown): readonly ContainerPort[] {
  const exporter = valueAt(spec, 'monitoring', 'pgmonitor', 'exporter');
  return [
    ...(exporter ? [tcp('exporter', 9187)] : []),
    ...(valueAt(spec, 'instrumentation') ? [tcp('otel-metrics', 9187)] : []),
  ];
}

function pgBouncer(pooler: Mapping, spec: unknown, ofCluster: Mapping): MadePods {
  return {
    labels: { ...ofCluster, ...labelsOf(pooler), [`${CRUNCHY}/role`]: 'pgbouncer' },
    ports: [
      tcp('pgbouncer', typeof pooler.port === 'number' ? pooler.port : 5432),
      ...(valueAt(spec, 'instrumentation') ? [tcp('otel-metrics', 9187)] : []),
      ...openPorts({ spec: { containers: pooler.containers } }),
    ],
  };
}

function repoHost(ofBackups: Mapping): MadePods {
  return {
    labels: { ...ofBackups, [`${CRUNCHY}/pgbackrest-dedicated`]: '', [`${CRUNCHY}/data`]: 'pgbackrest' },
    ports: [],
  };
}

const JOB_LABELS = ['pgbackrest-backup', 'pgbackrest-cronjob', 'pgbackrest-repo', 'pgbackrest-restore'];

function jobs(ofBackups: Mapping): MadePods {
  return { labels: ofBackups, more: (key) => JOB_LABELS.some((label) => key === `${CRUNCHY}/${label}`), ports: [] };
}

function hasVolume(pgbackrest: unknown): boolean {
  return asList(asMapping(pgbackrest).repos).some((repo) => asMapping(repo).volume !== undefined);
}

function labelsOf(holder: unknown): Mapping {
  return asMapping(valueAt(holder, 'metadata', 'labels'));
}

function tcp(name: string, number: number): ContainerPort {
  return { name, number, protocol: 'TCP' };
}
