import { noted, objectOf } from '../objects';

const file = (key: string, text: string) => objectOf('v1 ConfigMap', { data: { [key]: text } });
const changes = (key: string, before: string, after: string) => noted(file(key, before), file(key, after));

describe('embedded documents', () => {
  test('JSON is compared field by field', () => {
    const before = '{"panels":[{"title":"a","span":6}],"v":1}';
    const after = '{\n  "v": 1,\n  "panels": [ { "title": "b", "span": 6 } ]\n}';
    expect(changes('x.json', before, after)).toEqual([['data[x.json].panels.0.title', 'a', 'b', 'json']]);
  });

  test('YAML is compared field by field, and by names', () => {
    const before = 'jobs:\n  - name: a # first\n    every: 5\n';
    expect(changes('jobs.yaml', before, 'jobs: [{ every: 6, name: a }]')).toEqual([
      ['data[jobs.yaml].jobs[name=a].every', 5, 6, 'yaml'],
    ]);
  });

  test.each([
    ['another form of JSON', 'a.json', '{"a":[1,2]}', '{ "a": [1, 2] }'],
    ['comments and quotes of YAML', 'a.yml', 'a: b # c', "a: 'b'"],
    ['the order of keys', 'a.yaml', 'a: 1\nb: 2', 'b: 2\na: 1'],
  ])('%s makes no change', (_, key, before, after) => {
    expect(changes(key, before, after)).toEqual([]);
  });

  test('null, what is missing, and what is empty are three things in a document', () => {
    expect(changes('a.json', '{"a":null,"b":[]}', '{"c":null}')).toEqual([
      ['data[a.json].a', null, undefined, 'json'],
      ['data[a.json].b', [], undefined, 'json'],
      ['data[a.json].c', undefined, null, 'json'],
    ]);
  });

  test.each([
    ['no JSON', 'a.json', '{"a":1}', '{"a":1'],
    ['no YAML', 'a.yaml', 'a: 1', 'a: ['],
    ['several documents', 'a.yaml', 'a: 1\n---\nb: 1', 'a: 1\n---\nb: 2'],
    ['text under another key', 'a.conf', '{"a":1}', '{"a": 1}'],
    ['digits that a number cannot hold', 'a.json', '{"id":12345678901234567890}', '{"id":12345678901234567891}'],
    ['numbers that some read as octal', 'a.yaml', 'mode: 0644', 'mode: 644'],
    ['words that some read as true', 'a.yaml', 'on: yes', 'on: "yes"'],
    ['tags', 'a.yaml', 'a: !secret b', 'a: b'],
    ['aliases that lead into themselves', 'a.yaml', 'a: &x [*x]', 'a: &x [*x, 1]'],
    ['aliases that expand without end', 'a.yaml', bomb('a'), bomb('b')],
  ])('%s is compared as text', (_, key, before, after) => {
    expect(changes(key, before, after)).toEqual([[`data${key.includes('.') ? `[${key}]` : key}`, before, after]]);
  });

  test('a file that came is text', () => {
    expect(noted(objectOf('v1 ConfigMap', {}), file('a.json', '{}'))).toEqual([
      ['data', undefined, { 'a.json': '{}' }],
    ]);
  });

  test('annotations that are JSON are compared as such', () => {
    const annotated = (text: string) =>
      objectOf('v1 Service', { metadata: { name: 'web', annotations: { 'cloud.google.com/neg': text } } });
    expect(noted(annotated('{"ingress":true}'), annotated('{ "ingress": true }'))).toEqual([]);
    expect(noted(annotated('{"ingress":true}'), annotated('{"ingress":false}'))).toEqual([
      ['metadata.annotations[cloud.google.com/neg].ingress', true, false, 'json'],
    ]);
    expect(noted(annotated('[a] b'), annotated('[a]  b'))).toHaveLength(1);
  });

  test('what stands behind a document is compared as itself again', () => {
    const both = (json: string, plain: string) => objectOf('v1 ConfigMap', { data: { 'a.json': json, b: plain } });
    expect(noted(both('{"a":1}', 'x'), both('{"a":2}', 'y'))).toEqual([
      ['data[a.json].a', 1, 2, 'json'],
      ['data.b', 'x', 'y'],
    ]);
  });

  function bomb(leaf: string): string {
    const levels = Array.from(
      { length: 8 },
      (_, at) => `l${at + 1}: &l${at + 1} [${Array(9).fill(`*l${at}`).join(', ')}]`,
    );
    return [`l0: &l0 ${leaf}`, ...levels].join('\n');
  }
});
