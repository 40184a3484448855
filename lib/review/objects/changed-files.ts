import { compareText } from '../../model/compare-text';
import type { Snapshot } from '../../model/snapshot';

/** The files of two snapshots by what became of them. */
export interface ChangedFiles {
  /** Those of the side before that are gone or have other bytes, in the order of paths. */
  readonly before: readonly string[];
  /** Those of the side after that are new or have other bytes, in the order of paths. */
  readonly after: readonly string[];
  /** Those that have the same bytes on both sides. */
  readonly unchanged: readonly string[];
}

/** Compares two snapshots by the digests of their files; nothing is read. */
export function changedFiles(before: Snapshot, after: Snapshot): ChangedFiles {
  const files = { before: [] as string[], after: [] as string[], unchanged: [] as string[] };
  for (const [path, digest] of before.digests) {
    (after.digests.get(path) === digest ? files.unchanged : files.before).push(path);
  }
  for (const [path, digest] of after.digests) {
    if (before.digests.get(path) !== digest) files.after.push(path);
  }
  files.before.sort(compareText);
  files.after.sort(compareText);
  return files;
}
