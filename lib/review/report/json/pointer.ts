import { isMapping } from '../../../check/schema/structural/is-mapping';
import type { Keyed, ReviewPath } from '../../change';

/** The JSON pointer to a field of an object; undefined where the way leads to nothing, or into an embedded document. */
export function pointerIn(object: unknown, path: ReviewPath): string | undefined {
  let value = object;
  let pointer = '';
  for (const step of path) {
    const key = typeof step === 'object' ? positionOf(value, step) : step;
    if (key === undefined || !(Array.isArray(value) || isMapping(value))) return undefined;
    const below = (value as Readonly<Record<string | number, unknown>>)[key];
    if (below === undefined || !Object.hasOwn(value, key)) return undefined;
    pointer += `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
    value = below;
  }
  return pointer;
}

/** The only element that has these keys, or lacks those that it need not have; undefined where several might be meant. */
function positionOf(list: unknown, { by }: Keyed): number | undefined {
  if (!Array.isArray(list)) return undefined;
  const fits = (matches: (found: unknown, wanted: string | number) => boolean): readonly number[] =>
    list.flatMap((element, at) =>
      Object.entries(by).every(([key, wanted]) => matches(valueAt(element, key), wanted)) ? [at] : [],
    );
  const exact = fits((found, wanted) => found === wanted);
  const loose = exact.length > 0 ? exact : fits((found, wanted) => found === undefined || found === wanted);
  return loose.length === 1 ? loose[0] : undefined;
}

/** A merge key may lie deeper, as in `metadata.name`. */
function valueAt(element: unknown, key: string): unknown {
  return key.split('.').reduce((value, name) => (isMapping(value) ? value[name] : undefined), element);
}
