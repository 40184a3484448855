import type { EnvVar } from 'kubernetes-types/core/v1';
import { printInstant } from '../../../../../postgresql/timestamp';
import type { AdditionalVolume, PostgresqlSpec } from '../../../../../resources/zalando';
import { envVar, type EnvValue } from '../../../../workload/environment';
import type { Archive, BackupIntent, PostgresIntent, RecoveryIntent } from '../../intent';
import { providerOf, type StoreProvider } from '../object-store/provider';
import { followedArchive, restoredFrom } from '../sources';
import { archivesOf, walgPrefix, type Purpose } from './archives';
import { accessTo } from './object-store';

type Variables = Readonly<Record<string, EnvValue>>;

/** How WAL-G calls the folder of an archive. */
const PREFIX: Readonly<Record<StoreProvider, string>> = {
  s3: 'WALG_S3_PREFIX',
  google: 'WALG_GS_PREFIX',
  azure: 'WALG_AZ_PREFIX',
};

/** Spilo keeps no fewer backups than two, however short the retention. */
const LEAST_BACKUPS = 2;

/** The variables by which Spilo backs up, restores and follows: the archive's, and those that lead into its store. */
export function archiveVariables(intent: PostgresIntent): readonly EnvVar[] {
  const { backups } = intent;
  const source = restoredFrom(intent);
  const groups: readonly Variables[] = [
    ...(backups ? [backedUp(backups)] : []),
    ...(source && !clonedByField(source) ? [cloned(source)] : []),
    ...archivesOf(intent).map(({ purpose, archive }) => access(purpose, archive)),
  ];
  return groups.flatMap(Object.entries<EnvValue>).map(([name, value]) => envVar(name, value));
}

/** The files that lead into the stores, each once. */
export function archiveVolumes(intent: PostgresIntent): readonly AdditionalVolume[] {
  const volumes = archivesOf(intent).flatMap(({ archive }) => accessTo(archive.store).volume ?? []);
  return [...new Map(volumes.map((volume) => [volume.name, volume])).values()];
}

/** The fields that say what a cluster is made from, or follows. */
export function origin(intent: PostgresIntent): Pick<PostgresqlSpec, 'clone' | 'standby'> {
  const source = restoredFrom(intent);
  const followed = followedArchive(intent);
  return {
    ...(source && clonedByField(source)),
    ...(followed && { standby: followedByField(followed) }),
  };
}

function backedUp({ archive, schedule, retentionDays }: BackupIntent): Variables {
  return {
    USE_WALG_BACKUP: true,
    [prefixOf(archive)]: walgPrefix(archive),
    BACKUP_SCHEDULE: schedule,
    // Spilo deletes what is older than so many days, and beyond so many backups: both at once.
    BACKUP_NUM_TO_RETAIN: Math.max(retentionDays, LEAST_BACKUPS),
  };
}

/** Which store it is, and that WAL-G restores from it too: by itself it does so for some stores only. */
function access(purpose: Purpose, { store }: Archive): Variables {
  const variables = { USE_WALG_RESTORE: true, ...accessTo(store).env };
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [`${purpose}${name}`, value]));
}

/** The operator's own field knows S3 only, and copies the running cluster where it names no time. */
function clonedByField({ archive, target }: RecoveryIntent): Pick<PostgresqlSpec, 'clone'> | undefined {
  if (target.to !== 'time' || providerOf(archive.store.destination) !== 's3') return undefined;
  const timestamp = printInstant(target.time, '+00:00');
  return { clone: { cluster: archive.name, timestamp, s3_wal_path: walgPrefix(archive) } };
}

/** What the operator would tell Spilo, for the stores and targets that it has no field for. */
function cloned({ archive, target }: RecoveryIntent): Variables {
  return {
    CLONE_METHOD: 'CLONE_WITH_WALE',
    [`CLONE_${prefixOf(archive)}`]: walgPrefix(archive),
    ...(target.to === 'time' && { CLONE_TARGET_TIME: printInstant(target.time, '+00:00') }),
  };
}

function followedByField(archive: Archive): NonNullable<PostgresqlSpec['standby']> {
  const path = walgPrefix(archive);
  return providerOf(archive.store.destination) === 'google' ? { gs_wal_path: path } : { s3_wal_path: path };
}

function prefixOf({ store }: Archive): string {
  return PREFIX[providerOf(store.destination)];
}
