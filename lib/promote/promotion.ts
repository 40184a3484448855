import type { Step } from './image-step';
import type { Remark } from './remark';

/** One value of the target that becomes another, on all clusters that have the same now. */
export interface Change {
  readonly app: string;
  /** Such as `redis.image`. */
  readonly setting: string;
  /** In the order of the environment's file. */
  readonly clusters: readonly string[];
  /** As the environment's file writes it; undefined where nothing sets it. */
  readonly before: unknown;
  readonly after: unknown;
  /** How far apart the versions are; none for what is no image. */
  readonly step?: Step;
}

/** One stretch of a file, and what it becomes. */
export interface Edit {
  /** Path in the workspace. */
  readonly file: string;
  /** Offsets in the text of the file: from the first up to the second, which is the same where text is put in. */
  readonly range: readonly [number, number];
  readonly text: string;
}

/** What a promotion comes to. */
export interface Promotion {
  readonly from: string;
  readonly to: string;
  /** By app and setting. */
  readonly changes: readonly Change[];
  /** None where a remark is an error: a promotion is done as a whole or not at all. */
  readonly edits: readonly Edit[];
  readonly remarks: readonly Remark[];
}
