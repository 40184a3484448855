import { z } from 'zod';
import { errorsOf, told } from '../../errors/errors-of';
import { inProd, plan, promoted, SHOP, type Asked, type Stages } from '../made-up-stages';

const SIDECAR = { settings: z.object({ sidecarImage: z.string().optional(), image: z.string().optional() }) };

/** Remarks as `severity code line message`. */
function said(stages: Stages, asked?: Asked): readonly string[] {
  return plan(stages, asked).remarks.map(
    ({ severity, code, mark, message }) => `${severity} ${code} ${mark.place.line}: ${message}`,
  );
}

describe('what goes along', () => {
  test('images by their key and form, and what the fleet lists', () => {
    const settings = z.object({
      image: z.string(),
      proxyImage: z.string(),
      'side-image': z.string(),
      images: z.record(z.string(), z.string()),
      image_host: z.string(),
      database: z.string(),
      replicas: z.int(),
      limits: z.object({ cpu: z.string(), memory: z.string() }),
      flags: z.record(z.string(), z.boolean()),
    });
    const entry = (at: number): string =>
      `{ image: "a:${at}", proxyImage: "b:${at}", side-image: "c:${at}", images: { web: "d:${at}" }, image_host: "e:${at}", database: "db:${at}", replicas: ${at}, limits: { cpu: "${at}", memory: "${at}" }, flags: { a.b: ${at > 1} } }`;
    const stages = {
      staging: `apps: { shop: ${entry(2)} }\n`,
      prod: `apps: { shop: ${entry(1)} }\n`,
      fleet: 'promotion: { settings: [replicas, limits.cpu, flags] }\n',
      apps: { shop: { settings } },
    };
    expect(plan(stages).changes.map(({ setting, before, after }) => [setting, before, after])).toEqual([
      ['flags[a.b]', false, true],
      ['image', 'a:1', 'a:2'],
      ['images.web', 'd:1', 'd:2'],
      ['limits.cpu', '1', '2'],
      ['proxyImage', 'b:1', 'b:2'],
      ['replicas', 1, 2],
      ['side-image', 'c:1', 'c:2'],
    ]);
    expect(inProd({ ...stages, prod: promoted(stages) })).toMatchObject({
      'us-1': { replicas: 2, flags: { 'a.b': true } },
    });
  });

  test('what a schema makes another value of goes along as it is written', () => {
    const image = z.object({ name: z.string(), tag: z.string() }).transform(({ name, tag }) => `${name}:${tag}`);
    const size = z.string().transform((text) => ({ first: text, length: text.length }));
    const stages = {
      apps: { shop: { settings: z.object({ image, size }) } },
      fleet: 'promotion: { settings: [image, size] }\n',
      staging: 'apps: { shop: { image: { name: a, tag: v2 }, size: large } }\n',
      prod: 'apps:\n  shop:\n    image:\n      name: a # a\n      tag: v1\n    size: small # s\n',
    };
    const prod = promoted(stages);
    expect(prod).toBe(stages.prod.replace('v1', 'v2').replace('small', 'large'));
    expect(inProd({ ...stages, prod })['us-1']).toEqual({ image: 'a:v2', size: { first: 'large', length: 5 } });
  });

  test('only the apps that were asked for', () => {
    const apps = { shop: SHOP, cart: SHOP };
    const stages = {
      apps,
      staging: 'apps: { shop: { image: a:2 }, cart: { image: b:2 } }\n',
      prod: 'apps: { shop: { image: "a:1" }, cart: { image: b:1 } }\n',
    };
    expect(promoted(stages, { apps: ['cart'] })).toBe('apps: { shop: { image: "a:1" }, cart: { image: b:2 } }\n');
  });

  test('a second time nothing changes', () => {
    const stages = { staging: 'apps: { shop: { image: a:2, redis: { image: r:8 } } }\n', prod: 'apps:\n  shop:\n' };
    const once = promoted(stages);
    expect(plan({ ...stages, prod: once })).toMatchObject({ changes: [], edits: [], remarks: [] });
  });

  test('what another file than that of the environment sets goes along too; a default does not', () => {
    const settings = z.object({ image: z.string().default('a:1'), proxyImage: z.string().optional() });
    const shop = { settings, tierDefaults: { staging: { image: 'a:2' } } };
    const fleet = 'settings: { proxyImage: p:2 }\n';
    const prod = 'apps: { shop: { proxyImage: p:1, image: a:0 } }\n';
    const stages = { apps: { shop }, fleet, staging: 'apps: { shop: }\n', prod };
    expect(promoted(stages)).toBe('apps: { shop: { proxyImage: p:2, image: a:0 } }\n');
    expect(said(stages)).toEqual([
      'info promotion/only-in-target 6: image of shop is set in prod and not in staging, and is kept',
    ]);
  });
});

describe('the narrowest place that sets it in the target', () => {
  const staging = 'apps: { shop: { image: a:2 } }\n';

  test('a cluster', () => {
    const prod = 'apps:\n  shop:\n    image: a:1\n    clusters:\n      us-1: { image: a:0 } # held back\n';
    expect(promoted({ staging, prod })).toBe(prod.replace('a:1', 'a:2').replace('a:0', 'a:2'));
    expect(said({ staging, prod })).toEqual([
      'info promotion/per-cluster 10: image of shop is set for us-1 alone, and changes there',
    ]);
    expect(plan({ staging, prod }).changes).toEqual([
      { app: 'shop', setting: 'image', clusters: ['eu-1'], before: 'a:1', after: 'a:2', step: 'major' },
      { app: 'shop', setting: 'image', clusters: ['us-1'], before: 'a:0', after: 'a:2', step: 'major' },
    ]);
  });

  test('a cluster alone: the others get it from the entry of the app', () => {
    const prod = 'apps:\n  shop:\n    clusters: { us-1: { image: a:1 } }\n';
    const after = 'apps:\n  shop:\n    clusters: { us-1: { image: a:2 } }\n    image: a:2\n';
    expect(promoted({ staging, prod })).toBe(after);
  });

  test('every cluster: what none of them takes stays', () => {
    const prod = 'apps: { shop: { image: a:0, clusters: { eu-1: { image: a:1 }, us-1: { image: a:1 } } } }\n';
    expect(promoted({ staging, prod })).toBe(prod.replaceAll('a:1', 'a:2'));
  });

  test('the settings of the environment, where all that take it from there are to have it', () => {
    const apps = { shop: SIDECAR, cart: SIDECAR };
    const both = 'settings: { sidecarImage: s:2 }\napps: { shop: , cart: }\n';
    const prod = 'settings: { sidecarImage: s:1 } # all\napps: { shop: , cart: }\n';
    expect(promoted({ apps, staging: both, prod })).toBe(prod.replace('s:1', 's:2'));
    expect(said({ apps, staging: both, prod })).toEqual([
      'info promotion/for-all-apps 6: sidecarImage changes under settings, for cart, shop',
    ]);
    const held = plan({ apps, staging: both, prod }, { apps: ['shop'] });
    expect(held.edits).toEqual([]);
    expect(held.remarks).toMatchObject([
      {
        code: 'promotion/shared',
        severity: 'error',
        message: 'sidecarImage of shop stands where cart would change with it',
        fix: 'promote them together, or set sidecarImage under apps.shop first',
      },
    ]);
    const apart = 'settings: { sidecarImage: s:2 }\napps: { shop: , cart: { sidecarImage: s:3 } }\n';
    expect(plan({ apps, staging: apart, prod }).remarks.map(({ code }) => code)).toContain('promotion/shared');
  });

  test('the fleet: its file stays, and the app is given its own', () => {
    const stages = { staging, prod: 'apps: { shop: }\n', fleet: 'settings: { image: a:1 }\n' };
    expect(promoted(stages)).toBe('apps: { shop: { image: a:2 } }\n');
    expect(said(stages)).toEqual([
      'info promotion/overrides 5: image of shop came from the fleet, and is set under apps.shop now',
    ]);
  });
});

describe('what is told', () => {
  test('clusters of the source that do not agree', () => {
    const prod = 'apps: { shop: { image: a:1 } }\n';
    const stages = { staging: 'apps: { shop: { image: a:2 } }\n', prod };
    const canary = { ...stages, prod: 'apps: { shop: { image: a:3, clusters: { us-1: { image: a:4 } } } }\n' };
    const back = plan(canary, { from: 'prod', to: 'staging' });
    expect(back).toMatchObject({
      changes: [],
      edits: [],
      remarks: [{ code: 'promotion/undecided', severity: 'warning' }],
    });
    expect(back.remarks[0]?.message).toBe(
      'image of shop is not the same on all clusters of prod (eu-1, us-1), and is not promoted',
    );
  });

  test.each([
    [
      'an older version',
      'a:v1.9.0',
      'a:v1.10.0',
      'warning promotion/older 6: image of shop goes back from v1.10.0 to v1.9.0',
    ],
    [
      'another image',
      'b/a:2',
      'c/a:1',
      'warning promotion/another-image 6: image of shop becomes another image: b/a instead of c/a',
    ],
  ])('%s', (_, from, to, expected) => {
    expect(
      said({ staging: `apps: { shop: { image: "${from}" } }\n`, prod: `apps: { shop: { image: "${to}" } }\n` }),
    ).toEqual([expected]);
  });

  test('apps that run in one environment alone; those asked for are in the way', () => {
    const apps = { shop: SHOP, cart: SHOP };
    const stages = { apps, staging: 'apps: { shop: { image: a:2 } }\n', prod: 'apps: { cart: { image: b:1 } }\n' };
    expect(said(stages)).toEqual([
      'info promotion/not-run 5: prod does not run shop',
      'info promotion/not-run 6: staging does not run cart',
    ]);
    expect(said(stages, { apps: ['shop'] })).toEqual(['error promotion/not-run 5: prod does not run shop']);
  });

  test('another form', () => {
    const fleet = 'promotion: { settings: [features] }\n';
    const stages = {
      fleet,
      staging: 'apps: { shop: { features: { a: 1 } } }\n',
      prod: 'apps: { shop: { features: none } }\n',
    };
    expect(said(stages)).toEqual([
      'info promotion/only-in-target 6: features of shop is set in prod and not in staging, and is kept',
      'error promotion/other-form 6: features.a of shop has another form in prod than in staging: features stands in its way',
    ]);
  });

  test('an order that is not kept', () => {
    const stages = { fleet: 'promotion: { order: [prod, staging] }\n', staging: 'apps: {}\n', prod: 'apps: {}\n' };
    expect(said(stages, { from: 'prod', to: 'staging' })).toEqual([]);
    expect(said(stages)).toEqual([
      'warning promotion/out-of-order 1: changes start in prod, and are promoted to it from staging',
    ]);
  });
});

describe('declared differences', () => {
  const difference =
    'app: shop, setting: redis, environment: prod, reason: not yet proven, owner: team-shop, expires: 2026-12-31';
  const stages = {
    fleet: `promotion: { differences: [{ ${difference} }] }\n`,
    staging: 'apps: { shop: { image: a:2, redis: { image: r:8 } } }\n',
    prod: 'apps: { shop: { image: a:1, redis: { image: r:7 } } }\n',
  };

  test('are left alone while they hold', () => {
    expect(promoted(stages)).toBe('apps: { shop: { image: a:2, redis: { image: r:7 } } }\n');
    expect(said(stages)).toEqual([
      'info promotion/difference 5: redis.image of shop is left as it is in prod: not yet proven',
    ]);
  });

  test('are told of before they end, and then no more kept', () => {
    expect(said(stages, { today: '2026-12-31' })).toContain(
      'warning promotion/difference-expires-soon 5: the difference of redis of shop ends on 2026-12-31; team-shop gave it: not yet proven',
    );
    expect(promoted(stages, { today: '2027-01-01' })).toBe(stages.staging);
  });
});

test.each<[string, Asked, string, string, string]>([
  ['an environment', { from: 'stagin' }, '', 'FL2004', 'there is no environment "stagin"'],
  ['an app', { apps: ['shp'] }, '', 'FL2004', 'there is no app "shp"'],
  [
    'twice the same',
    { from: 'prod' },
    '',
    'FL9001',
    'a promotion leads from one environment to another, found prod twice',
  ],
  [
    'a rule about an environment',
    {},
    'promotion: { order: [qa, prod] }\n',
    'FL1016 environments/fleet.yaml:5:22',
    'promotion names the environment qa, which there is not',
  ],
  [
    'a rule about an app',
    {},
    'promotion:\n  differences:\n    - { app: cart, environment: prod, reason: why not, owner: me, expires: 2027-01-01 }\n',
    'FL1012 environments/fleet.yaml:7:7',
    'promotion names the app cart, which there is not',
  ],
])('names that there are not: %s', (_, asked, fleet, code, message) => {
  const errors = errorsOf(() => plan({ fleet, staging: 'apps: { shop: }\n', prod: 'apps: { shop: }\n' }, asked));
  expect(
    errors.map((error) => [told(error), error.message.split(',').slice(0, message.split(',').length).join(',')]),
  ).toEqual([[code, message]]);
});
