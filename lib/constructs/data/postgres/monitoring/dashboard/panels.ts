import type { PostgresIntent } from '../../intent';
import { isReplicaSite } from '../site';
import type { Signal, VolumeSignal } from '../signals';

/** One graph, or one number, of one signal. */
export interface Panel {
  readonly title: string;
  readonly signal: Signal | VolumeSignal;
  /** Grafana's id of a unit, such as `s`, `bytes` and `percentunit`; `short` for counts. */
  readonly unit: string;
  /** Name of each series, of its labels. @default the title, as the one series */
  readonly legend?: string;
  /** Whether it is one number: the highest. @default false */
  readonly number?: boolean;
  /** Databases that it makes sense for. @default all */
  readonly only?: (intent: PostgresIntent) => boolean;
}

interface Row {
  readonly title: string;
  readonly panels: readonly Panel[];
}

const POD = '{{pod}}';
const SESSION = '{{pod}} {{datname}} {{usename}}';
const DATABASE = '{{datname}}';
const VOLUME = '{{persistentvolumeclaim}}';

const hasWalVolume = ({ walStorage }: PostgresIntent): boolean => walStorage !== undefined;
const isBackedUp = ({ backups }: PostgresIntent): boolean => backups !== undefined;

/** What the dashboard shows, from top to bottom: what the alerts are about, so that one sees it coming. */
export const ROWS: readonly Row[] = [
  {
    title: 'Overview',
    panels: [
      { title: 'Instances', signal: 'instances', unit: 'short', number: true },
      { title: 'Primaries', signal: 'primaries', unit: 'short', number: true },
      { title: 'Highest lag', signal: 'replicationLag', unit: 's', number: true },
      { title: 'Connections taken', signal: 'connectionsUsed', unit: 'percentunit', number: true },
      { title: 'Age of the last backup', signal: 'backupAge', unit: 's', number: true, only: isBackedUp },
      { title: 'Fullest data volume', signal: 'dataVolumeUsed', unit: 'percentunit', number: true },
    ],
  },
  {
    title: 'Replication',
    panels: [
      { title: 'Lag', signal: 'replicationLag', unit: 's', legend: POD },
      { title: 'Standbys that stream', signal: 'streamingStandbys', unit: 'short' },
      { title: 'Lag behind the other site', signal: 'siteLag', unit: 's', only: isReplicaSite },
    ],
  },
  {
    title: 'Connections',
    panels: [
      { title: 'Connections by state', signal: 'connections', unit: 'short', legend: '{{state}}' },
      { title: 'Share of max_connections', signal: 'connectionsUsed', unit: 'percentunit', legend: POD },
    ],
  },
  {
    title: 'Transactions',
    panels: [
      { title: 'Transactions', signal: 'transactions', unit: 'ops', legend: POD },
      { title: 'Longest transactions', signal: 'longTransaction', unit: 's', legend: SESSION },
      { title: 'Idle in transaction', signal: 'idleInTransaction', unit: 's', legend: SESSION },
      { title: 'Deadlocks within an hour', signal: 'deadlocks', unit: 'short', legend: DATABASE },
      {
        title: 'Transactions since the oldest unfrozen row',
        signal: 'transactionIdAge',
        unit: 'short',
        legend: DATABASE,
      },
    ],
  },
  {
    title: 'Log and backups',
    panels: [
      { title: 'Log on disk', signal: 'walSize', unit: 'bytes', legend: POD },
      {
        title: 'Since the last segment, while others wait',
        signal: 'archiveAge',
        unit: 's',
        legend: POD,
        only: isBackedUp,
      },
      { title: 'Failed attempts to archive', signal: 'archiveFailures', unit: 'short', legend: POD, only: isBackedUp },
      { title: 'Since the last backup', signal: 'backupAge', unit: 's', only: isBackedUp },
    ],
  },
  {
    title: 'Storage',
    panels: [
      { title: 'Data volumes', signal: 'dataVolumeUsed', unit: 'percentunit', legend: VOLUME },
      {
        title: 'Volumes for the log',
        signal: 'walVolumeUsed',
        unit: 'percentunit',
        legend: VOLUME,
        only: hasWalVolume,
      },
      { title: 'Databases', signal: 'databaseSize', unit: 'bytes', legend: DATABASE },
    ],
  },
  {
    title: 'Pooler',
    panels: [
      {
        title: 'Longest wait of a client',
        signal: 'poolWait',
        unit: 's',
        legend: '{{pod}} {{database}} {{user}}',
        only: ({ pooler }) => pooler !== undefined,
      },
    ],
  },
];
