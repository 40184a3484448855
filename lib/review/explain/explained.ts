import type { DefaultId } from '../../defaults/defaults';
import type { Source } from '../../defaults/table';
import type { Layer } from '../../model/origin';
import type { Mark } from '../../model/place';
import type { Input } from './inputs/input';
import type { Leaf } from './leaves/leaf-tree';
import type { ManifestFile } from './leaves/picture';

/** Something that a leaf follows from: with another value of it, the leaf would be another. */
export interface LeafOrigin {
  /**
   * `setting`: a line of `environments/*.yaml`; `source`: one of an app; `default`: a default of fairlead's;
   * `construct`: fairlead's own code, so that the leaf is there because the construct is.
   */
  readonly what: 'setting' | 'source' | 'default' | 'construct';
  /** Where it is written; a default is written nowhere but in fairlead. */
  readonly mark?: Mark;
  /** What it says there; undefined where it says nothing by itself, such as a statement. */
  readonly says?: unknown;
  readonly id?: DefaultId;
  /** Why the default is what it is, and the page that it rests on. */
  readonly reason?: string;
  readonly source?: Source;
  /** What has to be changed to see it; undefined for a construct. */
  readonly input?: Input;
  /** How many leaves follow from it, of those that were rendered; undefined for a construct, of which it was not tried. */
  readonly reach: number | undefined;
}

/** What would hold without an origin. */
export interface Overridden extends Partial<LeafOrigin> {
  readonly what: LeafOrigin['what'];
  readonly layer?: Layer;
  /** What the leaf would be, where that was seen; otherwise what was written there. */
  readonly value: unknown;
}

/** A leaf, and where its value comes from. */
export interface ExplainedLeaf {
  readonly leaf: Leaf;
  readonly file: ManifestFile;
  /** The most specific first; the construct alone where nothing else is known. */
  readonly origins: readonly LeafOrigin[];
  /** What the first of the origins overrode, layer by layer down to the default. */
  readonly overrode: readonly Overridden[];
}

/** What was found of the leaves that were asked about. */
export interface Explanation {
  readonly leaves: readonly ExplainedLeaf[];
  /** Inputs of which no other value was valid, so that it is not known what follows from them. */
  readonly fixed: readonly Input[];
}
