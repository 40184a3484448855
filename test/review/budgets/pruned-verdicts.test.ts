import type { Allowance, FleetBudgets } from '../../../lib/model/review-settings';
import type { ObjectChange } from '../../../lib/review/change';
import type { Delivery } from '../../../lib/review/delivery/delivery';
import { reviewOf, yamlOf, type Files } from '../snapshots';

const EU = 'prod/eu-1';
const services = (count: number, bundle = `${EU}/shop`): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`${bundle}/service.s${at}.yaml`, yamlOf('v1 Service', `s${at}`)]),
  );

const share = (text: string, most: number): Allowance => ({ text, unit: 'ten-thousandths', most });
const count = (most: number): Allowance => ({ text: String(most), unit: 'objects', most });
const pruned = (allowance: Allowance): FleetBudgets => ({
  everywhere: { pruned: allowance },
  byEnvironment: new Map(),
});

const acting =
  (...acts: readonly Delivery['act'][]) =>
  (): readonly Delivery[] =>
    acts.map((act) => ({ agent: 'Flux', act, notes: [] }));

test.each<[string, number, number, Allowance, boolean]>([
  ['1 of 10 is 10 %', 10, 9, share('10%', 1000), true],
  ['1 of 9 is more than 10 %', 9, 8, share('10%', 1000), false],
  ['1 of 3 is no more than 33.34 %', 3, 2, share('33.34%', 3334), true],
  ['1 of 3 is more than 33.33 %', 3, 2, share('33.33%', 3333), false],
  ['7 of 100 is 7 %', 100, 93, share('7%', 700), true],
  ['all is 100 %', 4, 0, share('100%', 10_000), true],
  ['one is more than none', 4, 3, share('0%', 0), false],
  ['so many', 4, 2, count(2), true],
  ['one more than so many', 4, 1, count(2), false],
])('%s', (_, before, after, allowance, holds) => {
  const { budgets } = reviewOf(services(before), services(after), { budgets: pruned(allowance) });
  const where = { environment: 'prod', cluster: 'eu-1' };
  const counts = { found: before - after, of: before, most: allowance.text };
  expect(budgets).toEqual([{ where, budget: 'pruned', ...counts, holds }]);
});

test.each<[string, () => readonly Delivery[], number]>([
  ['an agent deletes', acting('deletes'), 1],
  ['one of two agents deletes', acting('orphans', 'deletes'), 1],
  ['an agent leaves it running', acting('orphans'), 0],
  ['nobody knows', acting(), 1],
])('what is gone counts where %s', (_, deliveriesOf, verdicts) => {
  const { budgets } = reviewOf(services(4), services(3), { budgets: pruned(count(0)), deliveriesOf });
  expect(budgets).toHaveLength(verdicts);
});

test('what moved counts where an agent deletes it on the way', () => {
  const deliveriesOf = ({ kind }: ObjectChange): readonly Delivery[] => (kind === 'moved' ? acting('deletes')() : []);
  const { budgets } = reviewOf(services(2), services(2, `${EU}/other`), { budgets: pruned(count(1)), deliveriesOf });
  expect(budgets).toMatchObject([{ found: 2, of: 2, holds: false }]);
});

test('every cluster is held to the budget of its environment, and counts what stood there of all apps and agents', () => {
  const others = { ...services(7, 'prod/us-1/shop'), ...services(1, 'gitops/flux/prod/us-1') };
  const kept = { ...services(6, 'prod/us-1/shop'), ...services(1, 'gitops/flux/prod/us-1') };
  const before = { ...others, ...services(4, 'dev/eu-1/shop'), ...services(2, 'gitops/argocd/prod') };
  const { budgets } = reviewOf(before, kept, {
    budgets: { everywhere: { pruned: count(0) }, byEnvironment: new Map([['dev', { pruned: share('100%', 10_000) }]]) },
  });
  expect(budgets.map(({ where, found, of, holds }) => [where.cluster, found, of, holds])).toEqual([
    ['eu-1', 4, 4, true],
    ['us-1', 1, 8, false],
  ]);
});

test('without a budget there is no verdict', () => {
  expect(reviewOf(services(4), {}).budgets).toEqual([]);
});
