import { join, resolve } from 'node:path';
import type { Snapshot } from '../../model/snapshot';
import { recover } from '../../output/recover';
import { baseCommit } from '../../workspace/git/base-commit';
import { findCommit } from '../../workspace/git/find-commit';
import { openRepository, type ObjectFormat, type Repository } from '../../workspace/git/repository';
import { filesSnapshot } from '../../workspace/snapshots/files-snapshot';
import { folderSnapshot } from '../../workspace/snapshots/folder-snapshot';
import { gitSnapshot } from '../../workspace/snapshots/git-snapshot';
import type { SideSource } from '../../workspace/snapshots/side-of';
import { displayPath } from '../display-path';
import type { Io } from '../io';
import { renderCommit, renderRoot, type Rendering } from './render-sources';

/** Which sides are asked for. */
export interface SidesRequest extends Rendering {
  /** Absolute path of the workspace. */
  readonly root: string;
  /** Default: the commit where HEAD left the main branch. */
  readonly base: SideSource | undefined;
  /** Default: `dist/` as it stands. */
  readonly head: SideSource | undefined;
}

/** Both sides of a review. */
export interface Sides {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

const DIST = 'dist';

type Source = SideSource | { readonly from: 'main branch' } | { readonly from: 'dist' };

interface Opening extends Rendering {
  readonly root: string;
  readonly repository: () => Repository;
  /** One for both sides, so that their digests can be compared. */
  readonly digests: ObjectFormat;
}

/**
 * Opens both sides of a review; the repository only where one of them is in it.
 *
 * @throws UserErrors for what is not there or cannot be read, and for sources that cannot be rendered.
 */
export async function openSides({ root, base, head, ...rendering }: SidesRequest): Promise<Sides> {
  const from: Source = base ?? { from: 'main branch' };
  if (!head) recover(join(root, DIST));
  const to: Source = head ?? { from: 'dist' };
  let opened: Repository | undefined;
  const repository = (): Repository => (opened ??= openRepository(root, rendering.io.env));
  const digests = [from, to].some(isInRepository) ? repository().format : 'sha1';
  const opening = { ...rendering, root, repository, digests };
  return { before: await openSide(from, opening), after: await openSide(to, opening) };
}

function isInRepository(source: Source): boolean {
  if (source.from === 'sources') return source.reference !== undefined;
  return source.from === 'commit' || source.from === 'main branch';
}

async function openSide(source: Source, opening: Opening): Promise<Snapshot> {
  const { root, repository, digests, io } = opening;
  switch (source.from) {
    case 'main branch':
      return gitSnapshot(repository(), baseCommit(repository()));
    case 'commit':
      return gitSnapshot(repository(), findCommit(repository(), source.reference));
    case 'dist':
      return folderSnapshot({ path: join(root, DIST), shown: DIST }, digests);
    case 'folder':
      return folderSnapshot(folderAt(source.path, io), digests);
    case 'sources': {
      if (source.reference === undefined) return filesSnapshot('a fresh synth', renderRoot(root, opening), digests);
      const commit = findCommit(repository(), source.reference);
      return filesSnapshot(`a synth of ${commit.label}`, await renderCommit(repository(), commit, opening), digests);
    }
  }
}

function folderAt(path: string, { cwd }: Io): { readonly path: string; readonly shown: string } {
  const absolute = resolve(cwd, path);
  return { path: absolute, shown: displayPath(cwd, absolute) };
}
