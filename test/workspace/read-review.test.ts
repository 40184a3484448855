import { budgetsOf } from '../../lib/model/review-settings';
import { readReviewSettings } from '../../lib/workspace/read-review';
import { errorsOf, told } from '../errors/errors-of';
import { FLEET, madeUp, PROD } from './made-up';

function rootOf(fleet: string, prod = ''): string {
  return madeUp({ 'environments/fleet.yaml': `${FLEET}${fleet}`, 'environments/prod.yaml': `${PROD}${prod}` }).root;
}

test('without the key nothing fails a build', () => {
  const { failOn, budgets } = readReviewSettings(rootOf(''));
  expect([failOn, budgetsOf(budgets, 'prod')]).toEqual([undefined, {}]);
});

test.each([
  ['10%', { unit: 'ten-thousandths', most: 1000 }],
  ['0%', { unit: 'ten-thousandths', most: 0 }],
  ['2.5%', { unit: 'ten-thousandths', most: 250 }],
  ['1.10%', { unit: 'ten-thousandths', most: 110 }],
  ['0.07%', { unit: 'ten-thousandths', most: 7 }],
  ['100%', { unit: 'ten-thousandths', most: 10_000 }],
  ['20', { unit: 'objects', most: 20 }],
])('a budget of %s', (text, allowance) => {
  const { failOn, budgets } = readReviewSettings(rootOf(`review: { failOn: outage, budgets: { pruned: ${text} } }\n`));
  expect(failOn).toBe('outage');
  expect(budgetsOf(budgets, 'prod')).toEqual({ pruned: { text, ...allowance } });
});

test('an environment has its own budgets', () => {
  const { budgets } = readReviewSettings(
    rootOf('review: { budgets: { pruned: 10% } }\n', 'review: { budgets: { pruned: 0 } }\n'),
  );
  expect(['prod', 'dev'].map((name) => budgetsOf(budgets, name).pruned?.text)).toEqual(['0', '10%']);
});

const ALLOWANCE = 'must be a number of objects, or per cent such as 10%';

test.each([
  ['failOn: outages', 'FL1004 environments/fleet.yaml:5:19', 'failOn must be one of data, fails'],
  ['budgets: { pruned: 10 % }', 'FL1004 environments/fleet.yaml:5:30', ALLOWANCE],
  ['budgets: { pruned: 101% }', 'FL1004 environments/fleet.yaml:5:30', ALLOWANCE],
  ['budgets: { pruned: 1.234% }', 'FL1004 environments/fleet.yaml:5:30', ALLOWANCE],
  ['budgets: { pruned: -1 }', 'FL1004 environments/fleet.yaml:5:30', ALLOWANCE],
  ['budgets: { pruned: 1.5 }', 'FL1004 environments/fleet.yaml:5:30', ALLOWANCE],
  ['budgets: { pruned: [1] }', 'FL1004 environments/fleet.yaml:5:30', ALLOWANCE],
  ['budget: { pruned: 1 }', 'FL1005 environments/fleet.yaml:5:11', 'the nearest is budgets'],
])('%s is refused', (review, place, message) => {
  const errors = errorsOf(() => readReviewSettings(rootOf(`review: { ${review} }\n`)));
  expect(errors.map(told)).toEqual([place]);
  expect(errors[0]?.message).toContain(message);
});

test('an environment does not say what fails a build', () => {
  expect(errorsOf(() => readReviewSettings(rootOf('', 'review: { failOn: data }\n'))).map(told)).toEqual([
    'FL1005 environments/prod.yaml:6:11',
  ]);
});
