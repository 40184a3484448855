import { reachedFrom, type AskedLine } from '../../../lib/review/explain/reached-from';
import { errorsOf } from '../../errors/errors-of';
import { smallFleet } from './small-fleet';

jest.setTimeout(240_000);

const explainer = smallFleet();

function reached(asked: AskedLine): unknown {
  return reachedFrom(explainer, asked).map(({ input, fields }) => [
    input.value,
    fields?.map(({ of, object, field, values }) => [
      `${of} ${object} ${field}`,
      ...values.map(({ value, bundles }) => [value, ...bundles]),
    ]),
  ]);
}

test('a setting of all clusters but one', () => {
  expect(reached({ file: 'environments/prod.yaml', line: 12 })).toEqual([
    [2, [['web Deployment/web spec.replicas', [4, 'prod/east/web']]]],
  ]);
});

test('code that several clusters run, folded over them', () => {
  expect(reached({ file: 'apps/_sizes.ts', line: 2 })).toEqual([
    [2, [['web Deployment/web spec.replicas', [4, 'prod/east/web'], [6, 'prod/west/web']]]],
  ]);
});

test('of several things on a line the one that is meant', () => {
  expect(reached({ file: 'apps/web.ts', line: 15, column: 26 })).toEqual([
    [
      '100m',
      [
        [
          'web Deployment/web spec.template.spec.containers[name=web].resources.requests.cpu',
          ['100m', 'prod/east/web', 'prod/west/web'],
        ],
      ],
    ],
  ]);
});

test('a statement takes all with it that it made', () => {
  const fields = reachedFrom(explainer, { file: 'apps/web.ts', line: 17, column: 5 }).flatMap(
    (each) => each.fields ?? [],
  );
  expect([...new Set(fields.map(({ of, object }) => `${of} ${object}`))].sort()).toEqual([
    'api NetworkPolicy/api',
    'gitops/argocd ApplicationSet/small-prod',
    'web Deployment/web',
    'web NetworkPolicy/web',
  ]);
});

test.each([
  [
    'a line that says nothing',
    { file: 'environments/prod.yaml', line: 40 },
    'FL2004',
    'ask for a line that says something, such as environments/prod.yaml:14',
  ],
  ['a file that is nearly one', { file: 'apps/wep.ts', line: 1 }, 'FL2004', 'did you mean apps/web.ts?'],
])('%s', (_, asked, code, fix) => {
  expect(errorsOf(() => reachedFrom(explainer, asked)).map((error) => [error.code, error.fix])).toEqual([[code, fix]]);
});
