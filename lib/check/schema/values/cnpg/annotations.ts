import { below, FINE, lacking } from '../rule/flaw';
import { isMapping, mappingAt, textAt } from '../rule/read';
import { across, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has, oneOf } from '../rule/scalar';
import type { Format } from '../rule/scalar';

const FAILOVER_QUORUM = 'alpha.cnpg.io/failoverQuorum';

const TRUE = ['1', 't', 'T', 'true', 'TRUE', 'True'];
const FALSE = ['0', 'f', 'F', 'false', 'FALSE', 'False'];

/** Text of JSON whose value passes a test. */
function json(expected: string, fits: (value: unknown) => boolean): Format {
  return {
    expected,
    test: (text) => {
      try {
        return fits(JSON.parse(text));
      } catch {
        return false;
      }
    },
  };
}

const PATCH = json(
  'a JSON patch, which is a list of operations',
  (value) => Array.isArray(value) && value.every(isMapping),
);

const PINGER = json(
  'JSON that has enabled, such as {"enabled": true}',
  (value) => isMapping(value) && typeof value.enabled === 'boolean',
);

/** The annotations of a Cluster that the operator reads. */
export const annotations: Rule = fields({
  'cnpg.io/hibernation': oneOf('on', 'off'),
  'cnpg.io/podPatch': has(PATCH),
  'alpha.cnpg.io/livenessPinger': has(PINGER),
  [FAILOVER_QUORUM]: oneOf(...TRUE, ...FALSE),
});

/** A quorum of standbys needs standbys that commits wait for. */
export const quorumOfStandbys: Rule = across((cluster) => {
  if (!TRUE.includes(textAt(mappingAt(cluster.metadata, 'annotations'), FAILOVER_QUORUM))) return FINE;
  const postgresql = mappingAt(mappingAt(cluster, 'spec'), 'postgresql');
  return isMapping(postgresql.synchronous) ? FINE : [below(['spec', 'postgresql'], lacking('synchronous'))];
});
