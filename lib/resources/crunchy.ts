import type { Affinity, SecretProjection, TopologySpreadConstraint } from 'kubernetes-types/core/v1';
import type { Patroni } from './patroni';

/** Crunchy's operator 6.0, the fields that fairlead writes: https://access.crunchydata.com/documentation/postgres-operator/latest/references/crd */
export const CRUNCHY_API = 'postgres-operator.crunchydata.com/v1beta1';

/** An amount of each. */
interface Amounts {
  readonly cpu: string;
  readonly memory: string;
}

/** What a container asks for and may use. */
export interface CrunchyResources {
  readonly requests: Amounts;
  readonly limits: Amounts;
}

/** What is asked of storage for one volume. */
export interface VolumeClaim {
  readonly accessModes: readonly ['ReadWriteOnce'];
  readonly resources: { readonly requests: { readonly storage: string } };
  readonly storageClassName?: string;
}

/** A container beside the main one. */
interface Sidecar {
  readonly resources: CrunchyResources;
}

/** Pods that hold the same data. */
export interface InstanceSet {
  readonly name: string;
  readonly replicas: number;
  /** Pods that evictions leave. @default 1 of several, 0 of one */
  readonly minAvailable?: number;
  readonly resources: CrunchyResources;
  readonly sidecars: { readonly replicaCertCopy: Sidecar };
  readonly dataVolumeClaimSpec: VolumeClaim;
  readonly walVolumeClaimSpec?: VolumeClaim;
  readonly affinity?: Affinity;
  readonly topologySpreadConstraints?: readonly TopologySpreadConstraint[];
}

/** A role that may log in. */
export interface CrunchyUser {
  readonly name: string;
  /** Databases that are made for it. @default none */
  readonly databases?: readonly string[];
  readonly password: { readonly type: 'AlphaNumeric' };
}

/** The bucket or container of a repository. */
export interface RepositoryPlace {
  readonly s3?: { readonly bucket: string; readonly endpoint: string; readonly region: string };
  readonly gcs?: { readonly bucket: string };
  readonly azure?: { readonly container: string };
}

/** A repository of pgBackRest, which it knows by its number. */
export interface Repository extends RepositoryPlace {
  readonly name: 'repo1' | 'repo2';
  /** Cron of five fields for each type of backup. @default none */
  readonly schedules?: { readonly full: string; readonly differential?: string };
}

/** Options of pgBackRest, such as `repo1-path`. */
export type PgBackRestOptions = Readonly<Record<string, string>>;

/** Files that pgBackRest reads beside those that the operator writes. */
export type PgBackRestFiles = readonly { readonly secret: SecretProjection }[];

/** The archive, which repositories make up together. */
export interface PgBackRest {
  readonly repos: readonly Repository[];
  readonly global: PgBackRestOptions;
  readonly configuration?: PgBackRestFiles;
  /** What a backup is that somebody asks for by the annotation `postgres-operator.crunchydata.com/pgbackrest-backup`. */
  readonly manual: { readonly repoName: 'repo1'; readonly options: readonly string[] };
  readonly jobs: { readonly resources: CrunchyResources };
  readonly sidecars: { readonly pgbackrest: Sidecar; readonly pgbackrestConfig: Sidecar };
}

/** An archive that a new cluster is filled from. */
export interface PgBackRestSource {
  readonly repo: Repository;
  readonly global: PgBackRestOptions;
  readonly configuration?: PgBackRestFiles;
  /** Words of a shell's command line, such as `--type=time`. */
  readonly options?: readonly string[];
  readonly resources: CrunchyResources;
}

/** PgBouncer before the primary. */
export interface PgBouncer {
  readonly replicas: number;
  readonly resources: CrunchyResources;
  readonly sidecars: { readonly pgbouncerConfig: Sidecar };
  readonly config: { readonly global: Readonly<Record<string, string>> };
}

export interface PostgresClusterSpec {
  /** A ConfigMap with SQL that is run once, when the cluster is made. */
  readonly databaseInitSQL?: { readonly name: string; readonly key: string };
  readonly postgresVersion: number;
  /** @default the operator's own for the version */
  readonly image?: string;
  /** What every object gets that is made for the cluster, its service accounts among them. */
  readonly metadata?: { readonly annotations: Readonly<Record<string, string>> };
  readonly instances: readonly InstanceSet[];
  readonly config?: { readonly parameters: Readonly<Record<string, string>> };
  readonly patroni: { readonly dynamicConfiguration: Patroni };
  readonly users: readonly CrunchyUser[];
  readonly backups?: { readonly pgbackrest: PgBackRest };
  readonly dataSource?: { readonly pgbackrest: PgBackRestSource };
  /** Follows the archive in this repository. */
  readonly standby?: { readonly repoName: 'repo2' };
  /** Whether nothing of it runs. @default false */
  readonly shutdown?: true;
  readonly proxy?: { readonly pgBouncer: PgBouncer };
  /** Metrics up to PostgreSQL 17. */
  readonly monitoring?: { readonly pgmonitor: { readonly exporter: { readonly resources: CrunchyResources } } };
  /** Metrics by OpenTelemetry, where the operator's feature gate OpenTelemetryMetrics is on. */
  readonly instrumentation?: { readonly resources: CrunchyResources };
}
