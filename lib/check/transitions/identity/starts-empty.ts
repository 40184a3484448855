import { asMapping, valueAt } from '../../references/loosely';
import { cloneOf } from '../databases/clone';
import { CNPG, CRUNCHY, ZALANDO } from '../kinds';
import { isStandby } from '../sites/patroni';
import { siteOf } from '../sites/site';
import type { Standing } from '../standing';

/** Whether a new database cluster has nothing in it: no copy, no restored backup, no import. */
export function startsEmpty(cluster: Standing): boolean {
  const { kind, object } = cluster;
  if (kind === CNPG) return !isCopy(cluster);
  if (kind === ZALANDO) return !isClone(cluster);
  return kind === CRUNCHY && !valueAt(object.spec, 'dataSource') && !isStandby(cluster);
}

function isCopy(cluster: Standing): boolean {
  const { recovery, pg_basebackup: baseBackup, initdb } = asMapping(valueAt(cluster.object.spec, 'bootstrap'));
  const { role } = siteOf(cluster);
  return Boolean(recovery ?? baseBackup ?? asMapping(initdb).import) || role === 'replica' || role === 'follower';
}

function isClone(cluster: Standing): boolean {
  return cloneOf(cluster) !== undefined || isStandby(cluster);
}
