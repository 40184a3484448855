import type { External } from './external';
import type { Place } from './place';
import type { PolicySettings } from './policy';
import type { MonitoringPlatform, PostgresPlatform } from './postgres';
import type { Tier } from './tier';

/** What applies `dist/` to the clusters. */
export type Agent = 'argocd' | 'flux' | 'both';

/** How agents reach the repository that holds `dist/`. */
export interface GitOps {
  readonly agent: Agent;
  /** The git URL that agents clone. */
  readonly repository: string;
  /** Branch, tag or commit that agents follow. */
  readonly revision: string;
  /** Path of `dist/` inside the repository. */
  readonly path: string;
}

/** The Gateway that routes attach to unless a route names another. */
export interface GatewayRef {
  readonly name: string;
  readonly namespace: string;
}

/** One Kubernetes cluster of an environment. */
export interface Cluster {
  readonly name: string;
  readonly region: string;
  /** Kubernetes minor version, such as `1.34`. */
  readonly kubernetes: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly gateway?: GatewayRef;
  /** URL of the API server for Argo CD; without it Argo CD knows the cluster by `argocdClusterName`. */
  readonly server?: string;
  /** What is there by other means, as the cluster, its environment and the fleet declare it. */
  readonly externals: readonly External[];
  /** What it offers to PostgreSQL databases. */
  readonly postgres: PostgresPlatform;
  readonly monitoring: MonitoringPlatform;
  readonly place: Place;
}

/** A stage such as dev, staging or prod. */
export interface Environment {
  readonly name: string;
  readonly tier: Tier;
  /** In the order of the file: waves roll out in this order. */
  readonly clusters: readonly Cluster[];
  readonly place: Place;
}

/** The name by which Argo CD knows a cluster that gives no URL. */
export function argocdClusterName(environment: string, cluster: string): string {
  return `${environment}-${cluster}`;
}

/** All environments together, and what they share. */
export interface Fleet {
  readonly name: string;
  readonly gitops: GitOps;
  readonly policies: PolicySettings;
  readonly environments: readonly Environment[];
}
