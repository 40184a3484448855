import { deployment, external, found } from '../cluster';

const WEB = deployment('web');

function object(apiVersion: string, kind: string, spec: string): string {
  return `{ apiVersion: ${apiVersion}, kind: ${kind}, metadata: { name: a }, spec: ${spec} }\n---\n`;
}

const hpa = (target: string): string =>
  object('autoscaling/v2', 'HorizontalPodAutoscaler', `{ scaleTargetRef: ${target} }`);

test.each<[string, string, readonly string[]]>([
  ['a Deployment', hpa('{ apiVersion: apps/v1, kind: Deployment, name: web }'), []],
  [
    'one that is not there',
    hpa('{ apiVersion: apps/v1, kind: Deployment, name: wbe }'),
    ['reference/scale-target spec.scaleTargetRef.name'],
  ],
  [
    'one of another kind',
    hpa('{ apiVersion: apps/v1, kind: StatefulSet, name: web }'),
    ['reference/scale-target spec.scaleTargetRef.name'],
  ],
  [
    'one of another group',
    hpa('{ apiVersion: example.com/v1, kind: Deployment, name: web }'),
    ['reference/scale-target spec.scaleTargetRef.name'],
  ],
  [
    'a VerticalPodAutoscaler',
    object(
      'autoscaling.k8s.io/v1',
      'VerticalPodAutoscaler',
      '{ targetRef: { apiVersion: apps/v1, kind: Deployment, name: x } }',
    ),
    ['reference/scale-target spec.targetRef.name'],
  ],
  [
    'a ScaledObject, which means a Deployment',
    object('keda.sh/v1alpha1', 'ScaledObject', '{ scaleTargetRef: { name: web } }'),
    [],
  ],
  [
    'a ScaledObject of nothing',
    object('keda.sh/v1alpha1', 'ScaledObject', '{ scaleTargetRef: { name: x } }'),
    ['reference/scale-target spec.scaleTargetRef.name'],
  ],
])('%s', (_, scaler, expected) => {
  expect(found(WEB + scaler)).toEqual(expected);
});

test('a scale target that is external', () => {
  expect(found(hpa('{ kind: Deployment, name: other }'), [external('Deployment', 'other')])).toEqual([]);
});

test('the topics and streams that KEDA watches, in whatever namespace', () => {
  const brokers = `
{ apiVersion: kafka.strimzi.io/v1, kind: Kafka, metadata: { name: bus, namespace: default } }
---
{ apiVersion: kafka.strimzi.io/v1, kind: KafkaTopic, metadata: { name: orders, namespace: default, labels: { strimzi.io/cluster: bus } }, spec: { topicName: Orders } }
---
`;
  const scaled = (trigger: string): string =>
    object('keda.sh/v1alpha1', 'ScaledObject', `{ scaleTargetRef: { name: web }, triggers: [${trigger}] }`);
  const kafka = (topic: string): string =>
    scaled(`{ type: kafka, metadata: { bootstrapServers: x, topic: ${topic} } }`);
  expect(found(WEB + brokers + kafka('Orders'))).toEqual([]);
  expect(found(WEB + brokers + kafka('Order'))).toEqual(['reference/topic spec.triggers.0.metadata.topic']);
  expect(found(WEB + scaled('{ type: cron, metadata: { topic: x } }'))).toEqual([]);
  expect(found(WEB + scaled('{ metadata: { natsServerMonitoringEndpoint: x, stream: S } }'))).toEqual([
    'reference/stream spec.triggers.0.metadata.stream',
  ]);
  expect(found(WEB + scaled('{ authenticationRef: { name: x } }'))).toEqual([
    'reference/object spec.triggers.0.authenticationRef.name',
  ]);
});
