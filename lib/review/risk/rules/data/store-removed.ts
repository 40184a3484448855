import { asList, asMapping, asText, valueAt } from '../../../../check/references/loosely';
import type { Placed } from '../../../change';
import { exampleObject } from '../../examples/example-object';
import { LEAVE_IT } from './kept-by-agents';
import { removalRule } from './removal-rule';

/** What goes with each kind of store, as a sentence goes on. */
const FATES: Readonly<Record<string, (store: Placed) => string>> = {
  'kafka.strimzi.io/Kafka': ofKafka,
  'kafka.strimzi.io/KafkaNodePool': ofKafka,
  'rabbitmq.com/RabbitmqCluster': () => 'the operator deletes its nodes and their volumes, with all messages on them',
  'elasticsearch.k8s.elastic.co/Elasticsearch': ({ object }) =>
    asText(valueAt(object.spec, 'volumeClaimDeletePolicy')) === 'DeleteOnScaledownOnly'
      ? 'the operator deletes its nodes; their volumes stay, and only an Elasticsearch of the same name takes them up again'
      : 'the operator deletes its nodes and their volumes (volumeClaimDeletePolicy)',
};

function ofKafka({ object, id }: Placed): string {
  const storage = id.kind === 'Kafka' ? valueAt(object.spec, 'kafka', 'storage') : valueAt(object.spec, 'storage');
  const volumes = [storage, ...asList(asMapping(storage).volumes)].map(asMapping);
  return volumes.some(({ deleteClaim }) => deleteClaim === true)
    ? 'the operator deletes its nodes and their volumes (deleteClaim: true), with all messages on them'
    : 'the operator deletes its nodes; volumes with deleteClaim: true go too, and others stay, but nothing reads what is on them';
}

function pool(volume: string): string {
  return exampleObject(
    'kafka.strimzi.io/v1',
    'KafkaNodePool/brokers',
    `spec: { storage: { type: persistent-claim, size: 9Gi${volume} } }`,
  );
}

/** What holds messages or documents goes with its object. */
export const STORE_REMOVED = removalRule({
  id: 'data/store-removed',
  title: 'A Kafka cluster, a RabbitMQ cluster or an Elasticsearch is deleted',
  reason:
    'Operators delete the nodes of a store with its object. Whether their volumes go too is set in the object, and by default it differs.',
  source: 'https://strimzi.io/docs/operators/latest/configuring.html#type-PersistentClaimStorage-reference',
  kinds: Object.keys(FATES),
  loses: (store) => ({
    message: `the store is deleted: ${FATES[`${store.id.group}/${store.id.kind}`]?.(store) ?? ''}`,
    fix: `keep it until nobody needs what is in it; or have the agents leave it with ${LEAVE_IT}`,
  }),
  examples: [
    {
      name: 'brokers go with their volumes',
      before: pool(', deleteClaim: true'),
      after: '',
      says: ['the store is deleted: the operator deletes its nodes and their volumes (deleteClaim: true)'],
    },
    {
      name: 'brokers go and their volumes stay',
      before: pool(''),
      after: '',
      says: ['others stay, but nothing reads what is on them'],
    },
    { name: 'brokers come', before: '', after: pool(''), says: [] },
  ],
});
