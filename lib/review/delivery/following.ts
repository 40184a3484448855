import type { FieldChange, Placed } from '../change';
import type { Side } from '../risk/rule';
import type { Act, Delivery } from './delivery';

/** An agent's object that applies a bundle. */
export interface Follower {
  /** What tells it from the agent's other objects. */
  readonly key: string;
  /** What stands between a commit and its cluster whatever changed, one sentence each without a full stop. */
  readonly heldUp: readonly string[];
}

/** What an agent does with one object, and what is to be said of it. */
export interface Outcome {
  readonly act: Act;
  readonly notes: readonly string[];
}

/** An outcome and what is to be said of it. */
export function outcome(act: Act, ...notes: readonly string[]): Outcome {
  return { act, notes };
}

/** An object that is there after a change. */
export interface Applied {
  /** As it was under the same identity; undefined for an object that is new. */
  readonly before: Placed | undefined;
  readonly after: Placed;
  readonly fields: readonly FieldChange[];
}

/** How an agent works. */
export interface Agent<F extends Follower> {
  readonly name: Delivery['agent'];
  /** Its object that applies another; undefined where none is known to. */
  readonly find: (side: Side, placed: Placed) => F | undefined;
  /** What it does with an object that came or changed. */
  readonly apply: (applied: Applied, follower: F) => Outcome;
  /** What it does with an object that is gone from a bundle which it still follows. */
  readonly prune: (gone: Placed, follower: F) => Outcome;
  /** What it does with an object when what applied it is gone as well. */
  readonly leave: (gone: Placed, follower: F, after: Side) => Outcome;
}
