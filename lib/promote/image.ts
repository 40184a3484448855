/** An image reference, taken apart. */
export interface Image {
  /** Registry and repository, such as `docker.io/library/redis`. */
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** How far apart the versions of two images are. `other` where the tags are no versions, or the images two different ones. */
export type Step = 'major' | 'newer' | 'older' | 'other';

const HOST = '(?:[A-Za-z0-9][-A-Za-z0-9.]*(?::\\d+)?/)?';
const PART = '[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*';
const REFERENCE = new RegExp(
  `^(${HOST}${PART}(?:/${PART})*)(?::([\\w][\\w.-]{0,127}))?(?:@([a-z0-9]+:[0-9a-f]{32,}))?$`,
);

/** A longer number alone is a date, a build or a commit, whose first digits mean nothing. */
const VERSION = /^v?(\d+(?:\.\d+){1,2}|\d{1,3})(?:[-+_.].*)?$/;

/** The parts of an image reference; undefined for what is none. */
export function imageOf(text: unknown): Image | undefined {
  const [, name, tag, digest] = (typeof text === 'string' ? REFERENCE.exec(text) : undefined) ?? [];
  if (name === undefined) return undefined;
  return { name, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
}

/** Whether two values are one image: the same text, or the same content wherever it is pulled from. */
export function sameImage(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  const digest = imageOf(a)?.digest;
  return digest !== undefined && digest === imageOf(b)?.digest;
}

/** The step from one image to another; undefined where one of the values is no image. */
export function stepBetween(before: unknown, after: unknown): Step | undefined {
  const [from, to] = [imageOf(before), imageOf(after)];
  if (!from || !to) return undefined;
  const [old, young] = [numbersOf(from), numbersOf(to)];
  if (from.name !== to.name || !old || !young) return 'other';
  const at = [0, 1, 2].find((part) => (old[part] ?? 0) !== (young[part] ?? 0));
  if (at === undefined) return 'other';
  if ((old[at] ?? 0) > (young[at] ?? 0)) return 'older';
  return at === 0 ? 'major' : 'newer';
}

function numbersOf({ tag = '' }: Image): readonly number[] | undefined {
  return VERSION.exec(tag)?.[1]?.split('.').map(Number);
}
