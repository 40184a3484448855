import type { Place } from './place';

/** An environment as the order of promotion names it. */
export interface Stage {
  readonly name: string;
  readonly place: Place;
}

/** A difference to the environment before that is meant to be, for a while. */
export interface Difference {
  readonly app: string;
  /** The setting, such as `redis.image`; all of the app's where this is left out. */
  readonly setting?: string;
  /** The environment that differs from the one before it. */
  readonly environment: string;
  readonly reason: string;
  /** The team or person that answers for it. */
  readonly owner: string;
  /** The last day it holds, such as `2027-03-31`. */
  readonly expires: string;
  readonly place: Place;
}

/** What a fleet says of how changes reach its environments. */
export interface PromotionRules {
  /** The environments that changes go through, the first one first; empty where the fleet does not say. */
  readonly order: readonly Stage[];
  /** Paths of the settings that are promoted beside images, such as `orders.version`; what lies below them is too. */
  readonly settings: readonly string[];
  readonly differences: readonly Difference[];
}
