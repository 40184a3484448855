import type { Archive, PostgresIntent } from '../../intent';

/** What an archive is to a cluster: Spilo reads the variables of each by what their names start with. */
export type Purpose = '' | 'CLONE_' | 'STANDBY_';

/** An archive that a cluster writes or reads. */
export interface UsedArchive {
  readonly purpose: Purpose;
  readonly archive: Archive;
}

/** The archives of a cluster: its own, the one that it is made from, and the one that it follows. */
export function archivesOf(intent: PostgresIntent): readonly UsedArchive[] {
  const { backups } = intent;
  const source = restoredFrom(intent);
  const followed = followedArchive(intent);
  return [
    ...(backups ? [{ purpose: '' as const, archive: backups.archive }] : []),
    ...(source ? [{ purpose: 'CLONE_' as const, archive: source.archive }] : []),
    ...(followed ? [{ purpose: 'STANDBY_' as const, archive: followed }] : []),
  ];
}

/** A site that follows another one begins as its copy, whatever that one was restored from. */
export function restoredFrom({ topology, recovery }: PostgresIntent): PostgresIntent['recovery'] {
  return topology?.role.is === 'replica' ? undefined : recovery;
}

/** The archive of the site that this one follows. */
export function followedArchive({ topology }: PostgresIntent): Archive | undefined {
  if (topology?.role.is !== 'replica') return undefined;
  const { follows } = topology.role;
  return topology.sites.find(({ cluster }) => cluster === follows)?.archive;
}

/** Where WAL-G finds an archive: `s3://…`, `gs://…`, or `azure://` with the container and the folder in it. */
export function walgPrefix({ path, name }: Archive): string {
  return `${path.replace(/^https:\/\/[^/]+\//, 'azure://')}/${name}`;
}
