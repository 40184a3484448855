import type { ContainerPort, EnvVar, TopologySpreadConstraint, VolumeProjection } from 'kubernetes-types/core/v1';
import type { Patroni } from './patroni';

/** Zalando's operator 2.0, the fields that fairlead writes: https://postgres-operator.readthedocs.io/en/latest/reference/cluster_manifest/ */
export const ZALANDO_API = 'acid.zalan.do/v1';

/** An amount of each, as text in any case: the CRD refuses numbers. */
interface Amounts {
  readonly cpu: string;
  readonly memory: string;
}

/** What a container asks for and may use; where a part is missing, the operator puts in one of its own. */
export interface ZalandoResources {
  readonly requests: Amounts;
  readonly limits: Amounts;
}

/** A container beside PostgreSQL; the data volume is mounted into it. */
export interface Sidecar {
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[];
  readonly ports: readonly ContainerPort[];
  readonly env: readonly EnvVar[];
  readonly resources: ZalandoResources;
}

/** A volume of the pods beside that of the data. */
export interface AdditionalVolume {
  readonly name: string;
  readonly mountPath: string;
  /** Names of containers, or `all`. @default that of PostgreSQL */
  readonly targetContainers?: readonly string[];
  readonly volumeSource:
    | { readonly emptyDir: { readonly sizeLimit: string } }
    | { readonly secret: { readonly secretName: string; readonly items: readonly { key: string; path: string }[] } }
    | { readonly projected: { readonly sources: readonly VolumeProjection[] } };
}

/** How Patroni keeps the cluster, and how an empty one is made, in the place of all that Spilo would say. */
export interface SpiloPatroni extends Patroni {
  readonly initdb: Readonly<Record<string, string>>;
}

/** A database with roles, schemas and extensions that the operator makes. */
export interface PreparedDatabase {
  readonly schemas: Readonly<Record<string, { readonly defaultRoles: boolean }>>;
  /** By name, each with its schema. */
  readonly extensions: Readonly<Record<string, string>>;
}

/** PgBouncer before the primary, and by the same settings before the standbys. */
export interface ConnectionPooler {
  readonly numberOfInstances: number;
  readonly mode: 'session' | 'transaction';
  /** Server connections of all instances together; each keeps a half of its share for a pair of database and role. */
  readonly maxDBConnections: number;
  readonly resources: ZalandoResources;
}

/** A cluster of PostgreSQL servers, kept by Patroni. */
export interface PostgresqlSpec {
  /** The team that owns it; the operator labels everything with it. */
  readonly teamId: string;
  /** An image of Spilo. @default that of the operator's configuration */
  readonly dockerImage?: string;
  readonly numberOfInstances: number;
  readonly postgresql: { readonly version: string; readonly parameters: Readonly<Record<string, string>> };
  readonly volume: { readonly size: string; readonly storageClass?: string };
  readonly resources: ZalandoResources;
  readonly spiloRunAsUser: number;
  readonly spiloRunAsGroup: number;
  readonly spiloFSGroup: number;
  readonly patroni: SpiloPatroni;
  /** Roles with their flags; each may log in unless `nologin` says otherwise. */
  readonly users: Readonly<Record<string, readonly string[]>>;
  /** Databases, each with the role that owns it. */
  readonly databases: Readonly<Record<string, string>>;
  readonly preparedDatabases?: Readonly<Record<string, PreparedDatabase>>;
  readonly enableMasterLoadBalancer: boolean;
  readonly enableReplicaLoadBalancer: boolean;
  readonly enableConnectionPooler?: true;
  readonly connectionPooler?: ConnectionPooler;
  readonly topologySpreadConstraints?: readonly TopologySpreadConstraint[];
  readonly env?: readonly EnvVar[];
  readonly sidecars?: readonly Sidecar[];
  readonly additionalVolumes?: readonly AdditionalVolume[];
  /** The archive that a new cluster is made from, up to a moment with an offset such as `+00:00`; `Z` is refused. */
  readonly clone?: { readonly cluster: string; readonly timestamp: string; readonly s3_wal_path: string };
  /** The archive that a cluster follows without taking writes. */
  readonly standby?: { readonly s3_wal_path: string } | { readonly gs_wal_path: string };
}
