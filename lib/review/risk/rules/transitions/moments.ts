import { kindKey } from '../../../../check/references/kinds';
import { STATEFUL_SET } from '../../../../check/transitions/kinds';
import { Moment } from '../../../../check/transitions/moment';
import { TRANSITION_KINDS } from '../../../../check/transitions/rules';
import type { Standing } from '../../../../check/transitions/standing';
import type { Placed, Where } from '../../../change';
import type { Side } from '../../rule';

/** The kinds of the databases; what they say of StatefulSets, rules of their own say of all workloads. */
export const DATABASE_KINDS: readonly string[] = TRANSITION_KINDS.filter((kind) => kind !== STATEFUL_SET);

/** A review asks for the same two sides at every database that changes. */
const MOMENTS = new WeakMap<Side, Moment>();

/** All databases of a side, in every cluster: a database spans clusters, and two may share an archive. */
export function momentOf(side: Side): Moment {
  const known = MOMENTS.get(side);
  if (known) return known;
  const moment = databasesOf(side, side.clusters);
  MOMENTS.set(side, moment);
  return moment;
}

function databasesOf(side: Side, clusters: readonly Where[]): Moment {
  return new Moment(
    clusters.flatMap((where) => DATABASE_KINDS.flatMap((kind) => side.list(where, kind).map(standingOf))),
  );
}

/** An object of a side, as the rules for transitions know it. */
export function standingOf({ object, id, where, bundle }: Placed): Standing {
  const { environment, cluster = '' } = where;
  return { object, id, kind: kindKey(id), environment, cluster, bundle };
}
