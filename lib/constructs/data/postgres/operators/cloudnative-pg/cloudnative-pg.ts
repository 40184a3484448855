import type { PostgresIntent } from '../../intent';
import type { PostgresOperator, RenderedObject } from '../operator';
import { cluster } from './cluster';
import { connection } from './connection';
import { databases } from './databases';
import { imageCatalog } from './image-catalog';
import { objectStore } from './object-store';
import { podGroups } from './pod-groups';
import { poolers } from './poolers';
import { refusals } from './refusals';
import { roles } from './roles';
import { scheduledBackup } from './scheduled-backup';
import { storesOf } from './stores';

/** CloudNativePG 1.30 with the Barman Cloud plugin 0.14: https://cloudnative-pg.io */
export const CLOUDNATIVE_PG: PostgresOperator = {
  name: 'cloudnative-pg',
  longestName: 50,
  podSecurity: 'restricted',
  handsOver: true,
  refusals,
  objects,
  pods: podGroups,
  connection,
};

function objects(intent: PostgresIntent): readonly RenderedObject[] {
  return [
    imageCatalog(intent),
    ...storesOf(intent).map((store) => objectStore(intent, store)),
    cluster(intent),
    ...(intent.backups ? [scheduledBackup(intent, intent.backups)] : []),
    ...poolers(intent),
    ...roles(intent),
    ...databases(intent),
  ];
}
