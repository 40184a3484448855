import { pathText } from '../../../lib/review/compare/path-text';
import { reviewOf, yamlOf, type Files } from '../snapshots';

/** What became of single objects: kind of change, object, and the fields that differ. */
function changesOf(before: Files, after: Files): readonly unknown[] {
  return reviewOf(before, after)
    .entries.flatMap(({ changes }) => changes)
    .map(({ kind, id, fields }) => [kind, `${id.kind}/${id.name}`, fields.map(({ path }) => pathText(path)).join()]);
}

const service = (name: string, rest = '', namespace = 'shop'): string => yamlOf('v1 Service', name, rest, namespace);
const at = (file: string, text: string): Files => ({ [`prod/eu-1/shop/${file}`]: text });
const A = 'service.a.yaml';

test.each<[string, Files, Files, unknown]>([
  ['nothing', at(A, service('a')), at(A, service('a')), []],
  ['came', {}, at(A, service('a')), [['added', 'Service/a', '']]],
  ['went', at(A, service('a')), {}, [['removed', 'Service/a', '']]],
  ['went from a file that stays', at(A, service('a')), at(A, '# gone\n'), [['removed', 'Service/a', '']]],
  [
    'changed',
    at(A, service('a', 'spec: {type: ClusterIP}')),
    at(A, service('a', 'spec: {type: NodePort}')),
    [['changed', 'Service/a', 'spec.type']],
  ],
  [
    'written otherwise',
    at(A, service('a', 'spec: {ports: [], type: x}')),
    at(A, service('a', 'spec: {type: "x"}')),
    [],
  ],
  [
    'another version of its API',
    at('a.b.yaml', yamlOf('autoscaling/v1 HorizontalPodAutoscaler', 'a')),
    at('a.b.yaml', yamlOf('autoscaling/v2 HorizontalPodAutoscaler', 'a')),
    [['changed', 'HorizontalPodAutoscaler/a', 'apiVersion']],
  ],
  ['another file', at(A, service('a')), at('all.yaml', service('a')), [['moved', 'Service/a', '']]],
  [
    'another bundle',
    { 'prod/eu-1/shop/service.a.yaml': service('a') },
    { 'prod/eu-1/cart/service.shop_a.yaml': service('a') },
    [['moved', 'Service/a', '']],
  ],
  [
    'another cluster',
    { 'prod/eu-1/shop/service.a.yaml': service('a') },
    { 'prod/us-1/shop/service.a.yaml': service('a') },
    [
      ['removed', 'Service/a', ''],
      ['added', 'Service/a', ''],
    ],
  ],
  [
    'another namespace',
    at(A, service('a')),
    at(A, service('a', '', 'cart')),
    [
      ['removed', 'Service/a', ''],
      ['added', 'Service/a', ''],
    ],
  ],
])('%s', (_, before, after, expected) => {
  expect(changesOf(before, after)).toEqual(expected);
});

describe('a renamed object', () => {
  const renamed = (from: string, name = 'b', rest = ''): string =>
    service(name, rest).replace(
      'namespace:',
      `annotations: {fairlead.dev/moved-from: ${from}, fairlead.dev/moved-reason: teams merged}\n  namespace:`,
    );

  test.each<[string, Files, Files, unknown]>([
    ['is told as one', at(A, service('a')), at('service.b.yaml', renamed('Service/a')), [['renamed', 'Service/b', '']]],
    [
      'has its other fields compared',
      at(A, service('a', 'spec: {type: ClusterIP}')),
      at('service.b.yaml', renamed('Service/a', 'b', 'spec: {type: NodePort}')),
      [['renamed', 'Service/b', 'spec.type']],
    ],
    [
      'may come from another namespace',
      at(A, service('a', '', 'old')),
      at('service.b.yaml', renamed('Service/old/a')),
      [['renamed', 'Service/b', 'metadata.namespace']],
    ],
    [
      'is none where the former one stays',
      at(A, service('a')),
      { ...at(A, service('a')), ...at('service.b.yaml', renamed('Service/a')) },
      [['added', 'Service/b', '']],
    ],
    [
      'is none where nothing stood before',
      {},
      at('service.b.yaml', renamed('Service/a')),
      [['added', 'Service/b', '']],
    ],
    [
      'is none where it stood before under its own name',
      { ...at(A, service('a')), ...at('service.b.yaml', service('b')) },
      at('service.b.yaml', renamed('Service/a')),
      [
        ['removed', 'Service/a', ''],
        ['changed', 'Service/b', 'metadata.annotations'],
      ],
    ],
    [
      'is none on another cluster',
      { 'prod/us-1/shop/service.a.yaml': service('a') },
      at('service.b.yaml', renamed('Service/a')),
      [
        ['removed', 'Service/a', ''],
        ['added', 'Service/b', ''],
      ],
    ],
    [
      'is the first of two that say so',
      at(A, service('a')),
      { ...at('service.b.yaml', renamed('Service/a')), ...at('service.c.yaml', renamed('Service/a', 'c')) },
      [
        ['renamed', 'Service/b', ''],
        ['added', 'Service/c', ''],
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(changesOf(before, after)).toEqual(expected);
  });

  test('says why', () => {
    const { entries } = reviewOf(at(A, service('a')), at('service.b.yaml', renamed('Service/a')));
    expect(entries[0]?.changes[0]?.reason).toBe('teams merged');
  });
});

describe('what cannot be compared stops nothing', () => {
  const other = { 'prod/eu-1/shop/service.z.yaml': service('z') };
  test.each<[string, Files, Files, readonly string[]]>([
    ['a broken file after', at(A, service('a')), at(A, 'a: ['), ['after prod/eu-1/shop/service.a.yaml']],
    ['a broken file before', at(A, 'a: ['), at(A, service('a')), ['before prod/eu-1/shop/service.a.yaml']],
    ['what is no manifest', {}, at('logo.png', 'x'), ['after prod/eu-1/shop/logo.png']],
    [
      'two of one identity in files that changed',
      {},
      { ...at(A, service('a')), ...at('service.b.yaml', service('a')) },
      ['after prod/eu-1/shop/service.b.yaml'],
    ],
    [
      'a second one of an object that stays as it is',
      at(A, service('a')),
      { ...at(A, service('a')), 'prod/eu-1/cart/service.shop_a.yaml': service('a') },
      ['after prod/eu-1/cart/service.shop_a.yaml'],
    ],
  ])('%s', (_, before, after, files) => {
    const { entries, uncompared } = reviewOf(before, { ...after, ...other });
    expect(uncompared.map(({ side, file }) => `${side} ${file}`)).toEqual(files);
    const told = entries.flatMap(({ objects }) => objects.map(({ name }) => name));
    expect(told.filter((name) => name !== 'a')).toEqual(['z']);
    expect(told.includes('a')).toBe(before !== after && files[0]?.endsWith('service.b.yaml'));
  });

  test('files for people, hidden files and the index are passed over', () => {
    const files = { 'README.md': 'a', '.gitattributes': 'a', 'prod/eu-1/shop/.keep': '', 'index.json': '{}' };
    const { entries, uncompared } = reviewOf({}, files);
    expect([entries, uncompared]).toEqual([[], []]);
  });

  test('a base that another version wrote is said to be one', () => {
    const [before, after] = [1, 2].map((version) => ({
      ...at(A, service('a', `spec: {type: t${version}}`)),
      'index.json': `{\n  "version": ${version},\n  "bundles": {}\n}`,
    }));
    const { entries, uncompared } = reviewOf(before ?? {}, after ?? {});
    expect(entries).toHaveLength(1);
    expect(uncompared).toMatchObject([{ file: 'index.json', side: 'before' }]);
  });

  test('an index that cannot be read is said to be so', () => {
    const { uncompared } = reviewOf({ 'index.json': '<<<<<<< HEAD' }, { 'index.json': '{"version": 1}' });
    expect(uncompared).toMatchObject([{ file: 'index.json', side: 'before' }]);
  });

  test('below what a snapshot cannot read nothing is said to be gone', () => {
    const { entries, uncompared } = reviewOf(
      at(A, service('a')),
      {},
      {
        after: {
          label: '',
          digests: new Map(),
          unreadable: new Map([['prod/eu-1', 'it is a submodule']]),
          read: () => new Map(),
        },
      },
    );
    expect(entries).toEqual([]);
    expect(uncompared).toEqual([{ file: 'prod/eu-1', side: 'after', reason: 'it is a submodule' }]);
  });
});

describe('a kustomization', () => {
  const KUSTOMIZATION = 'kustomization.yaml';
  test.each<[string, string, string, unknown]>([
    ['that only names files', 'resources: [a.yaml]', 'resources: [a.yaml, b.yaml]', []],
    ['that says more', 'resources: [a.yaml]', 'namePrefix: x-', [['changed', 'Kustomization/shop', 'namePrefix']]],
  ])('%s', (_, before, after, expected) => {
    expect(changesOf(at(KUSTOMIZATION, before), at(KUSTOMIZATION, after))).toEqual(expected);
  });

  test('that comes and only names files is told of nothing', () => {
    expect(changesOf({}, at(KUSTOMIZATION, 'resources: [a.yaml]'))).toEqual([]);
    expect(changesOf({}, at(KUSTOMIZATION, 'namePrefix: x-'))).toEqual([['added', 'Kustomization/shop', '']]);
  });
});
