import { pathText } from '../../../lib/review/compare/path-text';
import { shownFields, shownObject } from '../../../lib/review/report/shown-value';
import { valueText } from '../../../lib/review/report/value-text';
import { changeOf, objectOf } from './made-up-review';

const SECRET = 'apiVersion: v1\nkind: Secret\nmetadata: { name: web }\n';
const WORD = 'correct-horse';
const BASE64 = Buffer.from(WORD).toString('base64');

function shown(before: string | undefined, after: string | undefined) {
  const change = changeOf(before, after);
  return change.fields.map((field) => {
    const [only] = shownFields(change, [field]);
    return [pathText(only?.path ?? []), valueText(only?.before), valueText(only?.after)];
  });
}

describe('of a Secret no report shows more than a length', () => {
  test.each([
    ['another value', 'data: { a: aGVsbG8= }', `data: { a: ${BASE64} }`, [['data.a', '(5 bytes)', '(13 bytes)']]],
    [
      'one of the same length',
      'data: { a: aGVsbG8= }',
      'data: { a: d29ybGQ= }',
      [['data.a', '(5 bytes)', '(5 bytes, changed)']],
    ],
    ['all of them', '', `data: { a: ${BASE64} }`, [['data', undefined, 'a: (13 bytes)']]],
    [
      'in clear text',
      'stringData: { a: x }',
      `stringData: { a: ${WORD} }`,
      [['stringData.a', '(1 byte)', '(13 bytes)']],
    ],
    ['what is no text', 'data: { a: 1 }', 'data: { a: [x] }', [['data.a', '(hidden)', '(hidden, changed)']]],
    [
      'at the wrong place',
      'date: { a: { b: x } }',
      `date: { a: { b: ${WORD} } }`,
      [['date.a', '(hidden)', '(hidden, changed)']],
    ],
    ['its type', 'type: Opaque', 'type: kubernetes.io/tls', [['type', 'Opaque', 'kubernetes.io/tls']]],
  ])('%s', (_, before, after, expected) => {
    expect(shown(SECRET + before, SECRET + after)).toEqual(expected);
  });

  test('in a document that it holds, not even the way to it, and each once', () => {
    const document = (word: string): string =>
      `${SECRET}stringData: { users.json: ${JSON.stringify(JSON.stringify([{ name: word, password: word }]))} }`;
    const change = changeOf(document('a'), document(WORD));
    expect(JSON.stringify(change.fields)).toContain(WORD);
    expect(shownFields(change)).toEqual([
      { path: ['stringData', 'users.json'], before: '(29 bytes)', after: '(53 bytes)' },
    ]);
  });

  test('in the copy that kubectl keeps', () => {
    const copy = `metadata: { name: web, annotations: { kubectl.kubernetes.io/last-applied-configuration: '{"data":{"a":"${BASE64}"}}' } }`;
    const applied = SECRET.replace('metadata: { name: web }', copy);
    expect(JSON.stringify([shown(SECRET, applied), shown(applied, SECRET)])).not.toContain(BASE64);
    expect(JSON.stringify(shownObject(objectOf(applied)))).not.toContain(BASE64);
  });

  test('nor where it becomes another kind', () => {
    const change = changeOf(
      `${SECRET}stringData: { a: ${WORD} }`,
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }',
    );
    expect(JSON.stringify(shownFields(change))).not.toContain(WORD);
  });

  test('nor in the whole object', () => {
    const object = objectOf(`${SECRET}type: Opaque\ndata: { a: ${BASE64} }\nstringData: { b: ${WORD} }`);
    expect(shownObject(object)).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'web', namespace: 'shop' },
      type: 'Opaque',
      data: { a: '(13 bytes)' },
      stringData: { b: '(13 bytes)' },
    });
  });
});

test('a Secret of another group is none', () => {
  const secret = SECRET.replace('v1', 'example.com/v1');
  expect(shown(`${secret}data: { a: b }`, `${secret}data: { a: c }`)).toEqual([['data.a', 'b', 'c']]);
});

test('a text that reads like a number is told from the number', () => {
  const config = 'apiVersion: example.com/v1\nkind: Any\nmetadata: { name: web }\n';
  expect(shown(`${config}spec: { a: "1", b: x }`, `${config}spec: { a: 1, b: "x\\ny\\n" }`)).toEqual([
    ['spec.a', '"1"', '1'],
    ['spec.b', 'x', 'x\ny\n'],
  ]);
});

test('what YAML can hold and manifests cannot is shown all the same', () => {
  const any = (value: string): string =>
    `apiVersion: example.com/v1\nkind: Any\nmetadata: { name: web }\nspec: { a: ${value} }`;
  expect(shown(any('1'), any('.nan'))).toEqual([['spec.a', '1', 'null']]);
});
