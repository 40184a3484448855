import type { Source } from '../../defaults/table';
import type { SourceReader } from '../../errors/source-lines';
import type { Layer } from '../../model/origin';
import type { Mark } from '../../model/place';
import type { ExplainedLeaf, LeafOrigin, Overridden } from './explained';

/** A stretch of a file, with the line that it is of. */
export interface ToldPlace {
  /** Path in the workspace. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The line, without the spaces around it; undefined where the file cannot be read. */
  readonly snippet?: string;
}

/** What a field follows from, as plain data. */
export interface ToldOrigin {
  readonly what: LeafOrigin['what'];
  /** Where it is written; a default is written nowhere but in fairlead. */
  readonly from?: ToldPlace;
  /** What it says there. */
  readonly says?: unknown;
  /** The id of the default, why it is what it is, and the page that it rests on. */
  readonly id?: string;
  readonly reason?: string;
  readonly source?: Source;
}

/** What would hold without the origin. */
export interface ToldOverridden extends ToldOrigin {
  readonly layer?: Layer;
  readonly value: unknown;
}

/** Where a field comes from, as plain data: the most specific origin, what it overrode, and what else plays a part. */
export interface ToldLeaf extends ToldOrigin {
  /** The field as people write it, such as `spec.replicas`. */
  readonly field: string;
  readonly value: unknown;
  /** Down to the default, the narrowest layer first. */
  readonly overrode: readonly ToldOverridden[];
  /** What the field follows from as well. */
  readonly also: readonly ToldOrigin[];
  /** The construct that made the object. */
  readonly construct: { readonly path: string; readonly from: ToldPlace };
}

/** Makes plain data of an explained leaf. @param read Reads the lines of files of the workspace. */
export function told({ leaf, file, origins, overrode }: ExplainedLeaf, read: SourceReader): ToldLeaf {
  const [first, ...others] = origins.map((origin) => toldOrigin(origin, read));
  const { construct, place } = file.manifest;
  return {
    field: leaf.field,
    value: leaf.value,
    ...(first ?? { what: 'construct' }),
    overrode: overrode.map((each) => toldOverridden(each, read)),
    also: others,
    construct: { path: construct, from: toldPlace({ place, span: 1 }, read) },
  };
}

function toldOverridden(overridden: Overridden, read: SourceReader): ToldOverridden {
  const { layer, value } = overridden;
  return { ...toldOrigin(overridden, read), ...(layer && { layer }), value };
}

function toldOrigin(
  { what, mark, says, id, reason, source }: Omit<LeafOrigin, 'reach'>,
  read: SourceReader,
): ToldOrigin {
  return {
    what,
    ...(mark && { from: toldPlace(mark, read) }),
    ...(says !== undefined && { says }),
    ...(id !== undefined && { id }),
    ...(reason !== undefined && { reason }),
    ...(source && { source }),
  };
}

/** A mark with the line that it stands on. */
export function toldPlace({ place: { file, line, column } }: Mark, read: SourceReader): ToldPlace {
  const snippet = read(file)?.[line - 1]?.trim();
  return { file, line, column, ...(snippet !== undefined && { snippet }) };
}
