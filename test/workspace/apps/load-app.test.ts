import { FLEET, madeUp, PROD } from '../made-up';
import { errorsOf, told } from '../../errors/errors-of';

/** The app as JavaScript lets it be, whatever its types say. */
const mistakes = (app: object) =>
  errorsOf(madeUp({ 'environments/fleet.yaml': FLEET, 'environments/prod.yaml': PROD }, { shop: app }).load);

test.each<[string, object, string, string]>([
  ['no owner', { owner: undefined }, 'FL1007', 'owner is missing in defineApp of shop: it must be the name of a team'],
  [
    'an empty owner',
    { owner: '' },
    'FL1004',
    'owner must be the name of a team, in the form of a Kubernetes label, found ""',
  ],
  ['an owner that is no label', { owner: 'team orders' }, 'FL1004', 'found "team orders"'],
  ['a namespace that is no label', { namespace: 'Shop' }, 'FL1013', 'found "Shop"'],
  [
    'an unknown Pod Security',
    { podSecurity: 'loose' },
    'FL1004',
    'podSecurity must be one of restricted, baseline, privileged',
  ],
  ['defaults that are no mapping', { tierDefaults: 5 }, 'FL1004', 'tierDefaults must be a mapping, found 5'],
  ['defaults of a tier that are no mapping', { tierDefaults: { staging: 'x' } }, 'FL1004', 'staging must be a mapping'],
  ['defaults of an unknown tier', { tierDefaults: { prod: {} } }, 'FL1005', 'prod is not a known key'],
  [
    'a default that the app does not declare',
    { tierDefaults: { staging: { a: 1 } } },
    'FL1005',
    'a is not a known key',
  ],
  ['a name that is not its file', { name: 'store' }, 'FL1014', 'the app in apps/shop.ts must be named shop'],
])('%s', (_, app, code, message) => {
  const errors = mistakes(app);
  expect(errors.map(told)).toEqual([`${code} apps/shop.ts:3:16`]);
  expect(errors[0]?.message).toContain(message);
  expect(errors[0]?.fix).toEqual(expect.any(String));
});

test('all that is wrong with an app is told together', () => {
  const errors = mistakes({ owner: '', namespace: 'a b', tierDefaults: [] });
  expect(errors.map(({ code }) => code).sort()).toEqual(['FL1004', 'FL1004', 'FL1013']);
});
