/**
 * What is measured of a database, each as one query: alerts are thresholds on it, panels are its graph. A count has no
 * labels, what concerns an instance has `pod`, a database `datname`, a volume `persistentvolumeclaim`.
 */
export type Signal =
  /** Instances that answer the exporter's queries; 0 rather than nothing. */
  | 'instances'
  /** Instances that take writes; 0 rather than nothing. */
  | 'primaries'
  /** 1 for each instance that was a standby within the last 15 minutes, and is the primary. */
  | 'promoted'
  /** 1 for each instance that somebody fenced. */
  | 'fenced'
  /** 1 for each instance that answers, but not all of its exporter's queries. */
  | 'blind'
  /** Standbys that stream; 0 rather than nothing. */
  | 'streamingStandbys'
  /** Seconds that each instance is behind what it follows. */
  | 'replicationLag'
  /** Seconds that a site is behind the one that it follows. */
  | 'siteLag'
  /** Attempts to archive that failed within 15 minutes in which none succeeded. */
  | 'archiveFailures'
  /** Seconds since a segment was archived, where there is one to archive. */
  | 'archiveAge'
  /** Seconds since the end of the last backup; since 1970 where none is known. */
  | 'backupAge'
  /** Seconds back to which one can restore, where its start has moved within a day. */
  | 'recoveryWindow'
  /** Share of the connections that are taken. */
  | 'connectionsUsed'
  /** Connections by state. */
  | 'connections'
  /** Seconds that the first client in a pool's queue has waited. */
  | 'poolWait'
  /** Transactions per second. */
  | 'transactions'
  /** Seconds that the longest transactions have taken, unless they are idle. */
  | 'longTransaction'
  /** Seconds that transactions have taken whose client does nothing. */
  | 'idleInTransaction'
  /** Deadlocks within an hour. */
  | 'deadlocks'
  /** Transactions since the oldest row that is not frozen. */
  | 'transactionIdAge'
  /** Bytes of each database. */
  | 'databaseSize'
  /** Bytes of the write-ahead log on disk. */
  | 'walSize';

/** What the kubelet measures of volumes, whoever made them. */
export type VolumeSignal =
  /** Share of each data volume that is used. */
  | 'dataVolumeUsed'
  /** Share that will be used in four days, by the last six hours, where half of it is used already. */
  | 'dataVolumeForecast'
  /** Share of each volume for the log that is used. */
  | 'walVolumeUsed'
  /** Share that will be used in two hours, by the last thirty minutes, where half of it is used already. */
  | 'walVolumeForecast';

/** What an exporter does not tell. */
export interface Lack {
  /** Why not, as a sentence without a full stop. */
  readonly lacks: string;
}

/** PromQL, or the reason why there is none. */
export type Measure = string | Lack;
