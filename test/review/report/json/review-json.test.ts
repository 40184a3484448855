import { pointerIn } from '../../../../lib/review/report/json/pointer';
import { reviewJson } from '../../../../lib/review/report/json/review-json';
import { reviewJsonSchema, reviewSchema } from '../../../../lib/review/report/json/review-schema';
import type { Review } from '../../../../lib/review/review';
import { changeOf, deployment, entryOf, EU, reviewOf, smallReview } from '../made-up-review';

/** As a reader gets it. */
function read(review: Review): unknown {
  return JSON.parse(JSON.stringify(reviewJson(review)));
}

test.each([
  ['all there is', smallReview()],
  ['nothing', reviewOf([])],
  ['agents alone', reviewOf([entryOf('capacity', [changeOf(undefined, deployment('a:v1'), { environment: 'prod' })])])],
])('%s is as the schema says, and has no key beyond it', (_, review) => {
  const answer = read(review);
  expect(reviewSchema.parse(answer)).toEqual(answer);
});

test('each folded change is one element, with all that it folds', () => {
  const answer = read(smallReview());
  expect(answer).toMatchObject({
    version: 1,
    before: 'main (967a59d)',
    risk: 'data',
    summary: { changes: 4, objects: 7, risks: { data: 1, fails: 0, restarts: 1, harmless: 2 } },
    changes: [
      {
        kind: 'removed',
        risk: 'data',
        where: [
          { environment: 'prod', cluster: 'eu-1' },
          { environment: 'prod', cluster: 'us-1' },
        ],
        consequences: [{ rule: 'data/database-deleted', pods: null, demand: null, path: null }],
        delivery: [{ agent: 'Argo CD', act: 'deletes' }, { agent: 'Flux' }],
        members: [{ before: { bundle: 'prod/eu-1/orders-db' }, after: null, reason: null }, {}],
      },
      {
        fields: [
          { path: 'spec.replicas', pointer: '/spec/replicas', before: 3, after: 5, as: null },
          {
            path: 'spec.template.spec.containers[name=web].image',
            pointer: '/spec/template/spec/containers/0/image',
            before: 'web:v1',
            after: 'web:v2',
            as: 'image',
          },
        ],
      },
      {},
      {},
    ],
    versions: [{ step: 'major', before: 'v1' }],
    budgets: [{ found: 12, of: 80, most: '10%', holds: false }, { holds: true }],
  });
});

test('nothing changes: no risk', () => {
  expect(read(reviewOf([]))).toMatchObject({ risk: null, changes: [] });
});

test('a side that has no value has no key', () => {
  const [before, after] = ['', 'data: { a: b }'].map(
    (data) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }\n${data}`,
  );
  const answer = reviewJson(reviewOf([entryOf('harmless', [changeOf(before, after)])]));
  expect(answer.changes[0]?.fields).toEqual([{ path: 'data', pointer: '/data', after: { a: 'b' }, as: null }]);
});

test('of a Secret there is the length alone', () => {
  const secret = (value: string): string =>
    `apiVersion: v1\nkind: Secret\nmetadata: { name: x }\nstringData: { a: ${value} }`;
  const entries = [entryOf('harmless', [changeOf(secret('correct-horse'), secret('battery'), EU)])];
  expect(JSON.stringify(read(reviewOf(entries)))).not.toMatch(/correct-horse|battery/);
});

test('the schema is for readers: it describes, and lets keys come', () => {
  const schema = reviewJsonSchema() as {
    readonly required: readonly string[];
    readonly additionalProperties?: unknown;
  };
  expect(schema.required).toEqual(Object.keys(reviewSchema.shape));
  expect(schema.additionalProperties).toBeUndefined();
});

describe('JSON pointers', () => {
  const object = {
    'a/b': { '~': 1 },
    list: [{ name: 'x' }, { name: 'y', v: 1 }],
    ports: [{ port: 53, protocol: 'UDP' }, { port: 53 }],
    deep: [{ metadata: { name: 'x' } }, { metadata: { name: 'y' } }],
    same: [{ name: 'x' }, { name: 'x' }],
  };

  test.each([
    ['/a~1b/~0', ['a/b', '~']],
    ['/list/1/v', ['list', { by: { name: 'y' } }, 'v']],
    ['/list/0', ['list', 0]],
    ['/ports/0', ['ports', { by: { port: 53, protocol: 'UDP' } }]],
    ['/ports/1', ['ports', { by: { port: 53, protocol: 'TCP' } }]],
    ['/deep/1', ['deep', { by: { 'metadata.name': 'y' } }]],
    ['', []],
    [undefined, ['list', { by: { name: 'z' } }]],
    [undefined, ['same', { by: { name: 'x' } }]],
    [undefined, ['list', 0, 'name', 'length']],
    [undefined, ['constructor']],
    [undefined, ['list', 2]],
  ])('%s', (pointer, path) => {
    expect(pointerIn(object, path)).toBe(pointer);
  });
});
