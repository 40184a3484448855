import { DATABASE_CLUSTERS } from '../kinds';
import { error } from '../fault';
import type { Rule } from '../rule';
import { nameOf, type Standing } from '../standing';
import { leftBehind } from './left-behind';

const CODE = 'transition/cluster-renamed';

/** A database has no other name: under another it is another, and empty. */
export const CLUSTER_RENAMED: Rule = {
  code: CODE,
  kinds: DATABASE_CLUSTERS,
  judge: (change, around) => {
    const gone = leftBehind(change, around);
    if (gone?.kind !== change.after.kind) return [];
    const message = `the data stays behind: ${whereabouts(gone, change.after)} is gone, and this cluster starts empty in its place`;
    const fix =
      'keep its name and place, or let this one recover from its backups first; where the two have nothing in common, remove that one in a change of its own';
    return [error(CODE, ['metadata', 'name'], message, fix)];
  },
};

/** As much of where it was as tells it from the new one. */
function whereabouts(gone: Standing, after: Standing): string {
  const isHere = gone.environment === after.environment && gone.cluster === after.cluster;
  const name = isHere ? `${gone.id.kind}/${gone.id.name}` : nameOf(gone);
  return gone.id.namespace === after.id.namespace ? name : `${name} in namespace ${gone.id.namespace}`;
}
