import { asMapping, asText } from '../../references/loosely';
import { variablesOf } from '../archives/variables';
import type { Standing } from '../standing';

/** The variables that tell Spilo what to clone, where the operator's own field does not do. */
const CLONE = /^CLONE_(METHOD|SCOPE|TARGET_TIME|\w+_PREFIX)$/;

/** What one of Zalando's clusters is made from; undefined for one that starts empty. */
export function cloneOf(cluster: Standing): unknown {
  const { clone } = asMapping(cluster.object.spec);
  // A clone without a cluster is none to the operator.
  if (asText(asMapping(clone).cluster) !== undefined) return clone;
  const told = [...variablesOf(cluster)].filter(([name]) => CLONE.test(name)).map(([name, { value }]) => [name, value]);
  return told.length > 0 ? told : undefined;
}
