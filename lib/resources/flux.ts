import type { KubernetesObject } from '../model/manifest';

/** https://fluxcd.io/flux/components/source/gitrepositories/; `sparseCheckout` needs Flux 2.6 or newer. */
export const FLUX_SOURCE_API = 'source.toolkit.fluxcd.io/v1';

/** https://fluxcd.io/flux/components/kustomize/kustomizations/ */
export const FLUX_KUSTOMIZE_API = 'kustomize.toolkit.fluxcd.io/v1';

/** What to check out: one of a branch, a tag, a full name such as `refs/heads/main`, or a whole commit id. */
export type GitReference =
  { readonly branch: string } | { readonly tag: string } | { readonly name: string } | { readonly commit: string };

/** A git repository that Flux polls. */
export interface GitRepository extends KubernetesObject {
  readonly apiVersion: typeof FLUX_SOURCE_API;
  readonly kind: 'GitRepository';
  readonly spec: {
    /** Time between two polls, such as `1m`. */
    readonly interval: string;
    readonly url: string;
    readonly ref: GitReference;
    /** The only folders to keep; all of them have to exist. */
    readonly sparseCheckout: readonly string[];
  };
}

/** A patch to the objects that a label selector matches; Flux hands it to kustomize. */
export interface KustomizePatch {
  readonly target: { readonly labelSelector: string };
  readonly patch: string;
}

/** One folder that Flux keeps applied; no relation to kustomize's file of that name but that it reads one. */
export interface FluxKustomization extends KubernetesObject {
  readonly apiVersion: typeof FLUX_KUSTOMIZE_API;
  readonly kind: 'Kustomization';
  readonly spec: {
    readonly sourceRef: { readonly kind: 'GitRepository'; readonly name: string };
    readonly path: string;
    /** Kustomizations of the same namespace that have to be ready, at the same revision, before this one is applied. */
    readonly dependsOn?: readonly { readonly name: string }[];
    /** Time between two corrections of drift, such as `10m`. */
    readonly interval: string;
    /** Time before a failed attempt is repeated. */
    readonly retryInterval: string;
    /** How long to wait for the objects to become healthy before the attempt counts as failed. */
    readonly timeout: string;
    readonly prune: boolean;
    /** Whether ready means that every object is healthy. */
    readonly wait: boolean;
    /** What happens to the objects when the Kustomization goes; by default `prune` decides. */
    readonly deletionPolicy?: 'Orphan';
    readonly patches?: readonly KustomizePatch[];
  };
}
