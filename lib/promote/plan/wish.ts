import type { Leaf } from '../leaf';

/** One value of the target that is to become another. */
export interface Wish {
  readonly app: string;
  readonly cluster: string;
  readonly path: readonly string[];
  readonly setting: string;
  /** What there is now; undefined where nothing sets it. */
  readonly now: Leaf | undefined;
  readonly value: unknown;
}
