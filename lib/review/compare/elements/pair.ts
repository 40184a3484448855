import type { Keyed } from '../../change';

/** An element of either side, undefined on the side that does not have it. */
export interface Pair {
  readonly step: number | Keyed;
  readonly before: unknown;
  readonly after: unknown;
}
