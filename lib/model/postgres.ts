/** The operators that fairlead renders PostgreSQL clusters for. */
export const POSTGRES_OPERATORS = ['cloudnative-pg', 'zalando', 'crunchy'] as const;

export type PostgresOperatorName = (typeof POSTGRES_OPERATORS)[number];

/** How a database proves to an object store who it is. */
export type StoreCredentials =
  /** By the cloud's own identity of pods, which these annotations of the service account lead to. */
  | { readonly identity: Readonly<Record<string, string>> }
  /** By a Secret in the namespace of the database; docs/postgres.md lists its keys. */
  | { readonly secret: string };

/** Where backups and WAL go. */
export interface ObjectStorage {
  /** Bucket or container, and the folder in it: `s3://…`, `gs://…`, or `https://ACCOUNT.blob.core.windows.net/…`. */
  readonly destination: string;
  /** URL of the service, for stores that speak S3 without being AWS. */
  readonly endpoint?: string;
  /** Region of the bucket. @default the cluster's region */
  readonly region?: string;
  readonly credentials: StoreCredentials;
}

/** What a cluster offers to its databases; each part as the narrowest of cluster, environment and fleet sets it. */
export interface PostgresPlatform {
  /** @default cloudnative-pg */
  readonly operator: PostgresOperatorName;
  /** The namespace that the operator runs in. */
  readonly operatorNamespace: string;
  /** Images by major version, such as `'18': ghcr.io/cloudnative-pg/postgresql:18.6-system-trixie`. */
  readonly images: Readonly<Record<string, string>>;
  /** StorageClass of data. @default the cluster's default class */
  readonly storageClass?: string;
  /** StorageClass of the write-ahead log. @default that of data */
  readonly walStorageClass?: string;
  readonly backups?: ObjectStorage;
}

/** How a cluster is monitored. */
export interface MonitoringPlatform {
  /** The namespace that Prometheus runs in. @default monitoring */
  readonly namespace: string;
  /** Labels by which Prometheus selects monitors and rules. @default none */
  readonly labels: Readonly<Record<string, string>>;
  /** URL that runbooks are found under, such as `<runbooks>/postgres`. @default https://fairlead.dev/runbooks */
  readonly runbooks: string;
}
