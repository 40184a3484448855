import * as fc from 'fast-check';
import { z } from 'zod';
import { LAYERS, type Layer, type Origin } from '../../../lib/model/origin';
import type { AppRun } from '../../../lib/workspace/app-run';
import { FLEET, madeUp, type MadeUpApp } from '../made-up';
import { errorsOf, told } from '../../errors/errors-of';

/** What each layer sets, as YAML in one line; the tier's as data. */
interface Given {
  readonly fleet?: string;
  readonly environment?: string;
  readonly app?: string;
  readonly clusters?: string;
}

const CLUSTER = '{ region: here, kubernetes: "1.34" }';

/** Each layer has its own line: the fleet's is line 5 of its file, the others are lines 4, 6 and 8 of prod.yaml. */
function workspaceOf(app: MadeUpApp, { fleet = '{}', environment = '{}', app: entry = '', clusters = '{}' }: Given) {
  const prod = `environment: prod
tier: production
clusters: { eu-1: ${CLUSTER}, us-1: ${CLUSTER} }
settings: ${environment}
apps:
  checkout: {
    ${entry}
    clusters: ${clusters}
  }
`;
  const files = { 'environments/fleet.yaml': `${FLEET}settings: ${fleet}\n`, 'environments/prod.yaml': prod };
  return madeUp(files, { checkout: app });
}

function runOn(cluster: string, app: MadeUpApp, given: Given): AppRun {
  const run = workspaceOf(app, given)
    .load()
    .runs.find((each) => each.cluster.name === cluster);
  if (!run) throw new Error(`nothing runs on ${cluster}`);
  return run;
}

/** A chain of origins as `layer file:line = value`. */
function chain(origin: Origin | undefined): string[] {
  if (!origin) return [];
  const { layer, place, value, overrode } = origin;
  return [`${layer} ${place.file}:${place.line} = ${JSON.stringify(value)}`, ...chain(overrode)];
}

describe('which layer wins', () => {
  const sources: Readonly<Record<Layer, string>> = {
    cluster: 'environments/prod.yaml:8',
    app: 'environments/prod.yaml:7',
    environment: 'environments/prod.yaml:4',
    fleet: 'environments/fleet.yaml:5',
    tier: 'apps/checkout.ts:3',
    construct: 'apps/checkout.ts:3',
  };

  test('the narrowest that sets a key, and its origin lists the others in order', () => {
    fc.assert(
      fc.property(fc.subarray([...LAYERS], { minLength: 1 }), (layers) => {
        const text = (layer: Layer): string => (layers.includes(layer) ? `size: ${layer}` : '');
        const base = z.string().optional();
        const app: MadeUpApp = {
          settings: z.object({ size: layers.includes('construct') ? z.string().default('construct') : base }),
          tierDefaults: { production: layers.includes('tier') ? { size: 'tier' } : {}, staging: { size: 'no' } },
        };
        const { settings } = runOn('eu-1', app, {
          fleet: `{ ${text('fleet')} }`,
          environment: `{ ${text('environment')} }`,
          app: layers.includes('app') ? `${text('app')},` : '',
          clusters: `{ eu-1: { ${text('cluster')} }, us-1: { size: other } }`,
        });
        expect(settings.values).toEqual({ size: layers[0] });
        expect(chain(settings.origins.get('/size'))).toEqual(
          layers.map((layer) => `${layer} ${sources[layer]} = "${layer}"`),
        );
      }),
      { numRuns: 64 },
    );
  });

  test('the order of keys changes nothing', () => {
    const app = { settings: z.object({ env: z.record(z.string(), z.int()), a: z.int(), b: z.int() }) };
    const render = (keys: readonly string[]): string => {
      const { settings } = runOn('eu-1', app, {
        fleet: `{ ${keys.map((key) => `${key}: 1`).join(', ')}, env: { ${keys.map((key) => `${key}: 1`).join(', ')} } }`,
        app: `env: { ${keys.map((key) => `${key}: 2`).join(', ')} },`,
      });
      return JSON.stringify([settings.values, [...settings.origins.keys()]]);
    };
    const expected = render(['a', 'b']);
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b'], { minLength: 2 }), (keys) => render(keys) === expected),
      { numRuns: 4 },
    );
  });
});

describe('merging', () => {
  const limits = z.object({ cpu: z.string().optional(), memory: z.string().optional() });

  test('mappings merge deeply, each leaf with its own origin', () => {
    const { settings } = runOn(
      'us-1',
      { settings: z.object({ limits }) },
      {
        fleet: '{ limits: { cpu: "1", memory: 1Gi } }',
        app: 'limits: { memory: 2Gi },',
        clusters: '{ us-1: { limits: { cpu: "3" } } }',
      },
    );
    expect(settings.values).toEqual({ limits: { cpu: '3', memory: '2Gi' } });
    expect([...settings.origins].map(([pointer, origin]) => [pointer, ...chain(origin)])).toEqual([
      ['/limits/cpu', 'cluster environments/prod.yaml:8 = "3"', 'fleet environments/fleet.yaml:5 = "1"'],
      ['/limits/memory', 'app environments/prod.yaml:7 = "2Gi"', 'fleet environments/fleet.yaml:5 = "1Gi"'],
    ]);
  });

  test.each([
    ['lists', '[1, 2]', '[3]', [3], 'app environments/prod.yaml:7 = [3]'],
    ['a mapping by a text', '{ a: 1 }', 'none', 'none', 'app environments/prod.yaml:7 = "none"'],
    ['a value by null', 'x', 'null', null, 'app environments/prod.yaml:7 = null'],
  ])('%s are replaced whole', (_, wide, narrow, value, origin) => {
    const { settings } = runOn(
      'eu-1',
      { settings: z.object({ it: z.unknown() }) },
      { fleet: `{ it: ${wide} }`, app: `it: ${narrow},` },
    );
    expect(settings.values).toEqual({ it: value });
    expect(chain(settings.origins.get('/it'))[0]).toBe(origin);
  });

  test('a mapping that replaced a text does not bring back what the text replaced', () => {
    const { settings } = runOn(
      'eu-1',
      { settings: z.object({ it: z.unknown() }) },
      { fleet: '{ it: { a: 1, b: 1 } }', environment: '{ it: none }', app: 'it: { a: 2 },' },
    );
    expect(settings.values).toEqual({ it: { a: 2 } });
    expect(chain(settings.origins.get('/it/a'))).toEqual([
      'app environments/prod.yaml:7 = 2',
      'environment environments/prod.yaml:4 = "none"',
      'fleet environments/fleet.yaml:5 = {"a":1,"b":1}',
    ]);
  });

  test('a default is a layer too: what is set merges into it', () => {
    const settings = z.object({ limits: limits.default({ cpu: '1', memory: '1Gi' }) });
    const run = runOn('eu-1', { settings }, { app: 'limits: { cpu: "2" },' });
    expect(run.settings.values).toEqual({ limits: { cpu: '2', memory: '1Gi' } });
    expect([...run.settings.origins].map(([pointer, origin]) => [pointer, ...chain(origin)])).toEqual([
      ['/limits/cpu', 'app environments/prod.yaml:7 = "2"', 'construct apps/checkout.ts:3 = "1"'],
      ['/limits/memory', 'construct apps/checkout.ts:3 = "1Gi"'],
    ]);
  });

  test('defaults inside a mapping that nothing sets do not make the mapping', () => {
    const settings = z.object({ scaling: z.object({ min: z.int().default(2), max: z.int() }).optional() });
    expect(runOn('eu-1', { settings }, {}).settings.values).toEqual({});
    const run = runOn('eu-1', { settings }, { app: 'scaling: { max: 5 },' });
    expect(run.settings.values).toEqual({ scaling: { min: 2, max: 5 } });
    expect(chain(run.settings.origins.get('/scaling/min'))).toEqual(['construct apps/checkout.ts:3 = 2']);
  });

  test('values are what transforms give; their origins what was written', () => {
    const settings = z.object({
      size: z
        .string()
        .transform((text) => text.length)
        .default(9),
      pair: z.string().transform((text) => ({ first: text })),
    });
    const run = runOn('eu-1', { settings }, { app: 'pair: abc,' });
    expect(run.settings.values).toEqual({ size: 9, pair: { first: 'abc' } });
    expect(chain(run.settings.origins.get('/size'))).toEqual(['construct apps/checkout.ts:3 = 9']);
    expect(chain(run.settings.origins.get('/pair/first'))).toEqual(['app environments/prod.yaml:7 = "abc"']);
  });

  test('pointers escape what a key may hold', () => {
    const settings = z.object({ env: z.record(z.string(), z.string()) });
    const run = runOn('eu-1', { settings }, { app: 'env: { a/b: x, c~d: y, constructor: z },' });
    expect([...run.settings.origins.keys()]).toEqual(['/env/a~1b', '/env/constructor', '/env/c~0d']);
  });
});

describe('wrong settings', () => {
  const replicas = z.object({ replicas: z.int().positive().optional() });
  test.each<[string, MadeUpApp, Given, string[]]>([
    ['in the fleet', { settings: replicas }, { fleet: '{ replicas: 0 }' }, ['FL1004 environments/fleet.yaml:5:23']],
    [
      'in the environment',
      { settings: replicas },
      { environment: '{ replicas: 0 }' },
      ['FL1004 environments/prod.yaml:4:23'],
    ],
    ['in the entry', { settings: replicas }, { app: 'replicas: 0,' }, ['FL1004 environments/prod.yaml:7:15']],
    [
      'on a cluster',
      { settings: replicas },
      { clusters: '{ us-1: { replicas: 0 } }' },
      ['FL1004 environments/prod.yaml:8:35'],
    ],
    [
      'by tier',
      { settings: replicas, tierDefaults: { production: { replicas: 0 } } },
      {},
      ['FL1004 apps/checkout.ts:3:16'],
    ],
    [
      'overridden everywhere, and so without effect',
      { settings: replicas },
      { fleet: '{ replicas: 0 }', app: 'replicas: 1,' },
      [],
    ],
    [
      'a tier default that the app does not declare',
      { settings: replicas, tierDefaults: { staging: { replica: 1 } } },
      {},
      ['FL1005 apps/checkout.ts:3:16'],
    ],
    [
      'a key unknown to a strict schema',
      { settings: z.strictObject({ a: z.strictObject({ b: z.int() }).optional() }) },
      { app: 'a: { b: 1, c: 1 }, d: 1,' },
      ['FL1005 environments/prod.yaml:7:16', 'FL1005 environments/prod.yaml:7:24'],
    ],
    [
      'nothing sets a required one',
      { settings: z.object({ image: z.string() }) },
      {},
      ['FL1007 environments/prod.yaml:6:3'],
    ],
    [
      'nothing sets one inside a mapping',
      { settings: z.object({ redis: z.object({ image: z.string() }) }) },
      { fleet: '{ redis: {} }' },
      ['FL1007 environments/fleet.yaml:5:13'],
    ],
    ['a reserved name', { settings: z.object({ only: z.string() }) }, {}, ['FL1009 apps/checkout.ts:3:16']],
    [
      'a schema that throws',
      {
        settings: z.object({
          a: z.string().refine(() => {
            throw new Error('no');
          }),
        }),
      },
      { app: 'a: x,' },
      ['FL1018 apps/checkout.ts:3:16'],
    ],
    [
      'a schema that promises',
      { settings: z.object({ a: z.string().refine(async () => Promise.resolve(true)) }) },
      { app: 'a: x,' },
      ['FL1018 apps/checkout.ts:3:16'],
    ],
    ['a schema of another library', { settings: { shape: {} } as never }, {}, ['FL1018 apps/checkout.ts:3:16']],
    ['settings that are no schema', { settings: { image: z.string() } as never }, {}, ['FL1018 apps/checkout.ts:3:16']],
    ['settings that are no mapping', { settings: z.string() as never }, {}, ['FL1018 apps/checkout.ts:3:16']],
    ['an owner that makes no label', { owner: 'Team Shop' }, {}, ['FL1004 apps/checkout.ts:3:16']],
    ['a namespace that is no label', { namespace: 'Shop' }, {}, ['FL1013 apps/checkout.ts:3:16']],
    ['another name than its file', { name: 'check' }, {}, ['FL1014 apps/checkout.ts:3:16']],
  ])('%s', (_, app, given, expected) => {
    expect(errorsOf(workspaceOf(app, given).load).map(told)).toEqual(expected);
  });

  test('a setting missing on one cluster only names it', () => {
    const app = { settings: z.object({ image: z.string() }) };
    const [error, ...others] = errorsOf(workspaceOf(app, { clusters: '{ eu-1: { image: x } }' }).load);
    expect(others).toEqual([]);
    expect(error?.message).toBe('image is missing in checkout: it must be text, on us-1');
  });

  test('a shared setting reaches only the apps that declare it', () => {
    const files = {
      'environments/fleet.yaml': `${FLEET}settings: { domain: a }\n`,
      'environments/prod.yaml': `environment: prod\ntier: production\nclusters: { eu-1: ${CLUSTER} }\napps: { a: {}, b: {} }\n`,
    };
    const { load } = madeUp(files, {
      a: { settings: z.strictObject({ domain: z.string() }) },
      b: { settings: z.strictObject({}) },
    });
    expect(load().runs.map(({ settings }) => settings.values)).toEqual([{ domain: 'a' }, {}]);
  });

  test('a shared setting may be that of an app that cannot be loaded', () => {
    const files = {
      'environments/fleet.yaml': `${FLEET}settings: { domain: a }\n`,
      'environments/prod.yaml': `environment: prod\ntier: production\nclusters: { eu-1: ${CLUSTER} }\napps: { broken: {} }\n`,
      'apps/broken.ts': '',
    };
    expect(errorsOf(madeUp(files).load).map(told)).toEqual(['FL1011 apps/broken.ts:1:1']);
  });
});
