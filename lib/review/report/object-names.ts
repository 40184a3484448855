import type { ResourceId } from '../../model/manifest';

/** Names of objects, each once: `Deployment/checkout`; with group and namespace where two would be called the same. */
export function objectNames(ids: readonly ResourceId[]): readonly string[] {
  const byFullName = new Map(ids.map((id) => [fullName(id), objectName(id)]));
  const counts = new Map<string, number>();
  for (const name of byFullName.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...byFullName].map(([full, name]) => (counts.get(name) === 1 ? name : full));
}

/** `Deployment/checkout`. */
export function objectName({ kind, name }: ResourceId): string {
  return `${kind}/${name}`;
}

/** `Deployment.apps/shop/checkout`. */
function fullName({ group, kind, namespace, name }: ResourceId): string {
  const fullKind = group === '' ? kind : `${kind}.${group}`;
  return [fullKind, ...(namespace === '' ? [] : [namespace]), name].join('/');
}
