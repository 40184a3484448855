import { defineApp, Task, WebService, z, type AppScope } from 'fairlead';
import { renderApp, type ImaginaryCluster } from 'fairlead/testing';
import { appOf, webApp } from '../constructs/apps';
import { codeOf, errorsOf } from '../errors/errors-of';
import { tempFolder } from '../workspace/temp-folder';

type Definition = ReturnType<typeof defineApp>;

/** An app that writes down what it was built with. */
function recorder(seen: (app: AppScope<{ readonly color: string }>) => void): Definition {
  return defineApp({
    name: 'shop',
    owner: 'team-shop',
    settings: z.object({ color: z.string().default('grey') }),
    tierDefaults: { staging: { color: 'amber' } },
    build: seen,
  });
}

/** What an app is built with on an imaginary cluster. */
function scopeOn(where: ImaginaryCluster): AppScope<{ readonly color: string }> {
  const scopes: AppScope<{ readonly color: string }>[] = [];
  renderApp(
    recorder((app) => void scopes.push(app)),
    where,
  );
  const [scope] = scopes;
  if (scopes.length !== 1 || !scope) throw new Error(`built ${scopes.length} times`);
  return scope;
}

describe('on an imaginary cluster', () => {
  test('the tier is production, where the defaults are the strictest, unless the test says otherwise', () => {
    expect(scopeOn({}).tier).toBe('production');
    expect(renderApp(webApp()).kinds()).toContain('HorizontalPodAutoscaler');
    expect(renderApp(webApp(), { tier: 'development' }).kinds()).not.toContain('HorizontalPodAutoscaler');
  });

  test.each<[string, ImaginaryCluster, string]>([
    ["the schema's own default", {}, 'grey'],
    ["the tier's default", { tier: 'staging' }, 'amber'],
    ['what the test says', { tier: 'staging', settings: { color: 'red' } }, 'red'],
  ])('a setting is %s', (_, where, color) => {
    expect(scopeOn(where).settings).toEqual({ color });
  });

  test("settings are laid over the tier's defaults key by key, as those of an environment are", () => {
    const seen: unknown[] = [];
    const app = defineApp({
      name: 'shop',
      owner: 'team-shop',
      settings: z.object({ limits: z.object({ cpu: z.string().optional(), memory: z.string().optional() }) }),
      tierDefaults: { production: { limits: { cpu: '1', memory: '1Gi' } } },
      build: ({ settings }) => void seen.push(settings),
    });
    renderApp(app, { settings: { limits: { cpu: '2' } } });
    expect(seen).toEqual([{ limits: { cpu: '2', memory: '1Gi' } }]);
  });

  test('the cluster has what the test says, and the usual for the rest', () => {
    const { cluster, environment, namespace } = scopeOn({ cluster: { region: 'eu-9', labels: { wave: 'canary' } } });
    expect(cluster).toMatchObject({ region: 'eu-9', labels: { wave: 'canary' }, name: 'test' });
    expect([environment, namespace]).toEqual(['test', 'shop']);
  });

  test('the agent decides how a task is made; the usual one is Argo CD', () => {
    const app = appOf((scope) => new Task(scope, 'migrate', { image: 'migrate:1' }));
    const annotations = (where: ImaginaryCluster): readonly string[] =>
      Object.keys(renderApp(app, where).get('Job').metadata.annotations ?? {}).sort();
    expect(annotations({})).toContain('argocd.argoproj.io/hook');
    expect(annotations({ agent: 'flux' })).toEqual(['kustomize.toolkit.fluxcd.io/force']);
    expect(annotations({ agent: 'both' })).toEqual([...annotations({}), ...annotations({ agent: 'flux' })]);
  });

  test('a caller finds its neighbours, and a callee lets its neighbours in', () => {
    const api = webApp({}, 'api');
    const caller = appOf((app) => {
      new WebService(app, 'shop', { image: 'shop:1', port: 80 }).calls('api', { env: 'API_ADDR' });
    });
    const variable = { name: 'API_ADDR', value: 'api-web.api:8080' };
    expect(renderApp(caller, { neighbours: [api] }).get('Deployment')).toMatchObject({
      spec: { template: { spec: { containers: [{ env: [variable] }] } } },
    });
    const ingress = [{ from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } } }] }];
    expect(renderApp(api, { neighbours: [caller] }).find('NetworkPolicy', { spec: { ingress } })).toHaveLength(1);
    expect(renderApp(api).find('NetworkPolicy', { spec: { ingress } })).toHaveLength(0);
  });

  test('a neighbour may have settings of its own, and gives no objects', () => {
    const neighbour = defineApp({
      name: 'api',
      owner: 'team-api',
      settings: z.object({ port: z.number() }),
      build(app) {
        new WebService(app, 'api', { image: 'api:1', port: app.settings.port });
      },
    });
    const addresses: string[] = [];
    const caller = appOf((app) => {
      addresses.push(String(new WebService(app, 'shop', { image: 'shop:1', port: 80 }).calls('api')));
    });
    const rendered = renderApp(caller, { neighbours: [{ app: neighbour, settings: { port: 7070 } }] });
    expect(addresses).toEqual(['api.api:7070']);
    expect(rendered.find('Service').map(({ metadata }) => metadata.name)).toEqual(['shop']);
  });

  test.each<[string, Definition, ImaginaryCluster, string]>([
    ['a neighbour that is missing', appOf((app) => void web(app).calls('api')), {}, 'FL2001'],
    ['a prop out of range', webApp({ port: 0 }), {}, 'FL3002'],
    ['an app that throws', appOf(fail), {}, 'FL3001'],
    ['a setting of the wrong type', recorder(() => undefined), { settings: { color: 3 } }, 'FL1004'],
    ['a setting that the app does not declare', recorder(() => undefined), { settings: { colour: 'red' } }, 'FL1005'],
  ])('%s is told as synth would tell it', (_, app, where, code) => {
    expect(codeOf(() => renderApp(app, where))).toBe(code);
  });
});

describe('on a cluster of environments/', () => {
  const ENVIRONMENT = (name: string, clusters: string): string =>
    `environment: ${name}\ntier: staging\nclusters:\n${clusters}apps:\n  shop:\n`;
  const CLUSTER = (name: string): string => `  ${name}: { region: ${name}, kubernetes: "1.34" }\n`;
  const root = tempFolder({
    'environments/fleet.yaml':
      'fleet: tiny\ngitops: { agent: argocd, repository: https://git.example.com/tiny.git }\nsettings: { color: blue }\n',
    'environments/one.yaml': ENVIRONMENT('one', CLUSTER('eu-1') + CLUSTER('us-1')),
    'environments/two.yaml': ENVIRONMENT('two', CLUSTER('eu-2')).replace('shop:', 'other:'),
    'apps/shop.ts': app('shop'),
    'apps/other.ts': app('other'),
  });
  const shop = recorder(() => undefined);
  const data = (where: { readonly environment: string; readonly cluster?: string }): unknown =>
    renderApp(shop, { root, ...where }).get('ConfigMap').data;

  test('it is the first of the environment unless the test names one, with the settings of the files', () => {
    expect(data({ environment: 'one' })).toEqual({ color: 'blue', cluster: 'eu-1' });
    expect(data({ environment: 'one', cluster: 'us-1' })).toEqual({ color: 'blue', cluster: 'us-1' });
  });

  test.each([
    ['an environment that is nowhere', { environment: 'none' }],
    ['a cluster that is nowhere', { environment: 'one', cluster: 'ap-1' }],
    ['a cluster of another environment', { environment: 'one', cluster: 'eu-2' }],
    ['an app that does not run there', { environment: 'two' }],
  ])('%s is FL2004, with a fix', (_, where) => {
    const errors = errorsOf(() => data(where));
    expect(errors.map(({ code }) => code)).toEqual(['FL2004']);
    expect(errors[0]?.fix).toBeDefined();
  });
});

function web(app: AppScope<Record<string, never>>): WebService {
  return new WebService(app, 'web', { image: 'web:1', port: 80 });
}

function fail(): never {
  throw new Error('no such harbour');
}

/** The text of an app that shows its settings and its cluster in a ConfigMap. */
function app(name: string): string {
  return `import { ApiObject } from '${require.resolve('cdk8s')}';
import { defineApp, z } from 'fairlead';

export default defineApp({
  name: '${name}',
  owner: 'team-${name}',
  settings: z.object({ color: z.string() }),
  build(app) {
    const data = { color: app.settings.color, cluster: app.cluster.name };
    new ApiObject(app, '${name}', { apiVersion: 'v1', kind: 'ConfigMap', data });
  },
});
`;
}
