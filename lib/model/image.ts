/** An image reference, taken apart. */
export interface Image {
  /** Registry and repository, such as `docker.io/library/redis`. */
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
}

const HOST = '(?:[A-Za-z0-9][-A-Za-z0-9.]*(?::\\d+)?/)?';
const PART = '[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*';
const REFERENCE = new RegExp(
  `^(${HOST}${PART}(?:/${PART})*)(?::([\\w][\\w.-]{0,127}))?(?:@([a-z0-9]+:[0-9a-f]{32,}))?$`,
);

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

/** The version of an image as people write it: `v1.2.3`, `v1.2.3@sha256:…`, `@sha256:…`; `latest` where it says none. */
export function imageVersion({ tag, digest }: Image): string {
  return `${tag ?? ''}${digest === undefined ? '' : `@${digest}`}` || 'latest';
}
