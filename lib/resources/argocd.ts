import type { KubernetesObject } from '../model/manifest';

/**
 * Argo CD, the fields that fairlead writes; they need Argo CD 3.2 or newer (`retry.refresh`).
 * Facts: https://argo-cd.readthedocs.io/en/stable/operator-manual/project.yaml, application.yaml, applicationset.yaml
 */
export const ARGOCD_API = 'argoproj.io/v1alpha1';

/** Keeps an AppProject until no Application refers to it. */
export const ARGOCD_FINALIZER = 'resources-finalizer.argocd.argoproj.io';

/** A cluster and a namespace: the cluster either by the URL of its API server or by Argo CD's name for it. */
export interface ArgoDestination {
  readonly server?: string;
  readonly name?: string;
  readonly namespace: string;
}

/** A kind of object, whatever its version; the core group is empty. */
export interface GroupKind {
  readonly group: string;
  readonly kind: string;
}

/** What the Applications of one project may read and write. */
export interface AppProject extends KubernetesObject {
  readonly apiVersion: typeof ARGOCD_API;
  readonly kind: 'AppProject';
  readonly metadata: KubernetesObject['metadata'] & { readonly finalizers: readonly string[] };
  readonly spec: {
    readonly description: string;
    readonly sourceRepos: readonly string[];
    readonly destinations: readonly ArgoDestination[];
    /** Without it no object that stands outside namespaces may be written. */
    readonly clusterResourceWhitelist?: readonly GroupKind[];
  };
}

/** How an Application follows its source. */
export interface ArgoSyncPolicy {
  readonly automated: { readonly prune: boolean; readonly selfHeal: boolean };
  readonly retry: {
    /** Attempts after the first; below 0 without end. */
    readonly limit: number;
    readonly backoff: { readonly duration: string; readonly factor: number; readonly maxDuration: string };
    /** Whether a retry takes the newest revision instead of the one that failed. */
    readonly refresh: boolean;
  };
  readonly syncOptions: readonly string[];
}

/** An Application as an ApplicationSet makes it; its strings may hold `{{.parameter}}`. */
export interface ApplicationTemplate {
  readonly metadata: {
    readonly name: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations: Readonly<Record<string, string>>;
  };
  readonly spec: {
    readonly project: string;
    readonly source: { readonly repoURL: string; readonly targetRevision: string; readonly path: string };
    readonly destination: ArgoDestination;
    readonly syncPolicy: ArgoSyncPolicy;
  };
}

/** One step of a progressive sync: the Applications whose labels match every expression. */
export interface RollingSyncStep {
  readonly matchExpressions: readonly {
    readonly key: string;
    readonly operator: 'In';
    readonly values: readonly string[];
  }[];
}

/** Makes one Application for each element of a list. */
export interface ApplicationSet extends KubernetesObject {
  readonly apiVersion: typeof ARGOCD_API;
  readonly kind: 'ApplicationSet';
  readonly spec: {
    readonly goTemplate: true;
    readonly goTemplateOptions: readonly ['missingkey=error'];
    readonly generators: readonly {
      readonly list: { readonly elements: readonly Readonly<Record<string, string>>[] };
    }[];
    readonly strategy: {
      readonly type: 'RollingSync';
      readonly rollingSync: { readonly steps: readonly RollingSyncStep[] };
    };
    /** Whether objects stay in the cluster when their Application goes; Argo CD's default is false. */
    readonly syncPolicy?: { readonly preserveResourcesOnDeletion: true };
    readonly template: ApplicationTemplate;
  };
}
