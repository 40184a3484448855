import { asMapping, asText } from '../../check/references/loosely';
import type { KubernetesObject } from '../../model/manifest';
import { MOVED_FROM, MOVED_REASON } from '../../model/moved';
import type { ObjectChange, Placed } from '../change';
import { changedFields } from '../compare/changed-fields';
import { whereKey } from '../objects/wheres';

const DECLARING: ReadonlySet<string> = new Set([MOVED_FROM, MOVED_REASON]);

/** An object that was renamed. */
type Rename = ObjectChange & { readonly before: Placed; readonly after: Placed };

/**
 * What came and says that it is what went. Of two that say the same of themselves the first is believed; what names
 * nothing that went says nothing.
 *
 * @param gone What stood before and stands no more.
 * @param come What stands now and did not before.
 */
export function renames(gone: readonly Placed[], come: readonly Placed[]): readonly Rename[] {
  const former = byFormerName(gone);
  return come.flatMap((after) => {
    const key = formerKey(after);
    const candidates = (key === undefined ? undefined : former.get(key)) ?? [];
    const at = candidates.findIndex(({ id }) => id.group === after.id.group);
    const [before] = candidates.splice(Math.max(at, 0), 1);
    return before ? [renamed(before, after)] : [];
  });
}

/** By cluster, kind, namespace and name, for a declaration names no group: one kind may have gone from several. */
function byFormerName(gone: readonly Placed[]): ReadonlyMap<string, Placed[]> {
  const former = new Map<string, Placed[]>();
  for (const placed of gone) {
    const { kind, namespace, name } = placed.id;
    const key = `${whereKey(placed.where)} ${kind}/${namespace}/${name}`;
    former.set(key, [...(former.get(key) ?? []), placed]);
  }
  return former;
}

function formerKey({ object, where, id }: Placed): string | undefined {
  const [kind, second, third] = annotation(object, MOVED_FROM)?.split('/') ?? [];
  if (kind === undefined || second === undefined) return undefined;
  const [namespace, name] = third === undefined ? [id.namespace, second] : [second, third];
  return `${whereKey(where)} ${kind}/${namespace}/${name}`;
}

function renamed(before: Placed, after: Placed): Rename {
  const fields = changedFields(undeclared(before.object, after), undeclared(after.object, after));
  const reason = annotation(after.object, MOVED_REASON);
  const { id, where } = after;
  return { kind: 'renamed', id, where, before, after, fields, ...(reason !== undefined && { reason }) };
}

function annotation({ metadata }: KubernetesObject, name: string): string | undefined {
  return asText(asMapping(metadata.annotations)[name]);
}

/** An object under the name that it has now, without what only declares the rename. */
function undeclared(object: KubernetesObject, { id: { name } }: Placed): KubernetesObject {
  const told = Object.entries(asMapping(object.metadata.annotations)).filter(([key]) => !DECLARING.has(key));
  const annotations = Object.fromEntries(told) as Record<string, string>;
  return { ...object, metadata: { ...object.metadata, name, annotations } };
}
