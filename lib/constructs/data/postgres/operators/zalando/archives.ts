import type { Archive, PostgresIntent } from '../../intent';
import { followedArchive, restoredFrom } from '../sources';

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

/** Where WAL-G finds an archive: `s3://…`, `gs://…`, or `azure://` with the container and the folder in it. */
export function walgPrefix({ path, name }: Archive): string {
  return `${path.replace(/^https:\/\/[^/]+\//, 'azure://')}/${name}`;
}
