import { valueFaults } from '../../../../lib/check/schema/values/value-faults';
import type { KubernetesObject } from '../../../../lib/model/manifest';
import { NONE, planted, testCases } from './planted';

const CONFIG_MAP: KubernetesObject = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shop' } };

describe('the metadata of any object', () => {
  testCases(CONFIG_MAP, [
    ['metadata.name', 'shop.1-a', 'shop_1'],
    ['metadata.name', 'a'.repeat(253), 'a'.repeat(254)],
    ['metadata.name', 'a', ''],
    ['metadata.generateName', 'shop-', 'Shop-'],
    ['metadata.namespace', 'shop', 'shop.a'],
    [['metadata', 'labels', 'app.kubernetes.io/name'], 'shop', 'shop!'],
    [['metadata', 'labels', 'tier'], '', 'a'.repeat(64)],
    ['metadata.labels', { 'a/b': 'c' }, { 'A/b': 'c' }, ['metadata', 'labels', 'A/b']],
    ['metadata.labels', { ['a'.repeat(63)]: '' }, { ['a'.repeat(64)]: '' }, ['metadata', 'labels', 'a'.repeat(64)]],
    ['metadata.labels', { a: 'b' }, { 'a/': 'b' }, ['metadata', 'labels', 'a/']],
    ['metadata.annotations', { 'Example.com/a': 'any thing' }, { 'a b': '' }, ['metadata', 'annotations', 'a b']],
    ['metadata.annotations', { a: 'b'.repeat(256 * 1024 - 1) }, { a: 'b'.repeat(256 * 1024) }, 'metadata.annotations'],
    ['metadata.finalizers', ['example.com/a'], ['mine'], 'metadata.finalizers.0'],
    ['metadata.finalizers', ['foregroundDeletion'], ['a b/c'], 'metadata.finalizers.0'],
  ]);
});

test('a kind that nothing is known of is judged by its metadata', () => {
  const unknown = { apiVersion: 'example.com/v1', kind: 'Shop', metadata: { name: 'Shop' }, spec: { replicas: -1 } };
  expect(valueFaults(unknown)).toEqual([
    {
      code: 'schema/bad-value',
      severity: 'error',
      message:
        'name must be a DNS name (a-z, 0-9, - and ., each part starting and ending with a letter or digit, ' +
        'at most 253 characters), found "Shop"',
      path: ['metadata', 'name'],
    },
  ]);
  expect(valueFaults(planted(unknown, 'metadata.name', 'shop'))).toEqual([]);
});

test('a kind of another group is not judged as the one of Kubernetes', () => {
  const knative = { apiVersion: 'serving.knative.dev/v1', kind: 'Service', metadata: { name: '1-shop' }, spec: {} };
  expect(valueFaults(knative)).toEqual([]);
});

test('an old version whose fields were others is left to those who know that it is gone', () => {
  const backend = { serviceName: 'shop', servicePort: 80 };
  const ingress = {
    apiVersion: 'networking.k8s.io/v1beta1',
    kind: 'Ingress',
    metadata: { name: 'a' },
    spec: { backend },
  };
  expect(valueFaults(ingress)).toEqual([]);
  expect(valueFaults({ ...ingress, apiVersion: 'networking.k8s.io/v1' })).toHaveLength(1);
});

test('null is the same as not set', () => {
  expect(valueFaults(planted(CONFIG_MAP, 'metadata.labels', null))).toEqual([]);
  expect(valueFaults(planted(CONFIG_MAP, 'metadata.labels', NONE))).toEqual([]);
});
