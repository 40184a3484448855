import type { FieldPath } from './field-path';
import type { ResourceId } from './manifest';
import type { Mark } from './place';
import type { Target } from './target';

/** How much a finding weighs, the least first: `error` fails the run, the others do not. */
export const SEVERITIES = ['info', 'warning', 'error'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** What a check says about one object, wherever that object came from. */
export interface Fault {
  /** What the check is called, such as `schema/unknown-field` or the id of a policy. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence without a full stop: what is wrong, what was found, what was expected. */
  readonly message: string;
  /** What to do about it, starting with a verb. */
  readonly fix?: string;
  /** The field it is about; empty for the object as a whole. */
  readonly path: FieldPath;
}

/** A fault of one manifest, and where to mend it. */
export interface Finding extends Fault {
  readonly object: ResourceId;
  /** The file that holds the manifest: relative to `dist/`, or as `fairlead check` was given it. */
  readonly file: string;
  /** The bundle of the manifest, such as `prod/eu-1/checkout`; none for manifests of others. */
  readonly bundle?: string;
  /** Path of the construct that made it. */
  readonly construct?: string;
  readonly target: Target;
  /** The line that made the object, or for YAML that of the field itself. */
  readonly mark: Mark;
}
