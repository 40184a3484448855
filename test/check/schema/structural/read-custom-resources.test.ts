import { UserErrors } from '../../../../lib/errors/user-error';
import { readCustomResources } from '../../../../lib/check/schema/structural/read-custom-resources';
import { widget } from './widget';

type Data = Record<string, unknown>;

const SCHEMA: Data = {
  type: 'object',
  properties: { spec: { type: 'object', properties: { size: { type: 'integer' } } } },
};

function version(name: string, more: Data = {}, schema: unknown = SCHEMA): Data {
  return { name, served: true, storage: true, schema: { openAPIV3Schema: schema }, ...more };
}

function definition(spec: Data = {}, more: Data = {}): Data {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'widgets.example.com' },
    spec: {
      group: 'example.com',
      names: { plural: 'widgets', kind: 'Widget' },
      scope: 'Namespaced',
      versions: [version('v1')],
      ...spec,
    },
    ...more,
  };
}

function read(...objects: readonly Data[]): ReturnType<typeof readCustomResources> {
  return readCustomResources(
    objects.map((object, index) => ({ object, place: { file: `crds/${index}.yaml`, line: 1, column: 1 } })),
  );
}

function errorsOf(...objects: readonly Data[]): readonly string[] {
  try {
    read(...objects);
  } catch (error) {
    if (!(error instanceof UserErrors)) throw error;
    return error.errors.map(({ code, place, message }) => `${code} ${place?.file ?? ''} ${message}`);
  }
  return [];
}

describe('a definition that can be used', () => {
  test('gives its kinds', () => {
    const { kinds, find } = read(definition({ versions: [version('v1'), version('v2', { served: false })] }));
    expect(kinds).toMatchObject([
      { apiVersion: 'example.com/v1', kind: 'Widget', plural: 'widgets', scope: 'Namespaced' },
    ]);
    expect(find('example.com/v1', 'Widget')).toBe(find('example.com/v1', 'Widget'));
    expect(find('example.com/v1', 'Gadget')).toBeUndefined();
    expect(find('other.com/v1', 'Widget')).toBeUndefined();
  });

  test('judges its objects', () => {
    const resource = read(definition()).find('example.com/v1', 'Widget');
    expect(resource?.check(widget({ size: 1 }))).toEqual([]);
    expect(resource?.check(widget({ sice: 1 }))).toMatchObject([
      { code: 'schema/unknown-field', path: ['spec', 'sice'] },
    ]);
  });

  test('counts once where it stands in several places', () => {
    const again = JSON.parse(JSON.stringify(definition())) as Data;
    expect(read(definition(), again).kinds).toHaveLength(1);
  });

  test('of a cluster scope leaves no room for a namespace', () => {
    const resource = read(definition({ scope: 'Cluster' })).find('example.com/v1', 'Widget');
    const object = { ...widget({}), metadata: { name: 'one', namespace: 'shop' } };
    expect(resource?.check(object)).toMatchObject([{ code: 'schema/bad-value', path: ['metadata', 'namespace'] }]);
    expect(resource?.check(widget({}))).toEqual([]);
  });
});

describe('versions', () => {
  const versions = [
    version('v1alpha1', { served: false, storage: false }),
    version('v1beta1', { storage: false, deprecated: true }),
    version('v1beta2', { storage: false, deprecated: true, deprecationWarning: 'use v2 instead' }),
    version('v1'),
    version('v2', { storage: false }),
  ];

  test.each([
    ['example.com/v2', []],
    ['example.com/v1', []],
    [
      'example.com/v1alpha1',
      [
        {
          code: 'schema/api-removed',
          severity: 'error',
          path: ['apiVersion'],
          message:
            'example.com/v1alpha1 is not served, served are example.com/v2, example.com/v1, example.com/v1beta2, example.com/v1beta1',
          fix: 'write example.com/v2',
        },
      ],
    ],
    ['example.com/v3', [expect.objectContaining({ code: 'schema/api-removed' })]],
    [
      'example.com/v1beta1',
      [
        {
          code: 'schema/api-deprecated',
          severity: 'warning',
          path: ['apiVersion'],
          message: 'example.com/v1beta1 is deprecated',
          fix: 'write example.com/v2',
        },
      ],
    ],
    ['example.com/v1beta2', [expect.objectContaining({ message: 'use v2 instead' })]],
  ])('%s', (apiVersion, faults) => {
    const resource = read(definition({ versions })).find(apiVersion, 'Widget');
    expect(resource?.check({ ...widget({}), apiVersion })).toEqual(faults);
  });

  test('none is served', () => {
    const resource = read(definition({ versions: [version('v1', { served: false })] })).find(
      'example.com/v1',
      'Widget',
    );
    expect(resource?.check(widget({}))).toMatchObject([
      { message: 'example.com/v1 is not served, nor is another version' },
    ]);
  });
});

describe('FL6002', () => {
  const cannot = 'FL6002 crds/0.yaml CustomResourceDefinition widgets.example.com cannot be used: ';
  const schema = (root: unknown): Data => definition({ versions: [version('v1', {}, root)] });
  const spec = (node: unknown): Data => schema({ type: 'object', properties: { spec: node } });
  const at = `${cannot}spec.versions.0.schema.openAPIV3Schema`;

  test.each<[what: string, object: Data, error: string]>([
    [
      'v1beta1',
      definition({}, { apiVersion: 'apiextensions.k8s.io/v1beta1' }),
      'FL6002 crds/0.yaml expected a CustomResourceDefinition of apiextensions.k8s.io/v1, found CustomResourceDefinition of apiextensions.k8s.io/v1beta1',
    ],
    [
      'another kind',
      { apiVersion: 'v1', kind: 'Namespace' },
      'FL6002 crds/0.yaml expected a CustomResourceDefinition of apiextensions.k8s.io/v1, found Namespace of v1',
    ],
    [
      'no versions',
      definition({ versions: [] }),
      `${cannot}spec.versions: versions must be a list of at least 1 item, found 0`,
    ],
    [
      'no schema',
      definition({ versions: [version('v1', { schema: undefined })] }),
      `${cannot}spec.versions.0.schema: schema is missing in versions[0]`,
    ],
    [
      'a misspelt field',
      definition({ scop: 'x' }),
      `${cannot}spec.scop: scop is not a known field of spec, the nearest is scope`,
    ],
    [
      'another name',
      definition({}, { metadata: { name: 'widget.example.com' } }),
      'FL6002 crds/0.yaml CustomResourceDefinition widget.example.com cannot be used: its name must be widgets.example.com',
    ],
    [
      'unknown fields of all objects',
      definition({ preserveUnknownFields: true }),
      `${cannot}spec.preserveUnknownFields: preserveUnknownFields must be false, found true`,
    ],
    ['a root that is no object', schema({ type: 'string' }), `${at}.type: type must be object, found string`],
    ['no type', spec({}), `${at}.properties.spec.type: type is missing`],
    ['no items', spec({ type: 'array' }), `${at}.properties.spec.items: items is missing`],
    ['a reference', spec({ $ref: '#/definitions/a' }), `${at}.properties.spec.$ref: $ref is not a known field`],
    [
      'a misspelt keyword',
      spec({ type: 'string', minLenght: 1 }),
      `${at}.properties.spec.minLenght: minLenght is not a known field, the nearest is minLength`,
    ],
    [
      'a keyword of another type',
      spec({ type: 'string', maxLength: '5' }),
      `${at}.properties.spec.maxLength: maxLength must be a whole number, found "5"`,
    ],
    [
      'fields beside free ones',
      spec({ type: 'object', properties: { a: { type: 'string' } }, additionalProperties: { type: 'string' } }),
      `${at}.properties.spec.additionalProperties: properties and additionalProperties exclude each other`,
    ],
    [
      'free fields at the root',
      schema({ type: 'object', additionalProperties: true }),
      `${at}.additionalProperties: additionalProperties has no place at the root`,
    ],
    [
      'narrowed metadata',
      schema({
        type: 'object',
        properties: { metadata: { type: 'object', properties: { labels: { type: 'object' } } } },
      }),
      `${at}.properties.metadata.properties: metadata may only narrow name and generateName, found labels`,
    ],
    [
      'a branch with a type',
      spec({ type: 'string', anyOf: [{ type: 'string' }] }),
      `${at}.properties.spec.anyOf.0.type: type has no place inside of allOf, anyOf, oneOf and not`,
    ],
    [
      'a branch with a default',
      spec({ type: 'string', allOf: [{ default: 'a' }] }),
      `${at}.properties.spec.allOf.0.default: default has no place inside of allOf, anyOf, oneOf and not`,
    ],
    [
      'unique items',
      spec({ type: 'array', items: { type: 'string' }, uniqueItems: true }),
      `${at}.properties.spec.uniqueItems: uniqueItems must be false`,
    ],
    [
      'a rule that needs no old value',
      spec({ type: 'string', 'x-kubernetes-validations': [{ rule: 'true', optionalOldSelf: true }] }),
      `${at}.properties.spec.x-kubernetes-validations: a rule does not compile: optionalOldSelf without oldSelf: true`,
    ],
    [
      'a list map without keys',
      spec({ type: 'array', items: { type: 'object' }, 'x-kubernetes-list-type': 'map' }),
      `${at}.properties.spec.x-kubernetes-list-map-keys: a list that is a map must name its keys`,
    ],
    [
      'a key that may be absent',
      spec({
        type: 'array',
        items: { type: 'object', properties: { a: { type: 'string' } } },
        'x-kubernetes-list-type': 'map',
        'x-kubernetes-list-map-keys': ['a'],
      }),
      `${at}.properties.spec.items.properties.a: a is a key, so it must be required or have a default`,
    ],
    [
      'a pattern that is none',
      spec({ type: 'string', pattern: '(?=a)' }),
      `${at}.properties.spec.pattern: pattern must be a regular expression of RE2, found (?=a)`,
    ],
    [
      'a default of another type',
      spec({ type: 'string', default: 1 }),
      `${at}.properties.spec.default: default must be text, found 1`,
    ],
    [
      'a rule that does not compile',
      spec({ type: 'string', 'x-kubernetes-validations': [{ rule: 'self.size( > 1' }] }),
      `${at}.properties.spec.x-kubernetes-validations: a rule does not compile`,
    ],
  ])('%s', (_, object, error) => {
    const errors = errorsOf(object);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.startsWith(error)).toBe(true);
  });

  test('a kind that is defined twice, and not alike', () => {
    const other = definition({ scope: 'Cluster' });
    expect(errorsOf(definition(), other)).toEqual([
      'FL6002 crds/1.yaml Widget.example.com is defined twice, and not alike',
    ]);
  });

  test('all errors of all definitions are told', () => {
    expect(errorsOf(spec({}), { kind: 'Pod' }, schema({ type: 'string' }))).toHaveLength(3);
  });
});
