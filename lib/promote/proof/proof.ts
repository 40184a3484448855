import type { Remark } from '../remark';

/** One value that an environment runs, and where the environment before it has run the same. */
export interface Proof {
  readonly app: string;
  /** Such as `redis.image`. */
  readonly setting: string;
  readonly clusters: readonly string[];
  readonly value: unknown;
  /** The newest commit whose file had it; `now` where it still runs there. */
  readonly by: 'now' | { readonly commit: string };
}

/** What is proven of an environment, and what is not: that is an error among the remarks. */
export interface ProvenPromotion {
  readonly from: string;
  readonly to: string;
  readonly proofs: readonly Proof[];
  readonly remarks: readonly Remark[];
}
