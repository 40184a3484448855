import { nearest } from '../../../errors/nearest';
import { CNPG, DATABASE_CLUSTERS } from '../kinds';
import type { Around, Change } from '../rule';
import { isStandby } from '../sites/patroni';
import { siteOf } from '../sites/site';
import type { Standing } from '../standing';
import { startsEmpty } from './starts-empty';

/**
 * The database cluster that is gone while a new one starts empty in its place: in the same bundle, or under its name
 * elsewhere in the environment. Undefined where another new one of the bundle takes the data over.
 */
export function leftBehind({ before, after }: Change, around: Around): Standing | undefined {
  if (before || !startsEmpty(after)) return undefined;
  const gone = around.before.standings.filter(
    (standing) =>
      isDatabase(standing) && isPlaceOf(standing, after) && !around.after.find(standing) && !isFollowing(standing),
  );
  if (gone.length === 0) return undefined;
  const heirs = around.after.standings.filter(
    (standing) =>
      standing.bundle === after.bundle &&
      isDatabase(standing) &&
      !around.before.find(standing) &&
      !startsEmpty(standing),
  );
  if (heirs.length >= gone.length) return undefined;
  const near = nearest(
    after.id.name,
    gone.map(({ id }) => id.name),
  );
  return gone.find(({ id }) => id.name === near) ?? gone[0];
}

/** What follows another takes nothing along when it goes. */
function isFollowing(standing: Standing): boolean {
  const { role } = siteOf(standing);
  return standing.kind === CNPG ? role === 'replica' || role === 'follower' : isStandby(standing);
}

function isDatabase({ kind }: Standing): boolean {
  return DATABASE_CLUSTERS.includes(kind);
}

function isPlaceOf(gone: Standing, after: Standing): boolean {
  const isNamesake = gone.environment === after.environment && gone.id.name === after.id.name;
  return gone.bundle === after.bundle || isNamesake;
}
