import { compareText } from '../../model/compare-text';
import type { ResourceId } from '../../model/manifest';

/** An identity as one text, for keys of maps: no part of it can hold a slash. */
export function idKey({ group, kind, namespace, name }: ResourceId): string {
  return `${group}/${kind}/${namespace}/${name}`;
}

/** Orders objects by kind and name, those of one name by namespace and group; for `sort`. */
export function compareIds(a: ResourceId, b: ResourceId): number {
  return (
    compareText(a.kind, b.kind) ||
    compareText(a.name, b.name) ||
    compareText(a.namespace, b.namespace) ||
    compareText(a.group, b.group)
  );
}
