import type { FieldPath } from '../../model/field-path';
import type { KubernetesObject } from '../../model/manifest';
import type { Mark } from '../../model/place';
import type { Target } from '../../model/target';

/** One manifest on its way through the checks, rendered by fairlead or written by others. */
export interface Subject {
  readonly object: KubernetesObject;
  /** The object as YAML: two subjects of one text and one target get one verdict. */
  readonly text: string;
  readonly target: Target;
  /** The file that holds it: relative to `dist/`, or as it was given. */
  readonly file: string;
  /** The bundle, such as `prod/eu-1/checkout`, and the app in it. */
  readonly bundle?: string;
  readonly app?: string;
  /** Path of the construct that made it. */
  readonly construct?: string;
  /**
   * Where to mend what is wrong with a field: the line of the construct; for YAML that of the field or, where it is
   * missing, of what it is missing from.
   */
  readonly locate: (path: FieldPath) => Mark;
}
