import type { Archive, PostgresIntent } from '../../intent';

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

/** The archive that a new cluster is filled from; a site that follows another one begins as its copy instead. */
export function restoredFrom({ topology, recovery }: PostgresIntent): PostgresIntent['recovery'] {
  return topology?.role.is === 'replica' ? undefined : recovery;
}

/** The archive of the site that this one follows. */
function followedArchive({ topology }: PostgresIntent): Archive | undefined {
  if (topology?.role.is !== 'replica') return undefined;
  const { follows } = topology.role;
  return topology.sites.find(({ cluster }) => cluster === follows)?.archive;
}
