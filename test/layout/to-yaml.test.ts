import fc from 'fast-check';
import { parse, parseAllDocuments } from 'yaml';
import { NotYamlError, toYaml } from '../../lib/layout/to-yaml';

const VERSIONS = ['1.1', '1.2'] as const;

/** Strings that some parser takes for something else, or that some style of scalar loses a part of. */
const hostile = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...Array.from(' \n\t\r:#-?.,[]{}&*!|>\'"%@`~=<\\/yYnNox01eE_+aé\u0085\u00a0\u2028\ufeff')),
    maxLength: 12,
  }),
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789_:.+-eExXoObBtTzZ ')), maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('a'.repeat(1025), 'ü: '.repeat(800), '__proto__', 'constructor', 'toString'),
);
const data = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(
      hostile,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(hostile, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value;

/** Minus zero is zero in JSON, and so it is here. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

test.each(VERSIONS)('a parser of YAML %s reads the data back', (version) => {
  fc.assert(
    fc.property(data, (value) => {
      expect(parse(toYaml(value), { version, maxAliasCount: 0 })).toEqual(asJson(value));
    }),
    { numRuns: 1000 },
  );
});

test.each(VERSIONS)('a parser of YAML %s reads every hostile string back, as a value and as a key', (version) => {
  fc.assert(
    fc.property(hostile, (text) => {
      const value = { list: [text, [text]], map: { [text]: { [text]: [text] } }, last: text };
      expect(parse(toYaml(value), { version })).toEqual(value);
      expect(parse(toYaml(text), { version })).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('a text is one document, ends in one newline, has no blank ends of lines and does not depend on the order of keys', () => {
  fc.assert(
    fc.property(data, (value) => {
      const text = toYaml(value);
      expect(parseAllDocuments(text)).toHaveLength(1);
      expect(text).toMatch(/[^\n]\n$/);
      expect(toYaml(reversed(value))).toBe(text);
    }),
    { numRuns: 300 },
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

test.each([
  ...'yes No on OFF y N true False NULL ~ = << 012 0o7 0x1F 0b11 1_000 1e3 1E+3 E0 .5 5. 1.34 5050 -1 +1 0'.split(' '),
  ...'-.inf .NaN inf 12:30:45 2001-01-01 2001-12-14t21:59:43.10-05:00 --- ... - ?'.split(' '),
  ...': a: *a &a !a |a >a %a @a `a {a} [a] #a é'.split(' '),
  ...[
    '',
    ' ',
    ' a',
    'a ',
    'a: b',
    'a #b',
    '- a',
    'a\tb',
    '\n',
    'a\r\nb',
    'a\n\n',
    ' a\nb',
    '\ta\nb',
    'a\n ',
    'a\n\u0007',
  ],
])('%j is quoted as in JSON', (text) => {
  expect(toYaml(text)).toBe(`${JSON.stringify(text)}\n`);
});

test.each([
  ['\u007f', '\\u007f'],
  ['a\u0085b', 'a\\u0085b'],
  ['a\u2028b\n', 'a\\u2028b\\n'],
  ['\ufeffa', '\\ufeffa'],
  ['\u202ea', '\\u202ea'],
])('what %j hides is shown', (text, shown) => {
  expect(toYaml(text)).toBe(`"${shown}"\n`);
});

test.each([
  'checkout',
  'v0.10.2',
  '100m',
  '64Mi',
  '10s',
  '1d',
  '25%',
  '/healthz',
  '$(POD_IP)',
  '--port=8080',
  '10.0.0.0/8',
  'us-docker.pkg.dev/a/b:v1',
  'a-b_c.d',
  'sum(rate(x{a="b"}[5m])) > 0',
  'Error budget burns',
  'a,b',
  "it's",
  'app.kubernetes.io/name',
])('%j is plain', (text) => {
  expect(toYaml(text)).toBe(`${text}\n`);
});

test('texts of several lines are literal blocks', () => {
  const script = '#!/bin/sh\n\nif true; then\n\techo "a: b" # c  \nfi\n';
  expect(toYaml({ data: { 'run.sh': script, last: 'a\nb' }, list: [script] })).toBe(`data:
  last: |-
    a
    b
  run.sh: |
    #!/bin/sh

    if true; then
    \techo "a: b" # c  
    fi
list:
- |
  #!/bin/sh

  if true; then
  \techo "a: b" # c  
  fi
`);
});

test.each([
  [1e21, '1.0e+21'],
  [-1e-7, '-1.0e-7'],
  [1.5e300, '1.5e+300'],
  [-0, '0'],
  [0.1, '0.1'],
  [2 ** 53, '9007199254740992'],
])('the number %d is written %s', (number, text) => {
  expect(toYaml(number)).toBe(`${text}\n`);
});

test('keys stand in the order a person would write them in', () => {
  const object = {
    status: {},
    data: { name: 'a', kind: 'b', apiVersion: 'c' },
    spec: {
      template: {
        spec: {
          containers: [
            {
              volumeMounts: [],
              livenessProbe: { periodSeconds: 1 },
              securityContext: {},
              env: [{ value: 'b', name: 'a' }],
              image: 'i',
              args: ['b', 'a'],
              readinessProbe: { httpGet: { port: 1, path: '/' } },
              zeta: 1,
              name: 'n',
              startupProbe: null,
              ports: [{ protocol: 'TCP', containerPort: 1, name: 'p' }],
            },
          ],
        },
        metadata: { annotations: { name: 'x', a: 'y' }, labels: {}, namespace: 'ns', name: 'n' },
      },
    },
    metadata: {},
    kind: 'K',
    apiVersion: 'v1',
    absent: undefined,
  };
  expect(toYaml(object)).toBe(`apiVersion: v1
kind: K
metadata: {}
spec:
  template:
    metadata:
      name: "n"
      namespace: ns
      labels: {}
      annotations:
        a: "y"
        name: x
    spec:
      containers:
      - name: "n"
        image: i
        args:
        - b
        - a
        ports:
        - name: p
          containerPort: 1
          protocol: TCP
        env:
        - name: a
          value: b
        startupProbe: null
        readinessProbe:
          httpGet:
            path: /
            port: 1
        livenessProbe:
          periodSeconds: 1
        securityContext: {}
        volumeMounts: []
        zeta: 1
data:
  apiVersion: c
  kind: b
  name: a
status: {}
`);
});

test('what stands twice is written twice', () => {
  const labels = { app: 'a' };
  expect(toYaml([labels, labels])).toBe('- app: a\n- app: a\n');
});

const endless: Record<string, unknown> = {};
endless.list = [endless];
const holed = Array<unknown>(2);
class Place {
  readonly line = 1;
}

test.each<[string, unknown, string]>([
  ['undefined in a list', { a: [1, undefined] }, '/a/1: '],
  ['a hole in a list', holed, '/0: '],
  ['nothing', undefined, 'the value: '],
  ['a function', { 'a/b': { '~': () => 1 } }, '/a~1b/~0: '],
  ['a symbol', [Symbol('a')], '/0: '],
  ['a bigint', { a: 1n }, '/a: '],
  ['NaN', { a: NaN }, '/a: '],
  ['an infinity', { a: -Infinity }, '/a: '],
  ['a date', { a: new Date(0) }, '/a: '],
  ['a map', { a: new Map() }, '/a: '],
  ['a boxed string', { a: new String('a') }, '/a: '],
  ['an instance of a class', { a: new Place() }, '/a: '],
  ['half of a surrogate pair', { a: 'b\ud800' }, '/a: '],
  ['half of a surrogate pair in a key', { '\udc00': 1 }, ''],
  ['itself', endless, '/list/0/list/0/'],
])('a value that holds %s is refused, with a pointer to it', (_, value, pointer) => {
  expect(() => toYaml(value)).toThrow(NotYamlError);
  expect(() => toYaml(value)).toThrow(TypeError);
  expect(() => toYaml(value)).toThrow(new RegExp(`^${pointer}`));
});

test('maps without a prototype are maps', () => {
  expect(toYaml(Object.assign(Object.create(null), { a: 1 }))).toBe('a: 1\n');
});
