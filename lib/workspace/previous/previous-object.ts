import type { KubernetesObject } from '../../model/manifest';

/** An object that stands in `dist/` before a run. */
export interface PreviousObject {
  readonly environment: string;
  readonly cluster: string;
  /** The bundle whose folder holds it, such as `prod/eu-1/checkout`. */
  readonly bundle: string;
  readonly object: KubernetesObject;
}
