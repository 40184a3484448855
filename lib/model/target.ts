import type { Tier } from './tier';

/** Where an object will live, as far as that decides what is right there. */
export interface Target {
  /** Kubernetes minor version, such as `1.34`. */
  readonly kubernetes: string;
  readonly tier: Tier;
  /** The environment and cluster; none for manifests that stand in no `dist/`. */
  readonly environment?: string;
  readonly cluster?: string;
}
