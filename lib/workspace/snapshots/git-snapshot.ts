import { UserError } from '../../errors/user-error';
import type { Snapshot } from '../../model/snapshot';
import type { Commit } from '../git/find-commit';
import { entryAt, listTree, type TreeEntry } from '../git/list-tree';
import { readObjects } from '../git/read-objects';
import type { Repository } from '../git/repository';
import { assemble, isHidden } from './assemble';

const DIST = 'dist';

/**
 * The snapshot of the `dist/` that a commit has; an empty one where it has none, as its label says then. Digests are
 * the ids under which git keeps the files, so that nothing but their list is read. Files are what git keeps: with LFS
 * that is a pointer.
 *
 * @throws UserError FL1020 where `dist/` is no folder in that commit, FL1021 where git fails.
 */
export function gitSnapshot(repository: Repository, commit: Commit): Snapshot {
  const dist = distOf(repository, commit);
  const entries = dist ? listTree(repository, dist.id).filter(({ path }) => !path.split('/').some(isHidden)) : [];
  const of = (kind: TreeEntry['kind']): readonly TreeEntry[] => entries.filter((entry) => entry.kind === kind);
  const found = {
    files: new Map(of('file').map(({ path, id }) => [path, id])),
    links: targetsOf(of('link'), repository),
    unreadable: new Map(of('submodule').map(({ path }) => [path, 'it is a git repository of its own'])),
  };
  const label = dist ? commit.label : `${commit.label}, which has no ${DIST}/`;
  return assemble(label, found, (paths, digests) => readFiles(paths, digests, repository));
}

function distOf(repository: Repository, { id, label }: Commit): TreeEntry | undefined {
  const entry = entryAt(repository, id, repository.prefix + DIST);
  if (!entry || entry.kind === 'folder') return entry;
  throw new UserError('FL1020', {
    message: `${DIST}/ is a ${entry.kind} in ${label}, expected a folder`,
    fix: 'compare with another commit, or with a folder, such as --base ./old-dist',
  });
}

/** What links say, by their paths: git keeps it like the content of a file. */
function targetsOf(links: readonly TreeEntry[], repository: Repository): ReadonlyMap<string, string> {
  const targets = readObjects(
    repository,
    links.map(({ id }) => id),
  );
  return new Map(links.map(({ path }, index) => [path, targets[index]?.toString() ?? '']));
}

/** Clusters have many files in common, and each content is read once. */
function readFiles(
  paths: readonly string[],
  digests: Snapshot['digests'],
  repository: Repository,
): ReadonlyMap<string, Uint8Array> {
  const ids = [...new Set(paths.map((path) => digests.get(path) ?? ''))];
  const objects = readObjects(repository, ids);
  const contents = new Map(ids.map((id, index) => [id, objects[index]]));
  return new Map(paths.map((path) => [path, contents.get(digests.get(path) ?? '') ?? missing(path)]));
}

function missing(path: string): never {
  throw new UserError('FL1021', {
    message: `git lists ${DIST}/${path} and does not have its content`,
    fix: 'run git fsck, and fetch again',
  });
}
