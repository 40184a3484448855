import { external, found } from '../cluster';

const KAFKA = '{ apiVersion: kafka.strimzi.io/v1, kind: Kafka, metadata: { name: bus } }\n---\n';

function ofKafka(kind: string, name: string, cluster: string, spec = ''): string {
  return `{ apiVersion: kafka.strimzi.io/v1, kind: ${kind}, metadata: { name: ${name}, labels: { strimzi.io/cluster: ${cluster} } }, spec: { ${spec} } }\n---\n`;
}

test.each(['KafkaTopic', 'KafkaUser', 'KafkaNodePool'])('a %s is of a Kafka', (kind) => {
  expect(found(KAFKA + ofKafka(kind, 'a', 'bus'))).toEqual([]);
  expect(found(KAFKA + ofKafka(kind, 'a', 'bsu'))).toEqual(['reference/kafka metadata.labels[strimzi.io/cluster]']);
  expect(found(ofKafka(kind, 'a', 'other'), [external('Kafka', 'other')])).toEqual([]);
  expect(found(`{ apiVersion: kafka.strimzi.io/v1, kind: ${kind}, metadata: { name: a } }`)).toEqual([
    'reference/kafka metadata.labels',
  ]);
});

test.each<[string, string, number]>([
  ['a topic', 'type: topic, name: orders', 0],
  ['a topic that is not there', 'type: topic, name: order', 1],
  ['all topics', 'type: topic, name: "*"', 0],
  ['topics that begin so', 'type: topic, name: ord, patternType: prefix', 0],
  ['a group of consumers', 'type: group, name: x', 0],
])('the right to %s', (_, resource, faults) => {
  const acl = `authorization: { acls: [{ resource: { ${resource} }, operations: [Read] }] }`;
  const yaml = KAFKA + ofKafka('KafkaTopic', 'orders', 'bus') + ofKafka('KafkaUser', 'a', 'bus', acl);
  expect(found(yaml)).toHaveLength(faults);
});

test('a consumer names a stream as its broker does', () => {
  const stream =
    '{ apiVersion: jetstream.nats.io/v1beta2, kind: Stream, metadata: { name: orders }, spec: { name: ORDERS } }\n---\n';
  const consumer = (name: string): string =>
    `{ apiVersion: jetstream.nats.io/v1beta2, kind: Consumer, metadata: { name: a }, spec: { streamName: ${name} } }`;
  expect(found(stream + consumer('ORDERS'))).toEqual([]);
  expect(found(stream + consumer('orders'))).toEqual(['reference/stream spec.streamName']);
  expect(found(consumer('OTHER'), [external('Stream', 'OTHER')])).toEqual([]);
});
