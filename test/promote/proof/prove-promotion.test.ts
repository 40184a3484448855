import { z } from 'zod';
import { prove, SHOP, type Asked, type Stages } from '../made-up-stages';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

const runs = (image: string): string => `apps: { shop: { image: "${image}" } }\n`;

/** Proofs as `app setting value by`, then remarks as `severity code line`. */
function told(stages: Stages, asked: Asked = {}): readonly string[] {
  const { proofs, remarks } = prove(stages, asked);
  return [
    ...proofs.map(
      ({ app, setting, value, by }) => `${app} ${setting} ${String(value)} ${by === 'now' ? by : by.commit}`,
    ),
    ...remarks.map(({ severity, code, mark }) => `${severity} ${code} ${mark.place.line}`),
  ];
}

const NEVER = 'error promotion/never-ran 6';

test.each<[string, string, string, Asked['earlier'], string]>([
  ['what the other runs now', 'a:2', 'a:2', {}, 'shop image a:2 now'],
  ['the same content from another registry', `b/a@${DIGEST}`, `a:2@${DIGEST}`, {}, `shop image b/a@${DIGEST} now`],
  ['what it ran once', 'a:1', 'a:3', { c3: runs('a:3'), c2: runs('a:2'), c1: runs('a:1') }, 'shop image a:1 c1'],
  ['the newest commit that had it', 'a:1', 'a:3', { c2: runs('a:1'), c1: runs('a:1') }, 'shop image a:1 c2'],
  ['what it never ran', 'a:4', 'a:3', { c2: runs('a:2'), c1: runs('b:4') }, NEVER],
  ['what another app ran', 'a:4', 'a:3', { c1: 'apps: { cart: { image: a:4 } }\n' }, NEVER],
  ['what stood in a file that was broken', 'a:4', 'a:3', { c1: 'apps: { shop: { image: "a:4" }\n' }, NEVER],
  ['what stood in a file with a conflict', 'a:4', 'a:3', { c1: `<<<<<<< a\n${runs('a:4')}` }, NEVER],
  [
    'what a cluster had',
    'a:1',
    'a:3',
    { c1: 'apps: { shop: { image: a:2, clusters: { eu-1: { image: a:1 } } } }\n' },
    'shop image a:1 c1',
  ],
  [
    'what every cluster overrode',
    'a:2',
    'a:3',
    { c1: 'apps: { shop: { image: a:2, clusters: { eu-1: { image: a:1 } } } }\n' },
    NEVER,
  ],
  [
    'what a cluster had that the app did not run on',
    'a:1',
    'a:3',
    { c1: 'apps: { shop: { only: [], clusters: { eu-1: { image: a:1 } } } }\n' },
    NEVER,
  ],
  [
    'what stood under settings',
    'a:1',
    'a:3',
    { c1: 'settings: { image: a:1 }\napps: { shop: }\n' },
    'shop image a:1 c1',
  ],
  [
    'what stood under settings and was overridden',
    'a:1',
    'a:3',
    { c1: 'settings: { image: a:1 }\napps: { shop: { image: a:2 } }\n' },
    NEVER,
  ],
  [
    'what was set by an alias',
    'a:1',
    'a:3',
    { c1: 'settings: { motd: &it "a:1" }\napps: { shop: { image: *it } }\n' },
    'shop image a:1 c1',
  ],
])('%s', (_, prod, staging, earlier, expected) => {
  expect(told({ staging: runs(staging), prod: runs(prod) }, { earlier: earlier ?? {} })).toEqual([expected]);
});

test('every cluster is proven', () => {
  const prod = 'apps: { shop: { image: a:2, clusters: { us-1: { image: a:9 } } } }\n';
  expect(prove({ staging: runs('a:2'), prod })).toMatchObject({
    proofs: [{ app: 'shop', setting: 'image', clusters: ['eu-1'], value: 'a:2', by: 'now' }],
    remarks: [
      {
        message: 'prod runs image of shop as a:9 on us-1, and staging has never run that',
        fix: 'bring it to staging first, or declare the difference under promotion.differences',
        app: 'shop',
        setting: 'image',
      },
    ],
  });
});

test('an app that the other does not run, unless it did', () => {
  const apps = { shop: SHOP, cart: SHOP };
  const stages = { apps, staging: 'apps: { cart: }\n', prod: runs('a:1') };
  expect(told(stages)).toEqual([NEVER]);
  expect(told(stages, { apps: ['cart'] })).toEqual([]);
  expect(told(stages, { earlier: { c1: runs('a:1') } })).toEqual(['shop image a:1 c1']);
});

test('what no file sets is what the defaults give, then as now', () => {
  const shop = { settings: z.object({ image: z.string().default('a:1') }) };
  const bare = 'apps: { shop: }\n';
  expect(told({ apps: { shop }, staging: bare, prod: bare })).toEqual(['shop image a:1 now']);
  const ahead = { apps: { shop }, staging: runs('a:2'), prod: bare };
  expect(told(ahead)).toEqual(['error promotion/never-ran 3']);
  expect(told(ahead, { earlier: { c1: bare } })).toEqual(['shop image a:1 c1']);
  expect(told({ apps: { shop }, staging: bare, prod: bare, fleet: 'settings: { image: a:7 }\n' })).toEqual([
    'shop image a:7 now',
  ]);
});

test('settings that are promoted are proven too, where the environment sets them', () => {
  const shop = { ...SHOP, tierDefaults: { production: { motd: 'calm' } } };
  const stages = {
    apps: { shop },
    fleet: 'promotion: { settings: [replicas, motd, features] }\n',
    staging: 'apps: { shop: { replicas: 2, features: [a] } }\n',
    prod: 'apps: { shop: { replicas: 3, features: [a] } }\n',
  };
  expect(told(stages)).toEqual(['shop features a now', NEVER]);
});

describe('declared differences', () => {
  const difference = (setting: string, expires: string): string =>
    `promotion: { differences: [{ app: shop, ${setting} environment: prod, reason: not yet proven, owner: me, expires: ${expires} }] }\n`;
  const open = { staging: runs('a:1'), prod: runs('a:9') };

  test.each<[string, string, Stages, readonly string[]]>([
    ['of a setting', difference('setting: image,', '2027-12-31'), open, []],
    ['of all of an app', difference('', '2027-12-31'), open, []],
    [
      'of another setting',
      difference('setting: redis,', '2027-12-31'),
      open,
      [NEVER, 'warning promotion/difference-needless 5'],
    ],
    ['that ends soon', difference('', '2026-11-20'), open, ['warning promotion/difference-expires-soon 5']],
    ['that has ended', difference('', '2026-11-19'), open, ['error promotion/difference-expired 5']],
    [
      'that nothing differs by',
      difference('', '2027-12-31'),
      { staging: runs('a:1'), prod: runs('a:1') },
      ['shop image a:1 now', 'warning promotion/difference-needless 5'],
    ],
  ])('%s', (_, fleet, stages, expected) => {
    expect(told({ ...stages, fleet })).toEqual(expected);
  });

  test('a difference that holds back what was run once is in use', () => {
    const earlier = { c1: runs('a:9') };
    expect(told({ ...open, fleet: difference('', '2027-12-31') }, { earlier })).toEqual(['shop image a:9 c1']);
    expect(told({ ...open, fleet: difference('', '2026-01-01') }, { earlier })).toEqual(['shop image a:9 c1']);
  });
});

test('what a promotion has just brought is proven', () => {
  const stages = { staging: runs('a:2'), prod: runs('a:2') };
  expect(prove(stages).remarks).toEqual([]);
});
