import { isMapping } from '../../check/schema/structural/is-mapping';
import { imageOf, imageVersion } from '../../model/image';
import type { ReviewPath } from '../change';
import { isList } from '../compare/settled';
import type { Running } from './running';

/** Keys that hold an image, such as `image`, `imageName` of CloudNativePG or `dockerImage` of Zalando's operator. */
const NAMES_IMAGE = /^image(?:Name)?$|Image$/;

type Step = ReviewPath[number];

/**
 * The images in a value, wherever they stand: those of containers of any sort, of volumes, and those that operators run.
 *
 * @param way The last two steps to the value.
 */
export function imagesIn(value: unknown, ...way: readonly Step[]): readonly Running[] {
  const found: Running[] = [];
  collect(value, way.at(-2), way.at(-1), found);
  return found;
}

function collect(value: unknown, outer: Step | undefined, key: Step | undefined, found: Running[]): void {
  if (typeof value === 'string') {
    const image = isImageKey(outer, key) ? imageOf(value) : undefined;
    if (image) found.push({ what: 'image', name: image.name, version: imageVersion(image) });
  } else if (isList(value)) {
    value.forEach((element, at) => {
      collect(element, key, at, found);
    });
  } else if (isMapping(value)) {
    for (const [name, inner] of Object.entries(value)) collect(inner, key, name, found);
  }
}

/** A volume and an extension of PostgreSQL name their image as `image.reference`. */
function isImageKey(outer: Step | undefined, key: Step | undefined): boolean {
  if (typeof key !== 'string') return false;
  return NAMES_IMAGE.test(key) || (key === 'reference' && outer === 'image');
}
