import { DURATION } from '../format/durations';
import { below, broken, FINE, lacking, misplaced } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isGiven, isMapping, isSet, mappingAt } from '../rule/read';
import { across, all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has, hasOrEmpty } from '../rule/scalar';
import { isReplica } from './replica-role';
import { PROMOTION_TOKEN } from './promotion-token';

/** What holds for the `replica` of a Cluster by itself. */
export const replica: Rule = all(
  fields({ minApplyDelay: has(DURATION), promotionToken: hasOrEmpty(PROMOTION_TOKEN) }),
  across((settings) =>
    isGiven(settings.primary) && isSet(settings.enabled) ? [misplaced('enabled', 'beside primary')] : FINE,
  ),
);

/** A cluster that follows another one begins as a copy of it, and is not promoted. */
export const following: Rule = across((cluster) => {
  const spec = mappingAt(cluster, 'spec');
  const settings = mappingAt(spec, 'replica');
  const flaws = [...tokenFlaws(settings, isReplica(cluster)), ...(isReplica(cluster) ? copyFlaws(spec.bootstrap) : [])];
  return flaws.length === 0 ? FINE : flaws.map((flaw) => below(['spec'], flaw));
});

function tokenFlaws({ promotionToken, minApplyDelay }: Readonly<Record<string, unknown>>, follows: boolean): Flaw[] {
  if (!isGiven(promotionToken)) return [];
  if (isSet(minApplyDelay)) return [misplaced('promotionToken', 'beside minApplyDelay', ['replica'])];
  return follows ? [misplaced('promotionToken', 'on a cluster that is not the primary', ['replica'])] : [];
}

function copyFlaws(bootstrap: unknown): Flaw[] {
  if (!isSet(bootstrap)) return [lacking('bootstrap')];
  if (isMapping(bootstrap) && (isSet(bootstrap.recovery) || isSet(bootstrap.pg_basebackup))) return [];
  const message = 'a replica cluster must begin as a copy of its source, found neither recovery nor pg_basebackup';
  return [broken(message, 'set bootstrap.recovery or bootstrap.pg_basebackup, with the same source', ['bootstrap'])];
}
