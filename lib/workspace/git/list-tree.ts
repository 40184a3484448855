import { git } from './git';
import type { Repository } from './repository';

/** One entry of a tree of git. */
export interface TreeEntry {
  readonly kind: 'file' | 'link' | 'submodule' | 'folder';
  /** The id of its content; of a submodule that of its commit. */
  readonly id: string;
  readonly path: string;
}

/** The modes of all that is no file. */
const KINDS: Readonly<Record<string, TreeEntry['kind']>> = {
  '040000': 'folder',
  '120000': 'link',
  '160000': 'submodule',
};

/**
 * All that a tree and the folders in it hold, without these folders, by paths below the tree.
 *
 * @param tree Its id, or `<id of a commit>:<path>`.
 * @throws UserError FL1021 where git fails.
 */
export function listTree(repository: Repository, tree: string): readonly TreeEntry[] {
  return entriesOf(git(repository, ['ls-tree', '-r', '-z', '--full-tree', tree]));
}

/** What a commit has at a path, which is told from the top of the repository; undefined where it has nothing. */
export function entryAt(repository: Repository, commit: string, path: string): TreeEntry | undefined {
  return entriesOf(git(repository, ['ls-tree', '-z', '--full-tree', commit, '--', path]))[0];
}

/** Reads `<mode> <type> <id>\t<path>` up to each NUL: with it, git quotes nothing. */
function entriesOf(output: Buffer): readonly TreeEntry[] {
  return output
    .toString()
    .split('\0')
    .slice(0, -1)
    .map((entry) => {
      const tab = entry.indexOf('\t');
      const mode = entry.slice(0, entry.indexOf(' '));
      const id = entry.slice(entry.lastIndexOf(' ', tab) + 1, tab);
      return { kind: KINDS[mode] ?? 'file', id, path: entry.slice(tab + 1) };
    });
}
