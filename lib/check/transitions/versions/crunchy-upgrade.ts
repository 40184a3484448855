import type { Fault } from '../../../model/finding';
import { asMapping, valueAt } from '../../references/loosely';
import { PG_UPGRADE } from '../kinds';
import { error } from '../fault';
import type { Around } from '../rule';
import { annotationOf } from '../sites/site';
import type { Standing } from '../standing';
import type { MajorVersion } from './major';

/** Names the PGUpgrade that may upgrade a cluster. */
const ALLOWED = 'postgres-operator.crunchydata.com/allow-upgrade';

/** Crunchy's operator upgrades by an object of its own, while the cluster is shut down; the version is written last. */
export function crunchyUpgrade(before: Standing, { major, path }: MajorVersion, around: Around): readonly Fault[] {
  const isDown = valueAt(before.object.spec, 'shutdown') === true;
  const allowed = annotationOf(before, ALLOWED);
  const isUpgraded = around.before.beside(before, PG_UPGRADE).some(({ id, object }) => {
    const { postgresClusterName, toPostgresVersion } = asMapping(object.spec);
    return id.name === allowed && postgresClusterName === before.id.name && toPostgresVersion === major;
  });
  if (isDown && isUpgraded) return [];
  const message = `version ${major} looks for its data in a folder that only an upgrade makes: the cluster would not start`;
  const fix = [
    `apply a PGUpgrade to ${major}`,
    `annotate the cluster with ${ALLOWED} and its name`,
    'set shutdown: true; once the PGUpgrade has succeeded',
    'write the version and end the shutdown',
  ].join(', ');
  return [error('transition/major-upgrade', path, message, fix)];
}
