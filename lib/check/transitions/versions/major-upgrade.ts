import type { Fault } from '../../../model/finding';
import { valueAt } from '../../references/loosely';
import { archivesOf } from '../archives/archive';
import { CNPG, CRUNCHY, DATABASE_CLUSTERS, ZALANDO } from '../kinds';
import { error, warning } from '../fault';
import { onChange, type Around, type Rule } from '../rule';
import { siteOf, topologyKey } from '../sites/site';
import type { Standing } from '../standing';
import { crunchyUpgrade } from './crunchy-upgrade';
import { majorVersionOf, type MajorVersion } from './major';

const CODE = 'transition/major-upgrade';

/** PostgreSQL as it is upgraded: from one major to another. */
interface Upgrade {
  readonly from: MajorVersion;
  readonly to: MajorVersion;
}

/** A major upgrade makes another database system of the data: what followed the old one, or holds its WAL, is not its own. */
export const MAJOR_UPGRADE: Rule = {
  code: CODE,
  kinds: DATABASE_CLUSTERS,
  judge: onChange((before, after, around) => {
    const from = majorVersionOf(before);
    const to = majorVersionOf(after);
    if (!from || !to || to.major <= from.major) return [];
    if (after.kind === CRUNCHY) return crunchyUpgrade(before, to, around);
    return [
      ...sharedArchive(before, after, { from, to }, around),
      ...(after.kind === ZALANDO ? zalandoFaults(after, to) : cnpgFaults(after, to, around)),
    ];
  }),
};

/** `pg_upgrade` starts over at timeline 1, so that new WAL files have the names of old ones. */
function sharedArchive(before: Standing, after: Standing, { from, to }: Upgrade, around: Around): readonly Fault[] {
  const known = archivesOf(before, around.before).map(({ where }) => where);
  return archivesOf(after, around.after)
    .filter(({ where }) => known.includes(where))
    .map(({ where, path }) => {
      const message = `the upgrade from ${from.major} to ${to.major} goes on archiving to ${where}: its WAL files have the names of those that are there, and would spoil the backups of before`;
      const fix =
        after.kind === CNPG
          ? `give the plugin another serverName in the same change, such as one that ends in -${to.major}`
          : `give it another prefix in the same change, such as one that ends in $(PGVERSION)`;
      return error(CODE, path, message, fix);
    });
}

function cnpgFaults(after: Standing, { major, path }: MajorVersion, around: Around): readonly Fault[] {
  const oldest = 16;
  const tooOld = error(
    CODE,
    path,
    `CloudNativePG upgrades to ${oldest} and newer, found ${major}`,
    `write ${oldest} or newer`,
  );
  const site = siteOf(after);
  // What is made anew in the same change is made of the upgraded one.
  const staying = around.after
    .sites(topologyKey(site))
    .filter(({ standing }) => standing !== after && around.before.find(standing) !== undefined);
  if (site.role === 'alone' || (site.role === 'primary' && staying.length === 0)) return major < oldest ? [tooOld] : [];
  const message = `an upgrade to ${major} makes another database system of this site, and none can follow the other any more`;
  const fix =
    'let every replica site be made anew in the same change, under another name (rebuilt), and delete the old ones by hand';
  return [error(CODE, path, message, fix)];
}

function zalandoFaults(after: Standing, { major, path }: MajorVersion): readonly Fault[] {
  const standby = valueAt(after.object.spec, 'standby');
  if (standby) {
    const message = `the operator upgrades no standby, and one of version ${major} can follow nobody else`;
    return [error(CODE, path, message, 'upgrade the primary, and make the standby anew under another name')];
  }
  const message = `the pods get version ${major}, and the data only where the operator upgrades it`;
  const fix =
    'make sure that major_version_upgrade_mode of the operator is manual or full, or that it is off and the team is in major_version_upgrade_team_allow_list; take a backup first';
  return [warning(CODE, path, message, fix)];
}
