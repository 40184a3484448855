import type { FieldPath } from './field-path';
import type { Mark, Place } from './place';

/** A mapping of a YAML file that may be a Kubernetes object, and where its parts stand. */
export interface ManifestDocument {
  readonly object: Readonly<Record<string, unknown>>;
  /** Where it starts. */
  readonly place: Place;
  /** Where a field stands, or the nearest part of the way to it that exists. */
  readonly locate: (path: FieldPath) => Mark;
}
