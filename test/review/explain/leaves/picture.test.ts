import type { OutputFile } from '../../../../lib/model/file';
import type { KubernetesObject } from '../../../../lib/model/manifest';
import { Picture } from '../../../../lib/review/explain/leaves/picture';

const PLACE = { file: 'apps/web.ts', line: 1, column: 1 };

function service(name: string, ports: readonly object[], labels: Record<string, string> = {}): KubernetesObject {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name, labels }, spec: { ports } };
}

function fileOf(object: KubernetesObject, bundle = 'prod/east/web'): OutputFile {
  const path = `${bundle}/${object.kind.toLowerCase()}.${object.metadata.name}.yaml`;
  return { path, text: JSON.stringify(object), bundle, manifest: { object, place: PLACE, construct: 'web' } };
}

/** The fields of the first that the second has otherwise. */
function changed(
  before: readonly OutputFile[],
  after: readonly OutputFile[],
  renamed = (bundle: string) => bundle,
): string[] {
  return [...new Picture(before).changedIn(new Picture(after), renamed)].map(({ field }) => field);
}

test('the leaves of an object, by merge keys where elements have them', () => {
  const object = { ...service('web', [{ port: 80, name: 'http' }]), data: { empty: {}, list: [], args: ['a', 'b'] } };
  expect(new Picture([fileOf(object)]).tree('prod/east/web/service.web.yaml').leaves.map(({ field }) => field)).toEqual(
    [
      'apiVersion',
      'kind',
      'metadata.name',
      'spec.ports[port=80].port',
      'spec.ports[port=80].name',
      'data.empty',
      'data.args.0',
      'data.args.1',
    ],
  );
});

test.each([
  [
    'one value',
    service('web', [{ port: 80, targetPort: 1 }]),
    service('web', [{ port: 80, targetPort: 2 }]),
    ['spec.ports[port=80].targetPort'],
  ],
  [
    'a merge key, which tells nothing of the rest',
    service('web', [{ port: 80, name: 'http' }]),
    service('web', [{ port: 81, name: 'http' }]),
    ['spec.ports[port=80].port'],
  ],
  ['what went', service('web', [{ port: 80 }], { a: '1' }), service('web', [{ port: 80 }]), ['metadata.labels.a']],
  ['what came', service('web', [{ port: 80 }]), service('web', [{ port: 80 }], { a: '1' }), []],
])('%s', (_, before, after, fields) => {
  expect(changed([fileOf(before)], [fileOf(after)])).toEqual(fields);
});

test('a change within an embedded document is one of the field that holds it', () => {
  const map = (text: string): KubernetesObject => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'c' },
    data: { 'a.json': text },
  });
  expect(changed([fileOf(map('{"a":1,"b":2}'))], [fileOf(map('{"a":1,"b":3}'))])).toEqual(['data[a.json]']);
});

test('an object of another name is the same one where there is no doubt', () => {
  expect(changed([fileOf(service('web', [{ port: 80 }]))], [fileOf(service('webx', [{ port: 80 }]))])).toEqual([
    'metadata.name',
  ]);
  expect(changed([fileOf(service('web', [{ port: 80 }]))], [])).toEqual([
    'apiVersion',
    'kind',
    'metadata.name',
    'spec.ports[port=80].port',
  ]);
});

test('an object in a bundle of another name is the same one', () => {
  const renamed = (bundle: string): string => bundle.replace('prod/', 'prodx/');
  const after = fileOf(service('web', [{ port: 81 }]), 'prodx/east/web');
  expect(changed([fileOf(service('web', [{ port: 80 }]))], [after], renamed)).toEqual(['spec.ports[port=80].port']);
});
