import type { Where } from '../../../../lib/review/change';
import { pageModel } from '../../../../lib/review/report/html/make-page-model';
import type { PageMember, PageModel } from '../../../../lib/review/report/html/page-model';
import { changeOf, entryOf, EXTRAS, REVIEW, SECRETS } from './made-up-review';

const page = pageModel(REVIEW, EXTRAS);

/** The rows of a manifest as text. */
function rowsOf({ lines }: PageModel, member: PageMember | undefined): readonly string[] {
  return (member?.rows ?? []).map((row) => {
    if (typeof row === 'number') return `= ${lines[row] ?? '?'}`;
    if ('skipped' in row) return `… ${row.skipped}`;
    return `~ ${lines[row[0]] ?? ''} | ${lines[row[1]] ?? ''}`;
  });
}

test('the columns are the clusters by environment, the rows the apps before the agents', () => {
  expect(page.places.map(({ name }) => name)).toEqual(['dev/local', 'prod/eu-1', 'prod/us-1', 'Argo CD of prod']);
  expect(page.apps).toEqual(['ad', 'cart', 'shop', 'wish', 'gitops/argocd']);
});

test('a consequence counts only where it comes true', () => {
  const touches = page.entries[0]?.touches.map(({ bundle, changes, risk }) => {
    const { app = -1, place = -1 } = page.bundles[bundle] ?? {};
    return [page.apps[app], page.places[place]?.name, changes, risk];
  });
  expect(touches).toEqual([
    ['cart', 'prod/eu-1', 1, 'data'],
    ['cart', 'prod/us-1', 1, 'harmless'],
  ]);
});

test('an entry has its words, its fields and where they come from', () => {
  const [, rolls] = page.entries;
  expect(rolls).toMatchObject({ verb: 'changes', objects: ['Deployment/shop'], where: 'all 3 clusters', changes: 3 });
  expect(rolls?.consequences[0]).toMatchObject({ risk: 'restarts', text: expect.stringContaining('9 pods') });
  expect(rolls?.fields).toEqual([
    {
      path: 'spec.template.spec.containers[name=shop].image',
      before: 'registry.example.com/shop:v1.2.3',
      after: 'registry.example.com/shop:v1.3.0',
      origin: page.origins.findIndex(({ place }) => place === 'environments/prod.yaml:14:12'),
    },
  ]);
});

test('manifests stand side by side, and values know their origin', () => {
  const [member] = page.entries[1]?.members ?? [];
  const rows = rowsOf(page, member);
  expect(rows.filter((row) => !row.startsWith('='))).toEqual([
    '~         image: registry.example.com/shop:v1.2.3 |         image: registry.example.com/shop:v1.3.0',
  ]);
  expect(member?.origins.map(([row, origin]) => [rows[row]?.trim().split(':')[0], page.origins[origin]?.what])).toEqual(
    [
      ['=   replicas', 'a default'],
      ['~         image', 'set by a setting'],
    ],
  );
});

test('what was overridden is said, and the default with its reason', () => {
  expect(page.origins).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ overrode: ['registry.example.com/shop:v1 (fleet, environments/fleet.yaml:4)'] }),
      expect.objectContaining({ id: 'workload.replicas', reason: 'two may be lost' }),
    ]),
  );
});

test('no secret is in the page, neither as a value nor in the line that sets it', () => {
  const text = JSON.stringify(page);
  for (const value of SECRETS) expect(text).not.toContain(value);
  expect(text).toContain('apps/ad.ts:3:5');
});

test('a call that came and one that went are drawn', () => {
  const [prod] = page.calls;
  const told = prod?.arrows.map(({ from, to, change }) => [prod.nodes[from]?.name, prod.nodes[to]?.name, change]);
  expect(told).toEqual([
    ['gateway', 'ad', 'same'],
    ['gateway', 'cart', 'same'],
    ['shop', 'ad', 'added'],
    ['shop', 'cart', 'removed'],
  ]);
});

test('of many manifests a few are shown: other objects before other texts of one', () => {
  const clusters = ['a', 'b', 'c', 'd'].map((cluster): Where => ({ environment: 'prod', cluster }));
  const changed = (name: string, where: Where, value: string): ReturnType<typeof changeOf> =>
    changeOf(
      name,
      where,
      undefined,
      `{apiVersion: v1, kind: ConfigMap, metadata: {name: ${name}}, data: {key: ${value}}}`,
    );
  const shown = (entry: ReturnType<typeof entryOf>): readonly string[] =>
    pageModel({ ...REVIEW, entries: [entry] }, EXTRAS).entries[0]?.members.map(({ name }) => name) ?? [];
  const alike = clusters.map((where) => changed('one', where, 'same'));
  const different = clusters.map((where, at) => changed('one', where, `text-${at}`));
  const objects = ['one', 'two', 'three', 'four'].flatMap((name) =>
    clusters.map((where) => changed(name, where, 'same')),
  );
  expect(shown(entryOf(alike))).toEqual(['ConfigMap/one in prod/a']);
  expect(shown(entryOf(different))).toHaveLength(3);
  expect(shown(entryOf(objects))).toEqual([
    'ConfigMap/one in prod/a',
    'ConfigMap/two in prod/a',
    'ConfigMap/three in prod/a',
  ]);
});

test('a review of nothing is a page of nothing', () => {
  const nothing = { ...REVIEW, entries: [], versions: [], demand: [], budgets: [], uncompared: [], bundles: [] };
  const calls = { before: [], after: [] };
  expect(pageModel(nothing, { ...EXTRAS, calls })).toMatchObject({
    summary: 'nothing changes',
    entries: [],
    calls: [],
    lines: [],
  });
});

test('of a large graph what changes and its neighbours are drawn, the rest is counted', () => {
  const ids = Array.from({ length: 100 }, (_, at) => `app-${String(at).padStart(3, '0')}`);
  const chain = ids.slice(1).map((to, at) => ({ from: ids[at] ?? '', to, ports: [], clusters: ['eu-1'] }));
  const nodes = ids.map((id) => ({ id, name: id }));
  const before = [{ environment: 'prod', nodes, calls: chain }];
  const after = [{ environment: 'prod', nodes, calls: chain.toSpliced(50, 1) }];
  const [prod] = pageModel({ ...REVIEW, entries: [] }, { ...EXTRAS, calls: { before, after } }).calls;
  expect([prod?.nodes.map(({ name }) => name), prod?.moreNodes]).toEqual([
    ['app-049', 'app-050', 'app-051', 'app-052'],
    96,
  ]);
});
