import { asList, asMapping, valueAt } from '../../references/loosely';
import { CNPG, CRUNCHY, SCHEDULED_BACKUP, ZALANDO } from '../kinds';
import type { Moment } from '../moment';
import type { Standing } from '../standing';
import { archivesOf } from './archive';

/** What keeps the data of a cluster beside its volumes, as people call it. */
export type Protection = 'WAL archive' | 'scheduled backups' | 'logical backups';

/** All that a cluster has at one time. */
export function protectionsOf(cluster: Standing, moment: Moment): readonly Protection[] {
  const found: readonly [Protection, boolean][] = [
    ['WAL archive', archivesOf(cluster, moment).length > 0],
    ['scheduled backups', isScheduled(cluster, moment)],
    ['logical backups', cluster.kind === ZALANDO && valueAt(cluster.object.spec, 'enableLogicalBackup') === true],
  ];
  return found.flatMap(([protection, isThere]) => (isThere ? [protection] : []));
}

function isScheduled(cluster: Standing, moment: Moment): boolean {
  if (cluster.kind === CNPG) {
    return moment.beside(cluster, SCHEDULED_BACKUP).some(({ object }) => {
      return valueAt(object.spec, 'cluster', 'name') === cluster.id.name && valueAt(object.spec, 'suspend') !== true;
    });
  }
  const repos = asList(valueAt(cluster.object.spec, 'backups', 'pgbackrest', 'repos'));
  return (
    cluster.kind === CRUNCHY && repos.some((repo) => Object.keys(asMapping(valueAt(repo, 'schedules'))).length > 0)
  );
}
