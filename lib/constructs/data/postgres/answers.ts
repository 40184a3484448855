import type { Defaults } from '../../../defaults/defaults';
import type { PostgresPlatform } from '../../../model/postgres';
import { present } from '../../../model/present';
import type { AppScope } from '../../app/app-scope';
import type { Archive, BackupIntent, Durability, MonitoringIntent, PoolerIntent, Volume } from './intent';
import type { PostgresClusterProps, VolumeProps } from './props';

/** The volume of the data. */
export function dataVolume(storage: PostgresClusterProps['storage'], defaults: Defaults, on: PostgresPlatform): Volume {
  return volume(storage ?? defaults['postgres.storage'], on.storageClass);
}

/** The volume of the write-ahead log, where it has one of its own. */
export function walVolume(
  storage: PostgresClusterProps['walStorage'],
  defaults: Defaults,
  on: PostgresPlatform,
): Volume | undefined {
  // One operator has no volume for the log; who asks for one is told, and the tier's own wish is not pressed.
  const asked = storage ?? (on.operator === 'zalando' ? false : defaults['postgres.wal']);
  return asked === false || asked === 'none' ? undefined : volume(asked, on.walStorageClass ?? on.storageClass);
}

function volume(asked: string | VolumeProps, usual: string | undefined): Volume {
  const { size, storageClass = usual } = typeof asked === 'string' ? { size: asked } : asked;
  return present<Volume>({ size, storageClass });
}

/** What a commit waits for: nothing, where there is nobody to wait for. */
export function durabilityOf({ durability }: PostgresClusterProps, instances: number, defaults: Defaults): Durability {
  const standbys = Math.min(Math.max(defaults['postgres.standbys'], durability === undefined ? 0 : 1), instances - 1);
  if (durability === 'none' || standbys === 0) return { standbys: 0, required: false };
  return { standbys, required: (durability ?? defaults['postgres.durability']) === 'required' };
}

/** The pooler, where there is one. */
export function poolerOf({ pooler = false }: PostgresClusterProps, defaults: Defaults): PoolerIntent | undefined {
  if (pooler === false) return undefined;
  const { instances, mode, clients, poolSize } = pooler === true ? {} : pooler;
  return {
    instances: instances ?? defaults['postgres.pooler.instances'],
    mode: mode ?? defaults['postgres.pooler.mode'],
    clients: clients ?? defaults['postgres.pooler.clients'],
    poolSize: poolSize ?? defaults['postgres.pooler.size'],
    cpu: defaults['postgres.pooler.cpu'],
    memory: defaults['postgres.pooler.memory'],
  };
}

/** The backups, where there are any. @param archive Told only then where they go. */
export function backupsOf(
  { backups, replication }: PostgresClusterProps,
  defaults: Defaults,
  archive: () => Archive,
): BackupIntent | undefined {
  // Other sites are made from the backups of the first.
  const isOn = backups ?? (replication !== undefined || defaults['postgres.backup']);
  if (isOn === false) return undefined;
  const { schedule, retentionDays } = isOn === true ? {} : isOn;
  return {
    archive: archive(),
    schedule: schedule ?? defaults['postgres.backup.schedule'],
    retentionDays: retentionDays ?? defaults['postgres.backup.retention'],
  };
}

/** The monitoring, where there is any. */
export function monitoringOf(
  app: AppScope,
  { monitoring }: PostgresClusterProps,
  defaults: Defaults,
): MonitoringIntent | undefined {
  if (!(monitoring ?? defaults['postgres.monitoring'])) return undefined;
  const { monitoring: platform } = app.cluster;
  return {
    ...platform,
    runbooks: `${platform.runbooks}/postgres`,
    severity: { urgent: defaults['postgres.alert.urgent'], later: defaults['postgres.alert.later'] },
  };
}

/** What the cluster offers, with the image of the default version where it names none. */
export function withDefaultImage(platform: PostgresPlatform, defaults: Defaults): PostgresPlatform {
  const { operator, images } = platform;
  // The other operators bring images of their own.
  if (operator !== 'cloudnative-pg') return platform;
  return { ...platform, images: { [defaults['postgres.version']]: defaults['postgres.image'], ...images } };
}
