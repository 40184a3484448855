import { asText, valueAt } from '../../../../check/references/loosely';
import type { RiskRule } from '../../rule';
import { exampleObject } from '../../examples/example-object';
import { updated } from '../../delivered/updated';

/** Where each kind says what is cleaned up. */
const POLICIES: Readonly<Record<string, readonly string[]>> = {
  KafkaTopic: ['spec', 'config', 'cleanup.policy'],
  Kafka: ['spec', 'kafka', 'config', 'log.cleanup.policy'],
};

function deletes(policy: unknown): boolean {
  return (asText(policy) ?? 'delete').split(',').some((part) => part.trim() === 'delete');
}

function topic(policy: string): string {
  return exampleObject('kafka.strimzi.io/v1', 'KafkaTopic/prices', `spec: { config: { cleanup.policy: ${policy} } }`);
}

/** A compacted topic is a table: with deletion, rows that nobody has written lately go. */
export const COMPACTION_ENDS: RiskRule = {
  id: 'data/compaction-ends',
  title: 'A topic that kept the last value of every key is to delete what is old',
  reason:
    'With cleanup.policy compact Kafka keeps the last message of every key for ever. With delete, messages beyond the retention go, the only one of a key too: what is restored from the topic is then incomplete.',
  source: 'https://kafka.apache.org/documentation/#compaction',
  kinds: Object.keys(POLICIES).map((kind) => `kafka.strimzi.io/${kind}`),
  judge: (change, around) => {
    const object = updated(change, around);
    const path = POLICIES[change.id.kind];
    if (!object || !path) return [];
    const [was, is] = [valueAt(object.before, ...path), valueAt(object.after, ...path)];
    if (deletes(was) || !deletes(is)) return [];
    const message = `${path.at(-1) ?? ''} changes from ${asText(was) ?? ''} to ${asText(is) ?? 'delete'}: the last message of a key is deleted too, once it is older than the retention`;
    return [{ message, fix: 'keep it; or make sure that nothing is restored from the topic', path }];
  },
  examples: [
    {
      name: 'a table becomes a log',
      before: topic('compact'),
      after: topic('delete'),
      says: ['cleanup.policy changes from compact to delete: the last message of a key is deleted too'],
    },
    {
      name: 'a table that also forgets',
      before: topic('compact'),
      after: topic('"compact,delete"'),
      says: ['to compact,delete'],
    },
    { name: 'a log becomes a table', before: topic('delete'), after: topic('compact'), says: [] },
  ],
};
