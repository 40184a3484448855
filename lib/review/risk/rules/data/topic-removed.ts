import { valueAt } from '../../../../check/references/loosely';
import { exampleObject } from '../../examples/example-object';
import { LEAVE_IT } from './kept-by-agents';
import { removalRule } from './removal-rule';

const TOPIC = 'kafka.strimzi.io/KafkaTopic';
const UNMANAGED = 'strimzi.io/managed';

function topic(annotations = ''): string {
  return exampleObject('kafka.strimzi.io/v1', 'KafkaTopic/orders', `metadata: { name: orders${annotations} }`);
}

function stream(...spec: readonly string[]): string {
  const lines = ['name: ORDERS', ...spec].map((line) => `  ${line}`);
  return exampleObject('jetstream.nats.io/v1beta2', 'Stream/orders', 'spec:', ...lines);
}

/** A topic or a stream goes with the object that stands for it. */
export const TOPIC_REMOVED = removalRule({
  id: 'data/topic-removed',
  title: 'A topic, a stream or a bucket of messages is deleted',
  reason:
    "Strimzi's Topic Operator and the controller of NATS hold on to a deleted object until they have deleted what it stands for, with every message in it.",
  source: 'https://strimzi.io/docs/operators/latest/deploying.html#con-deleting-managed-topics-str',
  kinds: [TOPIC, ...['Stream', 'KeyValue', 'ObjectStore'].map((kind) => `jetstream.nats.io/${kind}`)],
  loses: ({ object, id }) => {
    if (id.kind === 'KafkaTopic') {
      if (object.metadata.annotations?.[UNMANAGED] === 'false') return undefined;
      return {
        message: 'the Topic Operator deletes the topic with every message in it',
        fix: `annotate it with ${UNMANAGED}: "false" in a change before this one; or have the agents leave it with ${LEAVE_IT}`,
      };
    }
    if (valueAt(object.spec, 'preventDelete') === true) return undefined;
    return {
      message: 'the controller of NATS deletes it from the server, with all that is in it',
      fix: `set preventDelete: true in a change before this one; or have the agents leave it with ${LEAVE_IT}`,
    };
  },
  examples: [
    {
      name: 'a topic goes',
      before: topic(),
      after: '',
      says: ['the Topic Operator deletes the topic with every message in it'],
    },
    {
      name: 'a topic outlives its object',
      before: topic(', annotations: { strimzi.io/managed: "false" }'),
      after: '',
      says: [],
    },
    { name: 'a stream goes', before: stream(), after: '', says: ['the controller of NATS deletes it from the server'] },
    { name: 'a stream outlives its object', before: stream('preventDelete: true'), after: '', says: [] },
  ],
});
