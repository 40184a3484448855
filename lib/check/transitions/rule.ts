import type { Fault } from '../../model/finding';
import type { TransitionCode } from './codes';
import type { Moment } from './moment';
import type { Standing } from './standing';

/** `dist/` before a run and after it. What a run does not answer for stands in both as it was. */
export interface Around {
  readonly before: Moment;
  readonly after: Moment;
}

/** One object that a run gives. */
export interface Change {
  /** What stood under its identity; undefined for what is new. */
  readonly before: Standing | undefined;
  readonly after: Standing;
}

/** What may not follow what. */
export interface Rule {
  readonly code: TransitionCode;
  /** The kinds of the objects that it judges. */
  readonly kinds: readonly string[];
  readonly judge: (change: Change, around: Around) => readonly Fault[];
}

/** Judges what stood before and still does. */
export function onChange(
  judge: (before: Standing, after: Standing, around: Around) => readonly Fault[],
): Rule['judge'] {
  return ({ before, after }, around) => (before ? judge(before, after, around) : []);
}
