import { isMapping, mappingAt, numberAt, textAt } from '../rule/read';
import type { Mapping } from '../rule/read';

/** The tag of an image: `latest` where there is neither tag nor digest, undefined where there is only a digest. */
export function tagOf(image: string): string | undefined {
  const [name = '', digest] = image.split(/@sha256:[0-9a-fA-F]+$/);
  const [, tag] = /:([^/]+)$/.exec(name) ?? [];
  return tag ?? (digest === undefined ? 'latest' : undefined);
}

/** The major version of PostgreSQL that a tag begins with, such as 18 for `18.6-system-trixie`; undefined for none. */
export function majorOfTag(tag: string): number | undefined {
  const [, major, minor] = /^(\d+)(?:\.(\d*))?/.exec(tag) ?? [];
  const isVersion = major !== undefined && (minor === undefined || /^\d{1,2}$/.test(minor));
  return isVersion ? Number(major) : undefined;
}

/** The major version of PostgreSQL that the `spec` of a Cluster tells; undefined where that is left to the operator. */
export function majorVersion(spec: Mapping): number | undefined {
  if (isMapping(spec.imageCatalogRef)) return numberAt(mappingAt(spec, 'imageCatalogRef'), 'major');
  return majorOfTag(tagOf(textAt(spec, 'imageName')) ?? '');
}
