import type { Fault } from '../../../model/finding';
import { archivesOf } from '../archives/archive';
import { bootstrapMethod } from '../databases/declared-databases';
import { CNPG } from '../kinds';
import { error } from '../fault';
import { onChange, type Around, type Rule } from '../rule';
import type { Standing } from '../standing';
import { wasLost } from './lost';
import { siteNamed, siteOf, topologyKey } from './site';

const CODE = 'transition/lost-site';
const REBUILD =
  'delete the Cluster and its volumes in the cluster, then add the site with bootstrap.recovery from the primary and an archive of another name';

/** After a failover the old primary has a history that nobody shares. */
export const LOST_SITE: Rule = {
  code: CODE,
  kinds: [CNPG],
  judge: onChange((before, after, around) => {
    if (siteOf(after).asleep) return [];
    if (wasLost(before, around.before)) return comesBack(before, after, around);
    return isOvertaken(before, after, around) ? [cannotFollow(after)] : [];
  }),
};

function comesBack(before: Standing, after: Standing, around: Around): readonly Fault[] {
  const { name, role } = siteOf(after);
  if (role === 'primary' || role === 'alone') {
    const message = `${name} was lost, and comes back as a primary: what was written since the failover would not be in it`;
    return [error(CODE, ['metadata', 'annotations'], message, REBUILD)];
  }
  const known = archivesOf(before, around.before).map(({ where }) => where);
  const kept = archivesOf(after, around.after).find(({ where }) => known.includes(where));
  if (kept) {
    const message = `${name} was lost and comes back with the archive that it had, ${kept.where}: it must be built anew, and refuses an archive that is not empty`;
    return [error(CODE, kept.path, message, REBUILD)];
  }
  if (bootstrapMethod(after.object.spec) !== 'initdb') return [];
  const message = `${name} was lost and comes back without a copy of the primary to be built from`;
  return [error(CODE, ['spec', 'bootstrap'], message, REBUILD)];
}

/** Whether another site is promoted without a token over this one, which goes on as a replica. */
function isOvertaken(before: Standing, after: Standing, around: Around): boolean {
  const was = siteOf(before);
  const is = siteOf(after);
  if (was.role !== 'primary' || is.role !== 'replica') return false;
  const victor = siteNamed(around.after.sites(topologyKey(is)), is.primary);
  return victor?.role === 'primary' && victor.token === undefined;
}

function cannotFollow(after: Standing): Fault {
  const { name, primary = '' } = siteOf(after);
  const message = `${name} cannot follow ${primary} after a failover: it has written what ${primary} has not got`;
  const fix = `keep it from running with the annotation cnpg.io/hibernation: "on" and its replica stanza as it was; later, ${REBUILD}`;
  return error(CODE, ['spec', 'replica', 'primary'], message, fix);
}
