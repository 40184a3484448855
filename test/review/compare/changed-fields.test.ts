import { changedFields } from '../../../lib/review/compare/changed-fields';
import { container, deployment, noted, objectOf } from './objects';

describe('what changed', () => {
  test('a field that is another, came or went is told with both values', () => {
    const before = objectOf('apps/v1 Deployment', { spec: { replicas: 2, paused: true } });
    const after = objectOf('apps/v1 Deployment', { spec: { replicas: 3, minReadySeconds: 5 } });
    expect(noted(before, after)).toEqual([
      ['spec.minReadySeconds', undefined, 5],
      ['spec.paused', true, undefined],
      ['spec.replicas', 2, 3],
    ]);
  });

  test('a mapping that came as a whole is one change', () => {
    const probe = { httpGet: { path: '/', port: 80 } };
    expect(noted(container({}), container({ readinessProbe: probe }))).toEqual([
      ['spec.template.spec.containers[name=web].readinessProbe', undefined, probe],
    ]);
  });

  test.each([
    ['null and a field that is missing', { spec: { paused: null } }, { spec: {} }],
    ['the order of keys', { spec: { a: 1, b: 2 } }, { spec: { b: 2, a: 1 } }],
    ['an empty list in a kind of Kubernetes itself', { spec: { finalizers: [] } }, { spec: {} }],
    ['empty labels and annotations', { metadata: { name: 'web', labels: {}, annotations: {} } }, {}],
    ['a creation time of null', { metadata: { name: 'web', creationTimestamp: null } }, {}],
  ])('%s make no change', (_, before, after) => {
    expect(noted(objectOf('apps/v1 Deployment', before), objectOf('apps/v1 Deployment', after))).toEqual([]);
  });

  test.each([
    ['an empty selector and none', 'networking.k8s.io/v1 NetworkPolicy', [{ podSelector: {} }, {}], 'podSelector'],
    [
      'an empty volume and none',
      'v1 Pod',
      [{ volumes: [{ name: 'a', emptyDir: {} }] }, { volumes: [{ name: 'a' }] }],
      'volumes[name=a].emptyDir',
    ],
    ['an empty list of a kind that nobody knows', 'example.com/v1 Thing', [{ list: [] }, {}], 'list'],
    [
      'an empty mapping that switches something on',
      'argoproj.io/v1alpha1 Application',
      [{ syncPolicy: { automated: {} } }, { syncPolicy: {} }],
      'syncPolicy.automated',
    ],
    [
      'null in the values of a chart',
      'helm.toolkit.fluxcd.io/v2 HelmRelease',
      [{ values: { a: null } }, { values: {} }],
      'values.a',
    ],
    [
      'number and text of a port',
      'v1 Service',
      [{ ports: [{ port: 80, targetPort: 80 }] }, { ports: [{ port: 80, targetPort: '80' }] }],
      'ports[port=80].targetPort',
    ],
  ])('%s are not the same', (_, kind, [before, after], path) => {
    const changes = noted(objectOf(kind, { spec: before }), objectOf(kind, { spec: after }));
    expect(changes.map(([where]) => where)).toEqual([`spec.${path}`]);
  });

  test('resources are as good as none where nothing is in them', () => {
    expect(noted(container({ resources: { limits: {}, requests: null } }), container({}))).toEqual([]);
  });

  test('keys that objects inherit in JavaScript are keys like others', () => {
    const data = JSON.parse('{"constructor":"a","__proto__":"b"}') as Record<string, string>;
    const changes = noted(
      objectOf('v1 ConfigMap', { data: { x: 'y' } }),
      objectOf('v1 ConfigMap', { data: { x: 'y', ...data } }),
    );
    expect(changes).toEqual([
      ['data.__proto__', undefined, 'b'],
      ['data.constructor', undefined, 'a'],
    ]);
    expect(noted(objectOf('v1 ConfigMap', { data }), objectOf('v1 ConfigMap', { data: { constructor: 'a' } }))).toEqual(
      [['data.__proto__', 'b', undefined]],
    );
  });

  test('changes are ordered by path, positions as numbers', () => {
    const args = (last: string): string[] => [...Array.from({ length: 12 }, (_, at) => `${at}${last}`)];
    const changes = noted(container({ args: args('a') }), container({ args: args('b') }));
    expect(changes.map(([path]) => path)).toEqual(
      args('').map((at) => `spec.template.spec.containers[name=web].args.${at}`),
    );
  });

  test('the same object is not looked into', () => {
    const trap = {
      get spec() {
        throw new Error('read');
      },
    };
    const object = Object.assign(trap, { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' } });
    expect(changedFields(object, object)).toEqual([]);
  });
});

describe('amounts', () => {
  const limits = (cpu: unknown) => container({ resources: { limits: { cpu } } });
  const cpu = 'spec.template.spec.containers[name=web].resources.limits.cpu';

  test.each([
    ['1', '1000m'],
    [1, '1'],
    ['1Gi', '1024Mi'],
    ['1e3', '1k'],
    ['0.5', '500m'],
  ])('%s is %s', (before, after) => {
    expect(noted(limits(before), limits(after))).toEqual([]);
  });

  test('amounts that differ, came or went are told as amounts', () => {
    expect(noted(limits('1'), limits('1500m'))).toEqual([[cpu, '1', '1500m', 'quantity']]);
    expect(noted(limits('1'), container({ resources: { limits: { memory: 1 } } }))).toEqual([
      [cpu, '1', undefined, 'quantity'],
      [cpu.replace('cpu', 'memory'), undefined, 1, 'quantity'],
    ]);
  });

  test('what is no amount is compared as text', () => {
    expect(noted(limits('1'), limits('1 core'))).toEqual([[cpu, '1', '1 core']]);
  });

  test('text that only looks like an amount is text', () => {
    const before = container({ env: [{ name: 'A', value: '1' }] });
    expect(noted(before, container({ env: [{ name: 'A', value: '1000m' }] }))).toHaveLength(1);
  });

  test.each([
    [
      'v1 PersistentVolumeClaim',
      { resources: { requests: { storage: '1Gi' } } },
      { resources: { requests: { storage: '1024Mi' } } },
    ],
    [
      'v1 Pod',
      { volumes: [{ name: 'a', emptyDir: { sizeLimit: '1Gi' } }] },
      { volumes: [{ name: 'a', emptyDir: { sizeLimit: '1024Mi' } }] },
    ],
    ['autoscaling/v2 HorizontalPodAutoscaler', metric('100'), metric('100000m')],
    ['postgresql.cnpg.io/v1 Cluster', { storage: { size: '1Ti' } }, { storage: { size: '1024Gi' } }],
    ['postgresql.cnpg.io/v1 Cluster', parameters('shared_buffers', '1GB'), parameters('shared_buffers', '1024MB')],
    [
      'postgresql.cnpg.io/v1 Cluster',
      parameters('checkpoint_timeout', '5min'),
      parameters('checkpoint_timeout', '300'),
    ],
    [
      'monitoring.coreos.com/v1 PodMonitor',
      { podMetricsEndpoints: [{ interval: '1m' }] },
      { podMetricsEndpoints: [{ interval: '60s' }] },
    ],
    ['networking.istio.io/v1 VirtualService', { http: [{ timeout: '1h' }] }, { http: [{ timeout: '60m' }] }],
    ['kustomize.toolkit.fluxcd.io/v1 Kustomization', { interval: '1h0m0s' }, { interval: '60m' }],
  ])('%s: the same amount in other words', (kind, before, after) => {
    expect(noted(objectOf(kind, { spec: before }), objectOf(kind, { spec: after }))).toEqual([]);
  });

  test('a time that differs is told as a time', () => {
    const interval = (text: string) =>
      objectOf('source.toolkit.fluxcd.io/v1 GitRepository', { spec: { interval: text } });
    expect(noted(interval('1h'), interval('90m'))).toEqual([['spec.interval', '1h', '90m', 'duration']]);
  });

  function metric(averageValue: string) {
    return {
      metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'AverageValue', averageValue } } }],
    };
  }

  function parameters(name: string, value: string) {
    return { postgresql: { parameters: { [name]: value } } };
  }
});

describe('images', () => {
  test.each([
    [
      'containers',
      deployment({ containers: [{ name: 'a', image: 'a:1' }] }),
      deployment({ containers: [{ name: 'a', image: 'a:2' }] }),
    ],
    ['databases', cluster('pg:17.1'), cluster('pg:17.2')],
  ])('of %s are told as images', (_, before, after) => {
    expect(changedFields(before, after)).toEqual([expect.objectContaining({ as: 'image' })]);
  });

  function cluster(imageName: string) {
    return objectOf('postgresql.cnpg.io/v1 Cluster', { spec: { imageName } });
  }
});
