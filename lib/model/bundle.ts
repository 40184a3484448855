import type { External } from './external';
import type { Cluster, Environment } from './fleet';
import type { Manifest } from './manifest';

/** Names that no app or environment can have: folders of `dist/`, and the object that Flux is bootstrapped from. */
export const RESERVED_NAMES = ['cluster', 'gitops', 'flux-system'] as const;

/** The name of the bundle that holds what a cluster's apps share. */
export const CLUSTER_BUNDLE = 'cluster';

/** What identifies a bundle: one app on one cluster of one environment. */
export interface BundleId {
  readonly environment: string;
  readonly cluster: string;
  readonly app: string;
}

/** One app rendered for one cluster. */
export interface Bundle {
  readonly id: BundleId;
  readonly environment: Environment;
  readonly cluster: Cluster;
  /** The namespace of the objects that name none. */
  readonly namespace: string;
  readonly manifests: readonly Manifest[];
  /** What the app says is there by other means. */
  readonly externals: readonly External[];
  /** Names of the apps on the same cluster that this one calls, sorted. */
  readonly dependsOn: readonly string[];
}

/** The name a person types: `prod/eu-1/checkout`. */
export function bundleName(id: BundleId): string {
  return `${id.environment}/${id.cluster}/${id.app}`;
}
