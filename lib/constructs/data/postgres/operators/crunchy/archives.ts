import type { ObjectStorage } from '../../../../../model/postgres';
import type { Archive, PostgresIntent } from '../../intent';
import { followedArchive, restoredFrom } from '../sources';

/** A repository of pgBackRest, by the number that all its options start with. */
export type RepoName = 'repo1' | 'repo2';

/** An archive that the pods of a cluster write or read. */
export interface UsedArchive {
  readonly repo: RepoName;
  readonly archive: Archive;
}

/**
 * The archives that a running cluster knows: its own, and that of the site it follows. That one has a number of its own,
 * for the operator takes no notice when the folder of a repository changes, and would archive where no stanza is.
 */
export function archivesOf(intent: PostgresIntent): readonly UsedArchive[] {
  const { backups } = intent;
  const followed = followedArchive(intent);
  return [
    ...(backups ? [{ repo: 'repo1' as const, archive: backups.archive }] : []),
    ...(followed ? [{ repo: 'repo2' as const, archive: followed }] : []),
  ];
}

/** The object stores that a cluster needs: those of the archives it knows, and that of the one it is filled from. */
export function storesOf(intent: PostgresIntent): readonly ObjectStorage[] {
  const source = restoredFrom(intent);
  return [...archivesOf(intent), ...(source ? [source] : [])].map(({ archive }) => archive.store);
}
