import type { Severity } from '../model/finding';
import type { Mark } from '../model/place';

/** What is to be said of a promotion beside what it changes; an `error` stands in its way. */
export interface Remark {
  /** What it is about, such as `promotion/shared`. */
  readonly code: `promotion/${string}`;
  readonly severity: Severity;
  /** One sentence without a full stop. */
  readonly message: string;
  /** What to do about it, starting with a verb. */
  readonly fix?: string;
  /** None where it is about the promotion as a whole. */
  readonly app?: string;
  /** Such as `redis.image`; none where it is about the whole app. */
  readonly setting?: string;
  readonly mark: Mark;
}

/** Whether nothing may be written, or the proof has failed. */
export function hasErrors(remarks: readonly Remark[]): boolean {
  return remarks.some(({ severity }) => severity === 'error');
}
