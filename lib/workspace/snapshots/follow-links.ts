import { posix } from 'node:path';

/** As many links in a row as Linux follows. */
const MOST_LINKS = 40;

/** What links come to. */
export interface Followed {
  /** The digest of what a link leads to, by the path of the link. */
  readonly digests: ReadonlyMap<string, string>;
  /** Why a link cannot be followed, by its path. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/**
 * Follows links to files of the same tree, as Argo CD does. What is outside may change without the tree, and a folder
 * that is linked would be there twice.
 *
 * @param files Digests by path.
 * @param links What each link says, by its path.
 */
export function followLinks(files: ReadonlyMap<string, string>, links: ReadonlyMap<string, string>): Followed {
  const digests = new Map<string, string>();
  const unreadable = new Map<string, string>();
  for (const [path, target] of links) {
    const digest = files.get(endOf(path, links) ?? '');
    if (digest !== undefined) digests.set(path, digest);
    else unreadable.set(path, `it is a link to ${target}, which is none of the files that are compared`);
  }
  return { digests, unreadable };
}

/** Where a chain of links ends, without asking the disk; undefined where it has no end or leaves the tree for sure. */
function endOf(path: string, links: ReadonlyMap<string, string>): string | undefined {
  let end = path;
  for (let steps = 0; steps < MOST_LINKS; steps++) {
    const target = links.get(end);
    if (target === undefined) return end;
    if (target.startsWith('/')) return undefined;
    end = posix.join(posix.dirname(end), target);
  }
  return undefined;
}
