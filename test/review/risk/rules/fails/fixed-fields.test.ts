import { exampleObject } from '../../../../../lib/review/risk/examples/example-object';
import { FAILS } from '../../../../../lib/review/risk/rules/fails/fails';
import { JOB } from '../../../../../lib/review/risk/rules/fails/job';
import { STATEFUL_SET } from '../../../../../lib/review/risk/rules/fails/stateful-set';
import { messagesOf, sayingsOf } from '../judged';

const KINDS: Readonly<Record<string, string>> = {
  CSIDriver: 'storage.k8s.io/v1',
  CustomResourceDefinition: 'apiextensions.k8s.io/v1',
  DaemonSet: 'apps/v1',
  EndpointSlice: 'discovery.k8s.io/v1',
  GatewayClass: 'gateway.networking.k8s.io/v1',
  Job: 'batch/v1',
  KafkaTopic: 'kafka.strimzi.io/v1',
  PersistentVolume: 'v1',
  PersistentVolumeClaim: 'v1',
  Pod: 'v1',
  RoleBinding: 'rbac.authorization.k8s.io/v1',
  RuntimeClass: 'node.k8s.io/v1',
  Secret: 'v1',
  Service: 'v1',
  StatefulSet: 'apps/v1',
  StorageClass: 'storage.k8s.io/v1',
};

/** Every message of a change, as far as its first colon. */
function refused(kind: string, before: string, after: string): readonly string[] {
  const object = (body: string): string => exampleObject(KINDS[kind] ?? '', `${kind}/it`, ...body.split('; '));
  const judged = { before: object(before), after: object(after) };
  return FAILS.flatMap((rule) => messagesOf(rule, judged)).map((message) => message.replace(/:.*/, ''));
}

const TEMPLATE = 'template: { spec: { containers: [{ name: a, image: a }], nodeSelector: { disk: ssd } } }';
const QUEUED = TEMPLATE.replace('ssd', 'hdd');

test.each([
  [
    'PersistentVolumeClaim',
    'spec: { volumeName: a }',
    'spec: { volumeName: b }',
    ['spec.volumeName changes from a to b'],
  ],
  ['PersistentVolumeClaim', 'spec: { volumeMode: Filesystem }', 'spec: {}', []],
  [
    'PersistentVolumeClaim',
    'spec: { volumeAttributesClassName: gold }',
    'spec: {}',
    ['spec.volumeAttributesClassName goes'],
  ],
  ['PersistentVolume', 'spec: { csi: { a: 1 } }', 'spec: { nfs: { server: a } }', ['spec.csi changes']],
  ['PersistentVolume', 'spec: { csi: {} }', 'spec: { csi: { controllerExpandSecretRef: { name: a } } }', []],
  ['StatefulSet', 'spec: {}', 'spec: { serviceName: "" , podManagementPolicy: OrderedReady }', []],
  ['StatefulSet', 'spec: {}', 'spec: { minReadySeconds: 3, ordinals: { start: 1 }, revisionHistoryLimit: 2 }', []],
  ['DaemonSet', 'spec: { selector: { a: b } }', 'spec: { selector: { a: c } }', ['spec.selector changes']],
  ['Job', `spec: { suspend: true, ${TEMPLATE} }`, `spec: { suspend: false, ${QUEUED} }`, []],
  ['Job', `spec: { ${TEMPLATE} }`, `spec: { ${QUEUED} }`, ['spec.template changes']],
  ['Job', 'spec: {}', 'spec: { completionMode: NonIndexed, parallelism: 3, suspend: true }', []],
  ['Job', 'spec: {}', 'spec: { completionMode: Indexed }', ['spec.completionMode changes from NonIndexed to Indexed']],
  [
    'Service',
    'spec: { clusterIP: 10.0.0.1 }',
    'spec: { clusterIP: 10.0.0.2 }',
    ['spec.clusterIP changes from 10.0.0.1 to 10.0.0.2'],
  ],
  ['Service', 'spec: { clusterIPs: [None] }', 'spec: { clusterIP: None }', []],
  ['Service', 'spec: { type: LoadBalancer, loadBalancerClass: a }', 'spec: { type: ClusterIP }', []],
  ['Service', 'spec: { type: NodePort }', 'spec: { type: ClusterIP }', []],
  ['Secret', 'type: Opaque', 'data: { a: b }', []],
  ['Secret', 'immutable: true; stringData: { a: b }', 'immutable: true; stringData: { a: c }', ['stringData changes']],
  ['StorageClass', 'provisioner: a', 'provisioner: b', ['provisioner changes from a to b']],
  ['StorageClass', 'provisioner: a; parameters: { x: y }', 'provisioner: a', ['parameters changes']],
  ['CSIDriver', 'spec: {}', 'spec: { attachRequired: true, podInfoOnMount: true }', []],
  ['CSIDriver', 'spec: {}', 'spec: { attachRequired: false }', ['spec.attachRequired changes from true to false']],
  [
    'RoleBinding',
    'roleRef: { kind: Role, name: a }',
    'roleRef: { kind: Role, name: a, apiGroup: rbac.authorization.k8s.io }',
    [],
  ],
  ['RuntimeClass', 'handler: runc', 'handler: gvisor', ['handler changes from runc to gvisor']],
  ['EndpointSlice', 'addressType: IPv4', 'addressType: IPv6', ['addressType changes from IPv4 to IPv6']],
  [
    'GatewayClass',
    'spec: { controllerName: a/b }',
    'spec: { controllerName: a/c }',
    ['spec.controllerName changes from a/b to a/c'],
  ],
  [
    'CustomResourceDefinition',
    'spec: { names: { kind: A } }',
    'spec: { names: { kind: B } }',
    ['spec.names.kind changes from A to B'],
  ],
  ['KafkaTopic', 'spec: { replicas: 3 }', 'spec: {}', []],
  ['Pod', 'spec: { tolerations: [{ key: a }] }', 'spec: { tolerations: [{ key: a }, { key: b }] }', []],
  ['Pod', 'spec: { tolerations: [{ key: a }] }', 'spec: {}', ['spec.tolerations changes']],
  ['Pod', 'spec: { activeDeadlineSeconds: 60 }', 'spec: { activeDeadlineSeconds: 30 }', []],
  [
    'Pod',
    'spec: { activeDeadlineSeconds: 30 }',
    'spec: { activeDeadlineSeconds: 60 }',
    ['spec.activeDeadlineSeconds changes'],
  ],
])('%s: %s -> %s', (kind, before, after, expected) => {
  expect(refused(kind, before, after)).toEqual(expected);
});

const JOB_OF = (image: string): string =>
  exampleObject('batch/v1', 'Job/it', `spec: { template: { spec: { containers: [{ name: a, image: ${image} }] } } }`);

describe('who applies it', () => {
  test.each([
    ['nobody that is known', [], 1],
    ['an agent', ['applies'], 1],
    ['an agent that deletes it first', ['replaces'], 0],
    ['an agent that runs it as a hook', ['runs'], 0],
    ['an agent that leaves it as it is', ['ignores'], 0],
    ['two agents, of which one updates it', ['replaces', 'applies'], 1],
  ] as const)('%s', (_, acts, expected) => {
    expect(sayingsOf(JOB, { before: JOB_OF('a'), after: JOB_OF('b'), acts })).toHaveLength(expected);
  });
});

test('what is renamed is another object, of which nothing is refused', () => {
  const set = (name: string): string =>
    exampleObject('apps/v1', `StatefulSet/${name}`, `spec: { serviceName: ${name} }`);
  expect(sayingsOf(STATEFUL_SET, { before: set('a'), after: set('b'), renamed: true })).toEqual([]);
});

test('a saying names the field and the way out', () => {
  const set = (name: string): string => exampleObject('apps/v1', 'StatefulSet/it', `spec: { serviceName: ${name} }`);
  expect(sayingsOf(STATEFUL_SET, { before: set('a'), after: set('b') })).toEqual([
    {
      message: 'spec.serviceName changes from a to b: the API server keeps it as it was made, and refuses the object',
      fix: 'keep it; to change it all the same, delete the StatefulSet with kubectl delete --cascade=orphan right before the sync, which then makes one of the same name that takes over the pods and their claims',
      path: ['spec', 'serviceName'],
    },
  ]);
});
