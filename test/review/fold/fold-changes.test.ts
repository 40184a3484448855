import type { ObjectChange } from '../../../lib/review/change';
import { pathText } from '../../../lib/review/compare/path-text';
import type { Consequence } from '../../../lib/review/risk/risk';
import { reviewOf, yamlOf, type Files } from '../snapshots';

/** Rules of a test: what each says of a change. */
type Judge = (change: ObjectChange) => readonly Consequence[];

/** Entries as a reader would note them: risk, kind, objects and clusters. */
function noted(before: Files, after: Files, judge: Judge = () => []): readonly string[] {
  return reviewOf(before, after, { judge }).entries.map(({ risk, kind, objects, where }) =>
    [
      ...[risk, kind, objects.map(({ kind: of, name }) => `${of}/${name}`).join(), '@'],
      where.map(({ environment, cluster = '*' }) => `${environment}/${cluster}`).join(),
    ].join(' '),
  );
}

/** Workloads by `<environment>/<cluster>/<app>`, each with what its container runs. */
function workloads(images: Readonly<Record<string, string>>, more = ''): Files {
  return Object.fromEntries(
    Object.entries(images).map(([bundle, image]) => {
      const app = bundle.split('/')[2] ?? '';
      const containers = `containers: [{name: ${app}, image: "${image}"}${more}]`;
      return [
        `${bundle}/deployment.${app}.yaml`,
        yamlOf('apps/v1 Deployment', app, `spec: {template: {spec: {${containers}}}}`),
      ];
    }),
  );
}

describe('changed fields', () => {
  test('the same change of several clusters is one entry', () => {
    const [before, after] = ['a:1', 'a:2'].map((image) => workloads({ 'prod/eu-1/a': image, 'prod/us-1/a': image }));
    expect(noted(before ?? {}, after ?? {})).toEqual(['harmless changed Deployment/a @ prod/eu-1,prod/us-1']);
  });

  test('another value is another entry', () => {
    expect(
      noted(
        workloads({ 'prod/eu-1/a': 'a:1', 'prod/us-1/a': 'a:1' }),
        workloads({ 'prod/eu-1/a': 'a:2', 'prod/us-1/a': 'a:3' }),
      ),
    ).toEqual(['harmless changed Deployment/a @ prod/eu-1', 'harmless changed Deployment/a @ prod/us-1']);
  });

  test('another way to write the same value is not', () => {
    const of = (a: string, b: string): Files => ({
      'prod/eu-1/a/resourcequota.a.yaml': yamlOf('v1 ResourceQuota', 'a', `spec: {hard: {cpu: ${a}}}`),
      'prod/us-1/a/resourcequota.a.yaml': yamlOf('v1 ResourceQuota', 'a', `spec: {hard: {cpu: ${b}}}`),
    });
    expect(noted(of('1', '1000m'), of('2000m', '2'))).toEqual([
      'harmless changed ResourceQuota/a @ prod/eu-1,prod/us-1',
    ]);
  });

  test('the same sidecar in many apps is one entry', () => {
    const sidecar = (version: number): Files =>
      workloads(
        { 'prod/eu-1/cart': 'x/cart:7', 'prod/eu-1/ad': 'x/ad:1' },
        `, {name: proxy, image: "proxy:${version}"}`,
      );
    expect(noted(sidecar(1), sidecar(2))).toEqual(['harmless changed Deployment/ad,Deployment/cart @ prod/eu-1']);
  });

  test("names of the app, its cluster and environment make no difference where they are an object's own", () => {
    const released = (version: string): Files =>
      workloads({
        'prod/eu-1/cart': `prod-eu-1/cartservice:${version}`,
        'dev/us-1/ad': `dev-us-1/adservice:${version}`,
      });
    expect(noted(released('v1'), released('v2'))).toEqual([
      'harmless changed Deployment/ad,Deployment/cart @ dev/us-1,prod/eu-1',
    ]);
    const foreign = (version: string): Files =>
      workloads({ 'prod/eu-1/cart': `adservice:${version}`, 'prod/eu-1/ad': `adservice:${version}` });
    expect(noted(foreign('v1'), foreign('v2'))).toEqual(['harmless changed Deployment/ad,Deployment/cart @ prod/eu-1']);
    const crossed = (ad: string, cart: string): Files => workloads({ 'prod/eu-1/cart': cart, 'prod/eu-1/ad': ad });
    expect(noted(crossed('ad:1', 'cart:1'), crossed('cart:1', 'cart:2'))).toHaveLength(2);
  });

  test('names are found in text of several lines', () => {
    const text = (port: number): Files =>
      Object.fromEntries(
        ['ad', 'cart'].map((app) => [
          `prod/eu-1/${app}/configmap.${app}.yaml`,
          yamlOf('v1 ConfigMap', app, `data:\n  hosts: |\n    # all\n    ${app}:${port}\n`),
        ]),
      );
    expect(noted(text(1), text(2))).toEqual(['harmless changed ConfigMap/ad,ConfigMap/cart @ prod/eu-1']);
  });

  test('a name that begins a word of the text makes no entry of its own', () => {
    const address = (port: number): Files =>
      Object.fromEntries(
        ['ad', 'cart'].map((app) => [
          `prod/eu-1/${app}/configmap.${app}.yaml`,
          yamlOf('v1 ConfigMap', app, `data: {address: "address:${port}"}`),
        ]),
      );
    expect(noted(address(1), address(2))).toEqual(['harmless changed ConfigMap/ad,ConfigMap/cart @ prod/eu-1']);
  });

  test('what came into a set is the same wherever it stands there', () => {
    const rules = (list: string): string => yamlOf('rbac.authorization.k8s.io/v1 Role', 'a', `rules: [${list}]`);
    const [get, list, watch] = ['get', 'list', 'watch'].map(
      (verb) => `{apiGroups: [""], resources: [pods], verbs: [${verb}]}`,
    );
    const files = (a: string, b: string): Files => ({
      'prod/eu-1/a/role.a.yaml': rules(a),
      'prod/us-1/a/role.a.yaml': rules(b),
    });
    const before = files(`${get}`, `${get}, ${list}`);
    const after = files(`${get}, ${watch}`, `${get}, ${list}, ${watch}`);
    expect(noted(before, after)).toEqual(['harmless changed Role/a @ prod/eu-1,prod/us-1']);
  });

  test('a Secret never stands for what is no secret', () => {
    const files = (value: string): Files => ({
      'prod/eu-1/a/secret.a.yaml': yamlOf('v1 Secret', 'a', `data: {key: ${value}}`),
      'prod/eu-1/a/configmap.a.yaml': yamlOf('v1 ConfigMap', 'a', `data: {key: ${value}}`),
    });
    expect(noted(files('YQ=='), files('Yg=='))).toHaveLength(2);
  });

  test('changes of different risk, or by different rules, are different entries', () => {
    const [before, after] = ['a:1', 'a:2'].map((image) =>
      workloads({ 'prod/eu-1/a': image, 'prod/us-1/a': image, 'prod/ap-1/a': image, 'prod/ca-1/a': image }),
    );
    const said: Readonly<Record<string, readonly Consequence[]>> = {
      'us-1': [{ rule: 'outage/x', risk: 'outage', message: 'it stops' }],
      'ap-1': [{ rule: 'outage/y', risk: 'outage', message: 'it stops' }],
      'ca-1': [{ rule: 'outage/x', risk: 'outage', message: 'it stops', path: ['spec'] }],
    };
    expect(noted(before ?? {}, after ?? {}, ({ where }) => said[where.cluster ?? ''] ?? [])).toEqual([
      'outage changed Deployment/a @ prod/ap-1',
      'outage changed Deployment/a @ prod/ca-1',
      'outage changed Deployment/a @ prod/us-1',
      'harmless changed Deployment/a @ prod/eu-1',
    ]);
  });
});

describe('consequences of a folded change', () => {
  const demand = (pods: number) => ({ pods, cpu: 100 * pods, memory: pods, storage: 0 });
  const judge: Judge = ({ id, where }) => [
    {
      rule: 'restarts/pods',
      risk: 'restarts',
      message: 'pods roll',
      pods: 2,
      path: ['spec', { by: { name: id.name } }],
    },
    ...(where.cluster === 'us-1'
      ? [{ rule: 'outage/x', risk: 'outage', message: `${id.name} stops` } as const]
      : [{ rule: 'outage/x', risk: 'outage', message: 'it stops' } as const]),
    { rule: 'capacity/more', risk: 'capacity', message: 'more', demand: { before: demand(1), after: demand(3) } },
  ];
  const [before, after] = ['1', '2'].map((version) =>
    workloads({ 'prod/eu-1/a': `a:${version}`, 'prod/us-1/a': `a:${version}`, 'prod/eu-1/b': `b:${version}` }),
  );
  const review = reviewOf(before ?? {}, after ?? {}, { judge });

  test('are said once, the worst first, with where they hold and what they come to', () => {
    const consequences = review.entries.flatMap((entry) => entry.consequences);
    expect(review.entries).toHaveLength(1);
    expect(
      consequences.map(({ rule, message, where, pods, demand: asked }) => [
        ...[rule, message, where.map(({ cluster }) => cluster).join(), pods, asked?.before.pods, asked?.after.cpu],
      ]),
    ).toEqual([
      ['outage/x', 'a stops', 'us-1', undefined, undefined, undefined],
      ['outage/x', 'it stops', 'eu-1', undefined, undefined, undefined],
      ['restarts/pods', 'pods roll', 'eu-1,us-1', 6, undefined, undefined],
      ['capacity/more', 'more', 'eu-1,us-1', undefined, 3, 900],
    ]);
  });

  test('are one where only the name of an environment stands in a key', () => {
    const judge: Judge = () => [
      {
        rule: 'restarts/pods',
        risk: 'restarts',
        message: 'pods roll',
        path: ['labels', 'fairlead.dev/owner'],
        pods: 1,
      },
    ];
    const [before, after] = ['a:1', 'a:2'].map((image) => workloads({ 'dev/eu-1/a': image, 'prod/eu-1/a': image }));
    const [entry] = reviewOf(before ?? {}, after ?? {}, { judge }).entries;
    expect(entry?.consequences).toMatchObject([{ message: 'pods roll', pods: 2 }]);
  });

  test('are summed by cluster', () => {
    expect(review.demand.map(({ where, before: was, after: is }) => [where.cluster, was.pods, is.cpu])).toEqual([
      ['eu-1', 2, 600],
      ['us-1', 1, 300],
    ]);
  });
});

describe('whole objects', () => {
  const BASE = workloads({ 'prod/eu-1/base': 'a', 'prod/us-1/base': 'a', 'prod/ap-1/base': 'a' });
  /** An object of a kind for each of some bundles. */
  const objects = (kinds: readonly string[], app: string, clusters: readonly string[]): Files =>
    Object.fromEntries(
      clusters.flatMap((cluster) =>
        kinds.map((kind) => [`prod/${cluster}/${app}/${kind.toLowerCase()}.x.yaml`, yamlOf(`v1 ${kind}`, 'x')]),
      ),
    );
  const risky: Judge = ({ id, kind }) =>
    id.kind === 'Secret'
      ? [{ rule: 'data/gone', risk: kind === 'removed' ? 'data' : 'exposes', message: 'secret' }]
      : [];

  test('of one app on the same clusters are one entry for each risk', () => {
    const some = objects(['Service', 'ConfigMap', 'Secret'], 'base', ['eu-1', 'us-1']);
    const one = objects(['Lease'], 'base', ['eu-1']);
    expect(noted(BASE, { ...BASE, ...some, ...one }, risky)).toEqual([
      'exposes added Secret/x @ prod/eu-1,prod/us-1',
      'harmless added ConfigMap/x,Service/x @ prod/eu-1,prod/us-1',
      'harmless added Lease/x @ prod/eu-1',
    ]);
    expect(noted({ ...BASE, ...some }, BASE, risky)).toEqual([
      'data removed Secret/x @ prod/eu-1,prod/us-1',
      'harmless removed ConfigMap/x,Service/x @ prod/eu-1,prod/us-1',
    ]);
  });

  test('of one kind alone are one entry, whatever their apps', () => {
    const base = { ...BASE, ...workloads({ 'prod/eu-1/more': 'a' }) };
    const leaseOf = (app: string): Files => ({
      [`prod/eu-1/${app}/lease.${app}.yaml`]: yamlOf('v1 Lease', app),
      [`prod/eu-1/${app}/secret.${app}.yaml`]: yamlOf('v1 Secret', app),
    });
    const both = { ...base, ...leaseOf('base'), ...leaseOf('more') };
    expect(noted(both, base, risky)).toEqual([
      'data removed Secret/base,Secret/more @ prod/eu-1',
      'harmless removed Lease/base,Lease/more @ prod/eu-1',
    ]);
    expect(noted({ ...both, 'prod/eu-1/more/role.x.yaml': yamlOf('v1 Role', 'x') }, base, risky)).toEqual([
      'data removed Secret/base,Secret/more @ prod/eu-1',
      'harmless removed Lease/more,Role/x @ prod/eu-1',
      'harmless removed Lease/base @ prod/eu-1',
    ]);
  });

  test('of an app that is new or gone are one entry for each risk, wherever each of them is', () => {
    const app = { ...objects(['Service', 'Secret'], 'new', ['eu-1', 'us-1']), ...objects(['Lease'], 'new', ['eu-1']) };
    expect(noted(BASE, { ...BASE, ...app }, risky)).toEqual([
      'exposes added Secret/x @ prod/eu-1,prod/us-1',
      'harmless added Lease/x,Service/x @ prod/eu-1,prod/us-1',
    ]);
    expect(noted({ ...BASE, ...app }, BASE, risky)).toHaveLength(2);
  });

  test('of clusters that are new or gone are one entry for each risk', () => {
    const clusters = { ...objects(['Service', 'Secret'], 'a', ['x-1', 'x-2']), ...objects(['Lease'], 'b', ['x-1']) };
    const agents = { 'gitops/flux/prod/x-1/gitrepository.x.yaml': yamlOf('v1 GitRepository', 'x') };
    expect(noted({ ...BASE, ...clusters, ...agents }, BASE, risky)).toEqual([
      'data removed Secret/x @ prod/x-1,prod/x-2',
      'harmless removed GitRepository/x,Lease/x,Service/x @ prod/x-1,prod/x-2',
    ]);
  });

  test('that moved from one app to another are one entry', () => {
    const from = objects(['Service', 'ConfigMap'], 'base', ['eu-1', 'us-1']);
    const to = objects(['Service', 'ConfigMap'], 'other', ['eu-1', 'us-1']);
    expect(noted({ ...BASE, ...from }, { ...BASE, ...to })).toEqual([
      'harmless moved ConfigMap/x,Service/x @ prod/eu-1,prod/us-1',
    ]);
  });
});

test('what agents do is told once for each way', () => {
  const [before, after] = ['a:1', 'a:2'].map((image) => workloads({ 'prod/eu-1/a': image, 'prod/us-1/a': image }));
  const { entries } = reviewOf(before ?? {}, after ?? {}, {
    deliveriesOf: ({ where }) => [
      { agent: 'Flux', act: 'applies', notes: [] },
      { agent: 'Argo CD', act: 'applies', notes: where.cluster === 'eu-1' ? ['someone has to sync'] : [] },
    ],
  });
  expect(entries.map(({ delivery }) => delivery.map(({ agent, notes }) => [agent, ...notes]))).toEqual([
    [['Flux'], ['Argo CD', 'someone has to sync'], ['Argo CD']],
  ]);
});

test('an entry tells the fields of its first change', () => {
  const [before, after] = ['1', '2'].map((version) =>
    workloads({ 'prod/eu-1/cart': `cart:${version}`, 'prod/eu-1/ad': `ad:${version}` }),
  );
  const [entry] = reviewOf(before ?? {}, after ?? {}).entries;
  expect(entry?.fields.map(({ path, after: is }) => `${pathText(path)} ${String(is)}`)).toEqual([
    'spec.template.spec.containers[name=ad].image ad:2',
  ]);
});
