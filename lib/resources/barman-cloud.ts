import type { EnvVar, ResourceRequirements } from 'kubernetes-types/core/v1';

/** The Barman Cloud plugin of CloudNativePG 0.14: https://cloudnative-pg.io/plugin-barman-cloud/docs/usage/ */
export const BARMAN_CLOUD_API = 'barmancloud.cnpg.io/v1';

/** By this name a Cluster and a ScheduledBackup ask for the plugin. */
export const BARMAN_CLOUD_PLUGIN = 'barman-cloud.cloudnative-pg.io';

/** One key of a Secret. */
export interface SecretKey {
  readonly name: string;
  readonly key: string;
}

/** How the plugin proves to an object store who it is: one of the three, by the kind of store. */
export type BarmanCredentials =
  | { readonly s3Credentials: { readonly inheritFromIAMRole: true } }
  | { readonly s3Credentials: { readonly accessKeyId: SecretKey; readonly secretAccessKey: SecretKey } }
  | { readonly googleCredentials: { readonly gkeEnvironment: true } }
  | { readonly googleCredentials: { readonly applicationCredentials: SecretKey } }
  | { readonly azureCredentials: { readonly inheritFromAzureAD: true } }
  | { readonly azureCredentials: { readonly storageAccount: SecretKey; readonly storageKey: SecretKey } };

/** A folder in an object store; whose backups are in it, the Cluster that names the store says by `serverName`. */
export interface ObjectStoreSpec {
  /** A number and `d`, `w` or `m`; what is older is deleted. */
  readonly retentionPolicy?: string;
  readonly configuration: BarmanCredentials & {
    readonly destinationPath: string;
    readonly endpointURL?: string;
    readonly wal: { readonly compression: string; readonly maxParallel: number };
    readonly data: { readonly compression: string };
  };
  readonly instanceSidecarConfiguration: {
    readonly env?: readonly EnvVar[];
    /** Of the plugin's container in every instance: with none, the whole pod is Burstable. */
    readonly resources: ResourceRequirements;
  };
}
