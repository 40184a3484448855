import { compilePattern } from '../../../cel/library/regex';
import { FINE, wrong } from '../rule/flaw';
import { mappingAt } from '../rule/read';
import { across, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';

const pattern: Rule = (value) =>
  typeof value !== 'string' || isPattern(value) ? FINE : [wrong(value, 'a regular expression as Go reads it')];

function isPattern(text: string): boolean {
  try {
    compilePattern(text);
    return true;
  } catch {
    return false;
  }
}

const patterns: Rule = fields({ synchronizeReplicas: fields({ excludePatterns: items(pattern) }) });

/** The `replicationSlots` of a Cluster; patterns are not read where no slots are kept. */
export const replicationSlots: Rule = across((slots) =>
  ['synchronizeReplicas', 'highAvailability'].some((kind) => mappingAt(slots, kind).enabled !== false)
    ? patterns(slots)
    : FINE,
);
