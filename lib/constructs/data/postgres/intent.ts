import type { Defaults } from '../../../defaults/defaults';
import type { Source } from '../../../defaults/table';
import type { Workload } from '../../../defaults/tuning/input';
import type { MonitoringPlatform, ObjectStorage, PostgresPlatform } from '../../../model/postgres';
import type { Tier } from '../../../model/tier';
import type { Major } from '../../../postgresql/versions';
import type { RecoveryTarget } from './recovery-target';

/** One parameter of PostgreSQL, and why it has its value, where tuning chose it. */
export interface ParameterIntent {
  readonly parameter: string;
  readonly value: string;
  readonly why?: string;
  readonly source?: Source;
}

/** A volume of each instance. */
export interface Volume {
  /** Kubernetes quantity, such as `100Gi`. */
  readonly size: string;
  /** @default the cluster's default class */
  readonly storageClass?: string;
}

/** What a commit waits for before it is told to have happened. */
export interface Durability {
  /** Standbys that must have it on disk; 0 for none. */
  readonly standbys: number;
  /** Whether writing stops when so many are not there, rather than going on with fewer. */
  readonly required: boolean;
}

/** One database of the cluster. */
export interface DatabaseIntent {
  readonly name: string;
  /** The role that owns it. */
  readonly owner: string;
  readonly extensions: readonly string[];
}

/** One role that may log in. */
export interface RoleIntent {
  readonly name: string;
  /** Secret with `username` and `password`, where the team gives one; otherwise the operator makes it, if it can. */
  readonly secret?: string;
  /** Roles it is a member of, such as `pg_read_all_data`. */
  readonly memberOf: readonly string[];
  /** Whether it owns a database. */
  readonly isOwner: boolean;
}

/** Connection pooling by PgBouncer. */
export interface PoolerIntent {
  readonly instances: number;
  readonly mode: 'transaction' | 'session';
  /** Connections that clients may open, in each instance of the pooler. */
  readonly clients: number;
  /** Connections to the database that each instance keeps for one pair of database and role. */
  readonly poolSize: number;
  /** CPU, request and limit. */
  readonly cpu: string;
  /** Memory, request and limit. */
  readonly memory: string;
}

/** A place in an object store that holds the base backups and the WAL of one cluster. */
export interface Archive {
  readonly store: ObjectStorage;
  /** Folder of the environment and cluster, such as `s3://backups/prod/eu-1`. */
  readonly path: string;
  /** Name of the archive in it, such as `checkout-orders-18`: barman's server name, pgBackRest's and WAL-G's prefix. */
  readonly name: string;
}

export interface BackupIntent {
  readonly archive: Archive;
  /** Cron of five fields, UTC. */
  readonly schedule: string;
  /** Days within which any moment can be restored. */
  readonly retentionDays: number;
}

/** One site of a database that spans the clusters of an environment. */
export interface Site {
  /** Name of the Kubernetes cluster, such as `eu-1`. */
  readonly cluster: string;
  readonly archive: Archive;
  /** Where its primary takes replication connections from the other sites. @default none: sites follow by the archive */
  readonly host?: string;
}

/** What this site is within the topology. */
export type SiteRole =
  /**
   * Takes writes; `token` where it is promoted by a switchover that is not finished, `failover` where it is promoted
   * without one, since the site of that name is lost.
   */
  | { readonly is: 'primary'; readonly token?: string; readonly failover?: string }
  /** Follows another site. */
  | { readonly is: 'replica'; readonly follows: string }
  /** Was the primary of a region that is lost: kept, and kept from starting. */
  | { readonly is: 'lost' };

/** A database that spans clusters: every site, and what this one is. */
export interface Topology {
  /** In the order of names, this one included. */
  readonly sites: readonly Site[];
  /** This site's cluster. */
  readonly self: string;
  /** The cluster that this site takes for the primary; during a switchover the sites differ in it, by intent. */
  readonly primary: string;
  readonly role: SiteRole;
  /** The site that a primary would follow if it were demoted. */
  readonly source: string;
  /** Addresses that other sites replicate from. @default none */
  readonly from?: { readonly cidr: string };
}

/** The archive that a cluster is made from, and up to where. */
export interface RecoveryIntent {
  readonly archive: Archive;
  readonly target: RecoveryTarget;
}

export interface MonitoringIntent extends MonitoringPlatform {
  /** Where each alert's runbook is; the alert's name is appended as an anchor. */
  readonly runbooks: string;
  /** Severity of what somebody must get up for, and of what can wait for the day. */
  readonly severity: { readonly urgent: string; readonly later: string };
}

/** One PostgreSQL cluster with every question answered: all that an operator's manifests are rendered from. */
export interface PostgresIntent {
  /** Name of the cluster's object, and the start of all others' names. */
  readonly name: string;
  readonly namespace: string;
  /** Labels that tell whose an object is; every object gets them from the construct. */
  readonly labels: Readonly<Record<string, string>>;
  /** The team that owns it, where an operator asks for one. */
  readonly owner: string;
  readonly tier: Tier;
  readonly defaults: Defaults;
  readonly platform: PostgresPlatform;
  /** Major version, such as 18. */
  readonly major: Major;
  readonly workload: Workload;
  readonly instances: number;
  /** Whether instances may share a node, or a zone, when there is no other place for them. */
  readonly placement: { readonly shareNodes: boolean; readonly shareZones: boolean };
  /** CPU of each instance, request and limit. */
  readonly cpu: string;
  /** Memory of each instance, request and limit. */
  readonly memory: string;
  readonly storage: Volume;
  readonly walStorage?: Volume;
  readonly durability: Durability;
  /** Tuned by workload, overridden by the team; each with its reason; none that the operator keeps to itself. */
  readonly parameters: readonly ParameterIntent[];
  /** The first is the one that applications get unless they name another. */
  readonly databases: readonly [DatabaseIntent, ...DatabaseIntent[]];
  readonly roles: readonly RoleIntent[];
  readonly pooler?: PoolerIntent;
  readonly backups?: BackupIntent;
  readonly topology?: Topology;
  readonly recovery?: RecoveryIntent;
  readonly monitoring?: MonitoringIntent;
}
