import { BARMAN_CLOUD_PLUGIN } from '../../../../../resources/barman-cloud';
import type { CnpgPlugin } from '../../../../../resources/cnpg';
import type { Archive, PostgresIntent } from '../../intent';
import { restoredFrom } from '../sources';

/** What a cluster calls the one that it is restored from. */
export const ORIGIN = 'origin';

/** An archive that a cluster writes or reads, and the ObjectStore that stands for its folder. */
export interface Store {
  /** The external cluster whose archive it is; none for the cluster's own. */
  readonly of?: string;
  readonly archive: Archive;
  /** Only of the archive that this cluster writes: nobody deletes what is another's. */
  readonly retentionDays?: number;
}

/** The ObjectStore of a cluster's own archive, or of that of an external cluster. */
export function storeOf(cluster: string, external?: string): string {
  return external === undefined ? cluster : `${cluster}-${external}`;
}

/** The archives of a cluster: its own, those of the other sites, and the one that it is restored from. */
export function storesOf(intent: PostgresIntent): readonly Store[] {
  const { backups, topology } = intent;
  const others = (topology?.sites ?? []).filter(({ cluster }) => cluster !== topology?.self);
  const recovery = restoredFrom(intent);
  return [
    ...(backups ? [{ archive: backups.archive, retentionDays: backups.retentionDays }] : []),
    ...others.map(({ cluster, archive }) => ({ of: cluster, archive })),
    ...(recovery ? [{ of: ORIGIN, archive: recovery.archive }] : []),
  ];
}

/** How a Cluster names an archive to the plugin: barman's server name belongs here, never into the ObjectStore. */
export function archivedBy(store: string, { name }: Archive): CnpgPlugin {
  return { name: BARMAN_CLOUD_PLUGIN, parameters: { barmanObjectName: store, serverName: name } };
}
