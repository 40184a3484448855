import { resourceId } from '../../model/manifest';
import type { Snapshot } from '../../model/snapshot';
import type { Placed } from '../change';
import type { Uncompared } from '../review';
import type { FileReader } from './file-reader';
import { roleOf } from './file-role';
import type { Content } from './content';
import { idKey } from './ids';
import { locationOf } from './location';
import { whereKey } from './wheres';

/** The objects in some files of a side, no two of one cluster with the same identity. */
export interface PlacedObjects {
  /** By `placeKey`, in the order of files. */
  readonly objects: ReadonlyMap<string, Placed>;
  readonly uncompared: readonly Uncompared[];
  /** Whether nobody knows all that a file of this side holds. */
  readonly isUnread: (file: string) => boolean;
}

/** An object and its cluster as one text, for keys of maps. */
export function placeKey({ where, id }: Pick<Placed, 'where' | 'id'>): string {
  return `${whereKey(where)} ${idKey(id)}`;
}

/**
 * Reads the objects of some files. What cannot be read is told of and stops nothing.
 *
 * @param paths In order.
 * @throws UserErrors for files that went away or cannot be read.
 */
export function readObjects(
  snapshot: Snapshot,
  paths: readonly string[],
  side: Uncompared['side'],
  reader: FileReader,
): PlacedObjects {
  const unknown = paths.filter((path) => roleOf(path) === 'unknown');
  const readable = paths.filter((path) => ['manifests', 'kustomization'].includes(roleOf(path)));
  const objects = new Map<string, Placed>();
  const uncompared: Uncompared[] = [
    ...[...(snapshot.unreadable ?? [])].map(([file, reason]) => ({ file, side, reason })),
    ...unknown.map((file) => ({ file, side, reason: 'it is neither YAML nor JSON' })),
  ];
  for (const [file, content] of reader.read(snapshot, readable)) {
    if (content.fault !== undefined) uncompared.push({ file, side, reason: content.fault });
    for (const placed of placedIn(file, content)) {
      const key = placeKey(placed);
      const first = objects.get(key);
      if (first) uncompared.push({ file, side, reason: twiceText(placed, first.file) });
      else objects.set(key, placed);
    }
  }
  return { objects, uncompared, isUnread: isAmong(uncompared) };
}

/** What could not be read may be a folder. */
function isAmong(uncompared: readonly Uncompared[]): PlacedObjects['isUnread'] {
  const unread = new Set(uncompared.map(({ file }) => file));
  if (unread.size === 0) return () => false;
  return (file) => file.split('/').some((_, at, steps) => unread.has(steps.slice(0, at + 1).join('/')));
}

/** The objects of one file with their place. */
export function placedIn(file: string, { objects }: Content): readonly Placed[] {
  const { where, bundle } = locationOf(file);
  return objects.map((object) => ({ object, id: resourceId(object), where, bundle, file }));
}

/** Said of a second object of one identity. */
export function twiceText({ id, file }: Placed, first: string): string {
  const name = id.namespace === '' ? id.name : `${id.namespace}/${id.name}`;
  const elsewhere = first === file ? 'stands twice in it' : `stands in ${first} as well`;
  return `the ${id.kind} ${name} ${elsewhere}, and a cluster has only one`;
}
