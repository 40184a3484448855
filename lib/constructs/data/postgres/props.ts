import type { DatabaseSize, StorageKind, Workload } from '../../../defaults/tuning/input';
import type { DefaultOverrides } from '../../workload/overrides';

/** A value of a parameter of PostgreSQL: `'256MB'`, `300`, `true`. */
export type ParameterValue = string | number | boolean;

/** A volume of each instance. */
export interface VolumeProps {
  /** Such as `100Gi`; it can grow where the class allows it, and never shrink. */
  readonly size: string;
  /** @default that of `postgres.storageClass`, else the cluster's default class */
  readonly storageClass?: string | undefined;
}

/** One database of the cluster. */
export interface DatabaseProps {
  /** The role that owns it. @default a role of the database's name */
  readonly owner?: string | undefined;
  /** Extensions that are created in it, such as `pg_trgm`. @default none */
  readonly extensions?: readonly string[] | undefined;
}

/** One role that may log in. */
export interface RoleProps {
  /** A Secret with `username` and `password`. @default one that the operator makes, where it can */
  readonly secret?: string | undefined;
  /** Roles it is a member of, such as `pg_read_all_data`. @default none */
  readonly memberOf?: readonly string[] | undefined;
}

/** Connection pooling by PgBouncer. */
export interface PoolerProps {
  /** @default by tier, `postgres.pooler.instances` */
  readonly instances?: number | undefined;
  /** What a server connection is lent for. @default `postgres.pooler.mode` */
  readonly mode?: 'transaction' | 'session' | undefined;
  /** Connections that clients may open, in each instance. @default by tier, `postgres.pooler.clients` */
  readonly clients?: number | undefined;
  /** Server connections for each pair of database and role, in each instance. @default `postgres.pooler.size`, as far as the database leaves them */
  readonly poolSize?: number | undefined;
}

/** Base backups and the archive of the log, in the object store of the cluster. */
export interface BackupProps {
  /** Cron of five fields, in UTC. @default `postgres.backup.schedule` */
  readonly schedule?: string | undefined;
  /** Days within which any moment can be restored. @default by tier, `postgres.backup.retention` */
  readonly retentionDays?: number | undefined;
}

/** A change of the primary's site that is under way. */
export interface SwitchoverProps {
  /** The site that was the primary. */
  readonly from: string;
  /** The site that becomes it. */
  readonly to: string;
  /** What the demoted site hands over, from its `.status.demotionToken`: with it the other is promoted, and loses nothing. */
  readonly token?: string | undefined;
  /** Promotes without a token because the site is lost, and with it what it had not yet sent. */
  readonly failover?: boolean | undefined;
}

/** A database across the clusters of an environment: one takes writes, the others follow it. */
export interface ReplicationProps {
  /** The cluster that takes writes, or how another one becomes it: docs/postgres.md, "Other regions". */
  readonly primary: string | SwitchoverProps;
  /** The clusters that follow. */
  readonly replicas: readonly string[];
  /** By cluster, where its primary takes replication connections. @default none: sites follow by the archive alone */
  readonly hosts?: Readonly<Record<string, string>> | undefined;
  /** Addresses that the other sites connect from, where there are hosts, such as `10.0.0.0/8`. */
  readonly from?: string | undefined;
  /** By cluster, how often it was made anew after a failover: each time it needs an archive of its own. @default never */
  readonly rebuilt?: Readonly<Record<string, number>> | undefined;
}

/** A cluster that is restored beside the live one. */
export interface RecoveryProps {
  /** Ends the name of the restored cluster, such as `r1`. */
  readonly as: string;
  /** Up to where: `latest`, a time with its zone, a position such as `0/3000060`, or the name of a restore point. */
  readonly at: string;
  /** Name of the archive to restore from. @default the live cluster's */
  readonly from?: string | undefined;
  /** The backup to start from, by its ID; a restore point needs one. @default the last one before the target */
  readonly backup?: string | undefined;
  /** Whether applications use the restored cluster. @default false */
  readonly live?: boolean | undefined;
}

/** What a team wants of a database; all that is left out comes from the tier, see docs/postgres.md. */
export interface PostgresClusterProps {
  /** Stands for the construct's id in the names of its objects: the database keeps its name when the id changes. @default the id */
  readonly name?: string | undefined;
  /** Major version. @default `postgres.version` */
  readonly version?: string | undefined;
  /** What it mostly does: memory and connections are divided for that. @default `postgres.workload` */
  readonly workload?: Workload | undefined;
  /** PostgreSQL servers, one of them the primary. @default by tier, `postgres.instances` */
  readonly instances?: number | undefined;
  /** The volume of each instance: its size, or size and class. @default by tier, `postgres.storage` */
  readonly storage?: string | VolumeProps | undefined;
  /** The volume for the write-ahead log; `false` keeps it with the data. @default by tier, `postgres.wal` */
  readonly walStorage?: string | VolumeProps | false | undefined;
  /** What the volumes are made of. @default `postgres.disk` */
  readonly disk?: StorageKind | undefined;
  /** How much data there is beside the memory. @default similar */
  readonly databaseSize?: DatabaseSize | undefined;
  /** CPU of each instance, request and limit. @default by tier, `postgres.cpu` */
  readonly cpu?: string | undefined;
  /** Memory of each instance, request and limit. @default by tier, `postgres.memory` */
  readonly memory?: string | undefined;
  /** Connections that clients may open to an instance. @default by workload */
  readonly connections?: number | undefined;
  /** Parameters of PostgreSQL, each in place of what tuning chose. @default none */
  readonly parameters?: Readonly<Record<string, ParameterValue>> | undefined;
  /** Databases by name; the first is the one that users get. @default one named like the construct */
  readonly databases?: Readonly<Record<string, DatabaseProps>> | undefined;
  /** Roles by name, beside the owners of databases. @default none */
  readonly roles?: Readonly<Record<string, RoleProps>> | undefined;
  /** Whether there is a pooler before the database. @default false */
  readonly pooler?: boolean | PoolerProps | undefined;
  /** Whether it is backed up. @default by tier, `postgres.backup` */
  readonly backups?: boolean | BackupProps | undefined;
  /** What a commit waits for. @default by tier, `postgres.durability` */
  readonly durability?: 'none' | 'preferred' | 'required' | undefined;
  /** Other clusters of the environment that have it too. @default none */
  readonly replication?: ReplicationProps | undefined;
  /** Ends the name of the live cluster, once a restored one has taken its place. @default none */
  readonly incarnation?: string | undefined;
  /** A cluster that is restored beside the live one. @default none */
  readonly recovery?: RecoveryProps | undefined;
  /** Whether there are monitors, alerts and a dashboard. @default `postgres.monitoring` */
  readonly monitoring?: boolean | undefined;
  /** Other values than the tier's, by id: `{ 'postgres.zones': 'ScheduleAnyway' }`. @default none */
  readonly defaults?: DefaultOverrides | undefined;
}

/** What an application asks a database for. */
export interface PostgresUse {
  /** @default the first database */
  readonly database?: string | undefined;
  /** @default the owner of the database */
  readonly role?: string | undefined;
  /** Whether a standby will do. @default false */
  readonly readOnly?: boolean | undefined;
  /** Whether to go around the pooler, such as for migrations. @default false */
  readonly direct?: boolean | undefined;
  /** The environment variable that gets the whole URL. @default none */
  readonly env?: string | undefined;
  /** Starts the names of the variables PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD, PGSSLMODE and PGSSLROOTCERT. */
  readonly prefix?: string | undefined;
}
