import { BARMAN_CLOUD_PLUGIN } from '../../../../../resources/barman-cloud';
import { CNPG_API, type ScheduledBackupSpec } from '../../../../../resources/cnpg';
import type { BackupIntent, PostgresIntent } from '../../intent';
import type { RenderedObject } from '../operator';

/**
 * Base backups by the plugin, the first of them at once: until there is one nothing can be restored, and no other site
 * can begin. A site that follows takes its own, so that it can become the primary with a past.
 */
export function scheduledBackup({ name, topology }: PostgresIntent, { schedule }: BackupIntent): RenderedObject {
  const spec: ScheduledBackupSpec = {
    cluster: { name },
    schedule: withSeconds(schedule),
    immediate: true,
    // A cluster that does not run would only heap up backups that fail.
    ...(topology?.role.is === 'lost' && { suspend: true }),
    backupOwnerReference: 'self',
    // The operator's default is the way that 1.31 drops.
    method: 'plugin',
    pluginConfiguration: { name: BARMAN_CLOUD_PLUGIN },
  };
  return { id: 'scheduled-backup', apiVersion: CNPG_API, kind: 'ScheduledBackup', name, body: { spec } };
}

/** The operator reads five fields as a mistake, and shortcuts such as `@daily` as they are. */
function withSeconds(schedule: string): string {
  return schedule.startsWith('@') ? schedule : `0 ${schedule}`;
}
