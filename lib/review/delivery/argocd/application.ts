import type { Mapping } from '../../../check/references/loosely';
import type { Placed } from '../../change';
import type { Follower } from '../following';

/** An Application as it concerns one bundle, whether it stands in `dist/` or an ApplicationSet makes it. */
export interface Application extends Follower {
  readonly name: string;
  readonly metadata: Mapping;
  readonly spec: Mapping;
  /** The ApplicationSet that makes it. */
  readonly set?: Placed;
}
