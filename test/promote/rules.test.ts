import { Problems } from '../../lib/errors/problems';
import type { PromotionRules } from '../../lib/model/promotion';
import { readFleet } from '../../lib/workspace/read-fleet';
import { errorsOf, told } from '../errors/errors-of';
import { FLEET } from '../workspace/made-up';
import { tempFolder } from '../workspace/temp-folder';

/** What `promotion` of a fleet is read as; it stands on line 5. */
function rules(promotion: string): PromotionRules | undefined {
  const problems = new Problems();
  const fleet = readFleet(tempFolder({ 'environments/fleet.yaml': `${FLEET}${promotion}` }), problems);
  problems.throwIfAny();
  return fleet?.promotion;
}

const DIFFERENCE = 'app: shop, environment: prod, reason: not yet, owner: me, expires: 2027-03-31';

test('nothing is said of promotion', () => {
  expect(rules('')).toEqual({ order: [], settings: [], differences: [] });
});

test('everything, with its places', () => {
  const file = 'environments/fleet.yaml';
  const promotion = `promotion:
  order: [dev, prod]
  settings: [replicas, limits.cpu, "flags[a.b]"]
  differences:
    - { ${DIFFERENCE}, setting: redis.image }
    - { ${DIFFERENCE} }
`;
  const difference = { app: 'shop', environment: 'prod', reason: 'not yet', owner: 'me', expires: '2027-03-31' };
  expect(rules(promotion)).toEqual({
    order: [
      { name: 'dev', place: { file, line: 6, column: 11 } },
      { name: 'prod', place: { file, line: 6, column: 16 } },
    ],
    settings: ['replicas', 'limits.cpu', 'flags[a.b]'],
    differences: [
      { ...difference, setting: 'redis.image', place: { file, line: 9, column: 7 } },
      { ...difference, place: { file, line: 10, column: 7 } },
    ],
  });
});

test.each([
  ['an order of one', '{ order: [dev] }', 'FL1004 environments/fleet.yaml:5:21'],
  ['an order with one twice', '{ order: [dev, prod, dev] }', 'FL1004 environments/fleet.yaml:5:21'],
  ['an order with a reserved name', '{ order: [dev, gitops] }', 'FL1015 environments/fleet.yaml:5:27'],
  ['a setting with a space', '{ settings: ["a b"] }', 'FL1004 environments/fleet.yaml:5:25'],
  ['a setting with a dot at its end', '{ settings: [a.] }', 'FL1004 environments/fleet.yaml:5:25'],
  ['an unknown key', '{ setings: [a] }', 'FL1005 environments/fleet.yaml:5:14'],
  [
    'a day that there is not',
    `{ differences: [{ ${DIFFERENCE.replace('03-31', '02-30')} }] }`,
    'FL1004 environments/fleet.yaml:5:97',
  ],
  [
    'no reason',
    `{ differences: [{ ${DIFFERENCE.replace('reason: not yet, ', '')} }] }`,
    'FL1007 environments/fleet.yaml:5:28',
  ],
  [
    'no owner',
    `{ differences: [{ ${DIFFERENCE.replace('owner: me, ', '')} }] }`,
    'FL1007 environments/fleet.yaml:5:28',
  ],
])('%s', (_, promotion, expected) => {
  expect(errorsOf(() => rules(`promotion: ${promotion}\n`)).map(told)).toEqual([expected]);
});
