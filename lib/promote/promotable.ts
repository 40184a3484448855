import { imageOf } from '../model/image';
import type { Leaf } from './leaf';

/** Keys that hold an image, such as `image`, `proxyImage` or `proxy-image`. */
const NAMES_IMAGE = /(?:^|[-_])image$|Image$/;
const NAMES_IMAGES = /(?:^|[-_])images$|Images$/;

/**
 * Whether a value is an image. The key has to say so too, because the address of a database such as `db.internal:5432`
 * has the form of an image.
 */
export function holdsImage({ path, origin }: Leaf): boolean {
  const named = NAMES_IMAGE.test(path.at(-1) ?? '') || NAMES_IMAGES.test(path.at(-2) ?? '');
  return named && imageOf(origin.value) !== undefined;
}

/** Whether a value goes from environment to environment: an image, or what the fleet lists. */
export function isPromotable(leaf: Leaf, listed: readonly string[]): boolean {
  return holdsImage(leaf) || listed.some((setting) => isWithin(leaf.setting, setting));
}

/** Whether a setting is another one or lies below it. */
export function isWithin(setting: string, outer: string): boolean {
  return setting === outer || setting.startsWith(`${outer}.`) || setting.startsWith(`${outer}[`);
}
