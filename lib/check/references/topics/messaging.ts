import type { Fault } from '../../../model/finding';
import { fault } from '../fault';
import type { Item } from '../item';
import { KAFKA_TOPIC, SECRET, STREAM, type TargetKind } from '../kinds';
import { asText, valueAt } from '../loosely';
import type { Reference, Topic } from '../reference';

const STRIMZI = 'kafka.strimzi.io';
const CLUSTER_LABEL = 'strimzi.io/cluster';

const OF_KAFKA: readonly Reference[] = [ofCluster('Kafka')];

/** Topics, users and consumers belong to a broker that is there. */
export const MESSAGING: Topic = {
  references: {
    'jetstream.nats.io/Consumer': [{ at: 'spec.streamName', to: STREAM }],
    [`${STRIMZI}/KafkaConnector`]: [ofCluster('KafkaConnect')],
    [`${STRIMZI}/KafkaNodePool`]: OF_KAFKA,
    [`${STRIMZI}/KafkaRebalance`]: OF_KAFKA,
    [`${STRIMZI}/KafkaTopic`]: OF_KAFKA,
    [`${STRIMZI}/KafkaUser`]: [
      ...OF_KAFKA,
      { at: 'spec.authentication.password.valueFrom.secretKeyRef', to: SECRET },
      {
        at: 'spec.authorization.acls.*.resource',
        to: KAFKA_TOPIC,
        anywhere: true,
        // Brokers, Connect and clients make topics too.
        suspected: true,
        when: ({ type, name, patternType }) => type === 'topic' && name !== '*' && patternType !== 'prefix',
      },
    ],
  },
  checks: Object.fromEntries(
    ['KafkaConnector', 'KafkaNodePool', 'KafkaTopic', 'KafkaUser'].map((kind) => [`${STRIMZI}/${kind}`, ownerless]),
  ),
};

function ofCluster(kind: string): Reference {
  const to: TargetKind = { group: STRIMZI, kind, code: 'reference/kafka' };
  return { at: `metadata.labels[${CLUSTER_LABEL}]`, to };
}

/** Strimzi passes over what names no cluster, and says nothing. */
function ownerless({ object }: Item): readonly Fault[] {
  if (asText(valueAt(object.metadata.labels, CLUSTER_LABEL)) !== undefined) return [];
  const message = `the label ${CLUSTER_LABEL} is missing, so no Kafka cluster takes it on`;
  return [
    fault(
      'reference/kafka',
      ['metadata', 'labels'],
      message,
      `set the label ${CLUSTER_LABEL} to the name of the cluster`,
    ),
  ];
}
