import type { Place } from './place';

/** One file of `dist/`, ready to be written. */
export interface OutputFile {
  /** Path relative to `dist/`, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The bundle that owns the file: `prod/eu-1/checkout`, `gitops/argocd/prod`, `gitops/flux/prod/eu-1`. */
  readonly bundle: string;
  /** Where the file's object was made; files made by fairlead itself have none. */
  readonly place?: Place;
}
