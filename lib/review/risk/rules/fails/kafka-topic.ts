import { exampleObject } from '../../examples/example-object';
import { fixedFieldRule } from './fixed-field-rule';

const NOT_DONE = 'the Topic Operator supports no such change and leaves the topic as it is, not ready';
const COPY = 'make a topic of another name, and move producers and then consumers over';

function topic(...spec: readonly string[]): string {
  return exampleObject('kafka.strimzi.io/v1', 'KafkaTopic/orders', 'spec:', ...spec.map((line) => `  ${line}`));
}

/** Kafka has topics grow and not shrink. */
export const KAFKA_TOPIC = fixedFieldRule({
  id: 'fails/kafka-topic',
  title: 'A topic gets another name, fewer partitions or other replicas',
  reason:
    'Kafka cannot take partitions away, for what is in them would be lost, nor rename a topic; and the Topic Operator moves replicas only where Cruise Control does it. It marks such a KafkaTopic as not ready, and the sync waits for it.',
  source: 'https://strimzi.io/docs/operators/latest/deploying.html#proc-configuring-kafka-topic-str',
  outcome: NOT_DONE,
  fields: {
    'kafka.strimzi.io/KafkaTopic': [
      {
        at: 'spec.topicName',
        allows: ({ was, is, after }) => (was ?? after.metadata.name) === (is ?? after.metadata.name),
        fix: `keep it; or ${COPY}`,
      },
      {
        at: 'spec.partitions',
        allows: ({ was, is }) => typeof was !== 'number' || typeof is !== 'number' || is > was,
        outcome: 'Kafka takes no partitions away, and the Topic Operator leaves the topic as it is, not ready',
        fix: `keep them; or ${COPY}`,
      },
      {
        at: 'spec.replicas',
        allows: ({ was, is }) => was === undefined || is === undefined,
        outcome:
          'the Topic Operator has Cruise Control do it, and where there is none the topic stays as it is, not ready',
        fix: 'run Cruise Control in the cluster; or move the replicas with kafka-reassign-partitions.sh first, and write down what is then so',
      },
    ],
  },
  examples: [
    {
      name: 'fewer partitions',
      before: topic('partitions: 12'),
      after: topic('partitions: 6'),
      says: ['spec.partitions changes from 12 to 6: Kafka takes no partitions away'],
    },
    { name: 'more partitions', before: topic('partitions: 6'), after: topic('partitions: 12'), says: [] },
    {
      name: 'another name',
      before: topic('partitions: 6'),
      after: topic('partitions: 6', 'topicName: shop.orders'),
      says: ['spec.topicName is set to shop.orders: the Topic Operator supports no such change'],
    },
    {
      name: 'the name that it has',
      before: topic('partitions: 6'),
      after: topic('partitions: 6', 'topicName: orders'),
      says: [],
    },
    {
      name: 'more replicas',
      before: topic('replicas: 2'),
      after: topic('replicas: 3'),
      says: ['spec.replicas changes from 2 to 3: the Topic Operator has Cruise Control do it'],
    },
  ],
});
