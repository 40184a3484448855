import type { LocalObjectReference, ResourceRequirements, TopologySpreadConstraint } from 'kubernetes-types/core/v1';
import type { SecretKey } from './barman-cloud';

/** CloudNativePG 1.30, the fields that fairlead writes: https://cloudnative-pg.io/docs/1.30/cloudnative-pg.v1 */
export const CNPG_API = 'postgresql.cnpg.io/v1';

/** A volume of each instance; it can grow and never shrink. */
export interface CnpgVolume {
  readonly size: string;
  readonly storageClass?: string;
}

/** An extension of CloudNativePG, and what it is told. */
export interface CnpgPlugin {
  readonly name: string;
  /** Whether the write-ahead log is archived by it; at most one plugin of a Cluster may say so. */
  readonly isWALArchiver?: true;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A PostgreSQL cluster that another one knows: by its archive, and by a connection where there is one. */
export interface ExternalCluster {
  readonly name: string;
  readonly plugin: CnpgPlugin;
  readonly connectionParameters?: Readonly<Record<string, string>>;
  readonly sslKey?: SecretKey;
  readonly sslCert?: SecretKey;
  readonly sslRootCert?: SecretKey;
}

/** The database that is made first, and whose login. */
export interface ApplicationDatabase {
  readonly database: string;
  readonly owner: string;
  /** `username` and `password` of the owner. @default the operator makes `<cluster>-app` */
  readonly secret?: LocalObjectReference;
}

/** Up to where a recovery goes: exactly one target. */
export type CnpgRecoveryTarget =
  | { readonly targetTime: string }
  | { readonly targetLSN: string; readonly backupID?: string }
  | { readonly targetName: string; readonly backupID: string };

/** How the first instance is made: empty, or from the archive of an external cluster. */
export type CnpgBootstrap =
  | {
      readonly initdb: ApplicationDatabase & {
        readonly dataChecksums: boolean;
        readonly localeCType: string;
        readonly localeProvider?: string;
        readonly builtinLocale?: string;
      };
    }
  | {
      readonly recovery: ApplicationDatabase & {
        readonly source: string;
        readonly recoveryTarget?: CnpgRecoveryTarget;
      };
    };

/** The place of a Cluster in a topology of several; every name is one of `externalClusters`. */
export interface CnpgReplica {
  readonly self: string;
  readonly primary: string;
  readonly source: string;
  /** What the last primary gave away when it was demoted. */
  readonly promotionToken?: string;
}

/** What PostgreSQL itself is told. */
export interface CnpgPostgresql {
  /** Text only, numbers and booleans too. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly pg_hba: readonly string[];
  readonly shared_preload_libraries?: readonly string[];
  readonly synchronous?: {
    readonly method: 'any';
    readonly number: number;
    readonly dataDurability: 'preferred' | 'required';
    readonly failoverQuorum?: true;
  };
}

export interface ClusterSpec {
  readonly imageCatalogRef: {
    readonly apiGroup: 'postgresql.cnpg.io';
    readonly kind: 'ImageCatalog';
    readonly name: string;
    readonly major: number;
  };
  readonly instances: number;
  readonly enablePDB?: false;
  readonly primaryUpdateMethod?: string;
  readonly inheritedMetadata?: { readonly labels: Readonly<Record<string, string>> };
  readonly serviceAccountTemplate?: { readonly metadata: { readonly annotations: Readonly<Record<string, string>> } };
  readonly storage: CnpgVolume;
  readonly walStorage?: CnpgVolume;
  readonly resources: ResourceRequirements;
  readonly affinity?: { readonly podAntiAffinityType: 'required' };
  readonly topologySpreadConstraints?: readonly TopologySpreadConstraint[];
  readonly postgresql: CnpgPostgresql;
  readonly certificates?: { readonly serverAltDNSNames: readonly string[] };
  readonly bootstrap: CnpgBootstrap;
  readonly replica?: CnpgReplica;
  readonly externalClusters?: readonly ExternalCluster[];
  readonly plugins?: readonly CnpgPlugin[];
  readonly managed: { readonly services: { readonly disabledDefaultServices: readonly ('r' | 'ro')[] } };
}

export interface ImageCatalogSpec {
  readonly images: readonly { readonly major: number; readonly image: string }[];
}

export interface ScheduledBackupSpec {
  readonly cluster: LocalObjectReference;
  /** Six fields, seconds first. */
  readonly schedule: string;
  readonly immediate: true;
  readonly suspend?: true;
  readonly backupOwnerReference: 'self';
  readonly method: 'plugin';
  readonly pluginConfiguration: { readonly name: string };
}

/** A container of a pooler's pods, found by its name; the operator fills in the rest. */
export interface PoolerContainer {
  readonly name: string;
  readonly resources: ResourceRequirements;
}

export interface PoolerSpec {
  readonly cluster: LocalObjectReference;
  readonly instances: number;
  readonly type: 'rw' | 'ro';
  readonly pgbouncer: {
    readonly poolMode: 'transaction' | 'session';
    readonly parameters: Readonly<Record<string, string>>;
  };
  readonly deploymentStrategy: {
    readonly rollingUpdate: { readonly maxUnavailable: number | string; readonly maxSurge?: number | string };
  };
  readonly template: {
    readonly spec: {
      readonly initContainers: readonly PoolerContainer[];
      readonly containers: readonly PoolerContainer[];
      readonly topologySpreadConstraints?: readonly TopologySpreadConstraint[];
    };
  };
}

export interface DatabaseSpec {
  readonly cluster: LocalObjectReference;
  readonly name: string;
  readonly owner: string;
  readonly extensions?: readonly { readonly name: string }[];
}

export interface DatabaseRoleSpec {
  readonly cluster: LocalObjectReference;
  readonly name: string;
  readonly login: true;
  readonly inRoles?: readonly string[];
  /** `username` and `password`; without one the password stays as it is. */
  readonly passwordSecret?: LocalObjectReference;
}
