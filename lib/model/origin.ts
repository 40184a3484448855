import type { Place } from './place';

/** The layers a setting can come from, the narrowest first: an earlier layer overrides a later one. */
export const LAYERS = ['cluster', 'app', 'environment', 'fleet', 'tier', 'construct'] as const;

export type Layer = (typeof LAYERS)[number];

/** Where a value was set, and what it overrode. */
export interface Origin {
  readonly layer: Layer;
  readonly place: Place;
  readonly value: unknown;
  readonly overrode?: Origin;
}

/** The settings of one app on one cluster: the validated values, and for each leaf where it came from. */
export interface Settings {
  readonly values: Readonly<Record<string, unknown>>;
  /** Keyed by JSON pointer, such as `/image` or `/limits/cpu`. */
  readonly origins: ReadonlyMap<string, Origin>;
}
