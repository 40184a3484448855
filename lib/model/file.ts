import type { Manifest } from './manifest';

/** One file of `dist/`, ready to be written. */
export interface OutputFile {
  /** Path relative to `dist/`, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The bundle that owns the file: `prod/eu-1/checkout`, `gitops/argocd/prod`, `gitops/flux/prod/eu-1`. */
  readonly bundle: string;
  /** The object that the file holds; a `kustomization.yaml` holds none. */
  readonly manifest?: Manifest;
}
