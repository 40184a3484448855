import type { SourceReader } from '../../../errors/source-lines';
import { resourceId, type ResourceId } from '../../../model/manifest';
import type { Explanation } from '../explained';
import type { ManifestFile } from '../leaves/picture';
import type { Reached, ReachedField } from '../reached-from';
import { told, toldPlace, type ToldLeaf, type ToldPlace } from '../told';

/** The version of what is told as JSON; it changes when a key is dropped or means something else. */
export const EXPLAIN_VERSION = 1;

/** Where the fields of a manifest come from. */
export interface ExplanationJson {
  readonly version: typeof EXPLAIN_VERSION;
  readonly bundle: string;
  readonly object: ResourceId;
  /** Path below `dist/`. */
  readonly file: string;
  readonly fields: readonly ToldLeaf[];
  /** What could not be given another value, so that it is not known what follows from it. */
  readonly unknown: readonly ToldPlace[];
}

/** What follows from a line. */
export interface ReachedJson {
  readonly version: typeof EXPLAIN_VERSION;
  readonly inputs: readonly {
    readonly from: ToldPlace | null;
    /** What stands there; null for what says nothing by itself. */
    readonly says: unknown;
    /** Null where no other value was valid, so that nothing is known. */
    readonly fields: readonly ReachedField[] | null;
  }[];
}

export function explanationJson(
  file: ManifestFile,
  { leaves, fixed }: Explanation,
  read: SourceReader,
): ExplanationJson {
  return {
    version: EXPLAIN_VERSION,
    bundle: file.bundle,
    object: resourceId(file.manifest.object),
    file: file.path,
    fields: leaves.map((leaf) => told(leaf, read)),
    unknown: fixed.flatMap(({ mark }) => (mark ? [toldPlace(mark, read)] : [])),
  };
}

export function reachedJson(reached: readonly Reached[], read: SourceReader): ReachedJson {
  return {
    version: EXPLAIN_VERSION,
    inputs: reached.map(({ input: { mark, value }, fields }) => ({
      from: mark ? toldPlace(mark, read) : null,
      says: value ?? null,
      fields: fields ?? null,
    })),
  };
}
