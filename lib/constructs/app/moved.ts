import type { Place } from '../../model/place';

/** What an app declares to be called by another name than before. */
export interface MovedProps {
  /** The former name, such as `cart`; `<namespace>/<name>` where the namespace was another. */
  readonly from: string;
  /** The name now. Objects whose names go on with a dash, such as `basket-config` of `basket`, moved along. */
  readonly to: string;
  /**
   * Only objects of this kind, such as `Service`.
   * @default every kind
   */
  readonly kind?: string | undefined;
  /** Why, for whoever reviews the change. */
  readonly reason: string;
}

/** A declaration, and the line that makes it. */
export interface Moved extends MovedProps {
  readonly place: Place;
}
