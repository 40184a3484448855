import { isMapping } from '../../check/schema/structural/is-mapping';
import { imageOf, imageVersion } from '../../model/image';
import type { FieldChange, ObjectChange, ReviewPath } from '../change';
import { pathText } from '../compare/path-text';
import type { ReviewEntry } from '../review';
import { lineDiff, type DiffLine } from './line-diff';
import { shownFields } from './shown-value';
import { valueText } from './value-text';

/** A field as reports in text and markdown show it. */
export type FieldText =
  | {
      readonly path: string;
      /** One line each; undefined where that side has none. */
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  | { readonly path: string; readonly lines: readonly DiffLine[] };

/** The fields of an entry, without what is secret. */
export function entryFields({ changes: [first], fields }: ReviewEntry): readonly FieldText[] {
  return first === undefined ? [] : fieldTexts(first, fields);
}

function fieldTexts(change: ObjectChange, fields: readonly FieldChange[]): readonly FieldText[] {
  return shownFields(change, fields).map((field) => {
    const path = pathText(field.path);
    const before = valueText(withoutKeys(field.before, field.path));
    const after = valueText(withoutKeys(field.after, field.path));
    if (before?.includes('\n') || after?.includes('\n')) return { path, lines: lineDiff(before, after) };
    return { path, before, after: field.as === 'image' ? (versionAfter(field) ?? after) : after };
  });
}

/** An element without the merge keys that the way to it tells already. */
function withoutKeys(value: unknown, path: ReviewPath): unknown {
  const step = path.at(-1);
  if (typeof step !== 'object' || !isMapping(value)) return value;
  const rest = Object.entries(value).filter(([key]) => !Object.hasOwn(step.by, key));
  return rest.length === 0 ? value : Object.fromEntries(rest);
}

/** Of an image that is the same but for its version, that version. */
function versionAfter({ before, after }: FieldChange): string | undefined {
  const [was, is] = [imageOf(before), imageOf(after)];
  return is && was?.name === is.name ? imageVersion(is) : undefined;
}
