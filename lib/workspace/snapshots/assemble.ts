import { compareText } from '../../model/compare-text';
import type { Snapshot } from '../../model/snapshot';
import { followLinks } from './follow-links';

/** What stands in a tree, each by its path. */
export interface Found {
  /** The digests of files. */
  readonly files: ReadonlyMap<string, string>;
  /** What links say. */
  readonly links: ReadonlyMap<string, string>;
  /** Why something else cannot be read. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/** Reads files as a snapshot does, given the digests of all of them. */
type Read = (paths: readonly string[], digests: Snapshot['digests']) => ReadonlyMap<string, Uint8Array>;

/** Whether a snapshot leaves out a file or folder of that name: what begins with a dot belongs to a tool. */
export function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** The snapshot of what was found. */
export function assemble(label: string, { files, links, unreadable }: Found, read: Read): Snapshot {
  const followed = followLinks(files, links);
  const digests = sorted([...files, ...followed.digests]);
  return {
    label,
    digests,
    unreadable: sorted([...unreadable, ...followed.unreadable]),
    read: (paths) => read(paths, digests),
  };
}

function sorted(entries: [string, string][]): ReadonlyMap<string, string> {
  return new Map(entries.sort(([a], [b]) => compareText(a, b)));
}
