import type { KubernetesObject } from '../../lib/model/manifest';
import { Rendered, yamlSnapshots } from 'fairlead/testing';

function service(name: string, port: number): KubernetesObject {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec: { ports: [{ port }] } };
}

const RENDERED = new Rendered([
  service('web', 80),
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'flags' }, data: { dark: 'yes' } },
  service('api', 80),
]);

test('finds the objects of a kind that match, in the order in which they were made', () => {
  const names = (partial?: unknown): readonly string[] =>
    RENDERED.find('Service', partial).map(({ metadata }) => metadata.name);
  expect(names()).toEqual(['web', 'api']);
  expect(names({ metadata: { name: 'api' } })).toEqual(['api']);
  expect(names({ spec: { ports: [{ port: 81 }] } })).toEqual([]);
});

test('gets the one object that matches', () => {
  expect(RENDERED.get('ConfigMap')).toBe(RENDERED.objects[1]);
  expect(RENDERED.get('Service', { metadata: { name: 'api' } })).toBe(RENDERED.objects[2]);
});

test.each<[string, string, unknown, string]>([
  [
    'none matches',
    'Service',
    { metadata: { name: 'db' } },
    'no Service matches {"metadata":{"name":"db"}}; there is web, api',
  ],
  ['several match', 'Service', { spec: {} }, '2 Service matches {"spec":{}}; there is web, api'],
  ['there is no such kind', 'Secret', {}, 'no Secret matches {}; there are ConfigMap, Service'],
])('says what there is where %s', (_, kind, partial, message) => {
  expect(() => RENDERED.get(kind, partial)).toThrow(new Error(message));
});

test('knows its kinds, each once, sorted', () => {
  expect(RENDERED.kinds()).toEqual(['ConfigMap', 'Service']);
});

test('reads as YAML, also in snapshots, the same in whatever order the constructs were made', () => {
  const titles = [...RENDERED.toString().matchAll(/kind: (\w+)\nmetadata:\n {2}name: (\w+)/g)].map((match) => match[0]);
  expect(titles.map((title) => title.replace(/\s+(metadata:\s+)?/g, ' '))).toEqual([
    'kind: ConfigMap name: flags',
    'kind: Service name: api',
    'kind: Service name: web',
  ]);
  expect(new Rendered([...RENDERED.objects].reverse()).toString()).toBe(RENDERED.toString());
  expect([yamlSnapshots.test(RENDERED), yamlSnapshots.test('text')]).toEqual([true, false]);
  expect(yamlSnapshots.serialize(new Rendered([service('web', 80)]))).toBe(
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n  - port: 80',
  );
});
