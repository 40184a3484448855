import type { ObjectChange, Where } from '../../../lib/review/change';
import { amountText, demandTexts } from '../../../lib/review/report/amount-text';
import type { Delivery } from '../../../lib/review/delivery/delivery';
import { deliveryTexts } from '../../../lib/review/report/delivery-texts';
import { entryObjects, entryRemarks } from '../../../lib/review/report/headline';
import { lineDiff } from '../../../lib/review/report/line-diff';
import { objectNames } from '../../../lib/review/report/object-names';
import { shortened, shortenedPair } from '../../../lib/review/report/shortened';
import { whereTextOf } from '../../../lib/review/report/where-text';
import { changeOf, deployment, DEV, entryOf, EU, reviewOf, US } from './made-up-review';

describe('where', () => {
  const many = Array.from({ length: 5 }, (_, at): Where => ({ environment: 'edge', cluster: `c-${at}` }));
  const bundles = [DEV, EU, US, ...many].map((where) => ({ bundle: 'any', where, before: 1, after: 1 }));
  const whereText = whereTextOf(reviewOf([], { bundles }));

  test.each<[string, readonly Where[]]>([
    ['all 8 clusters', [DEV, EU, US, ...many]],
    ['prod (2 clusters)', [EU, US]],
    ['prod/eu-1', [EU]],
    ['dev/local, prod (2 clusters)', [DEV, EU, US]],
    ['edge/c-0, edge/c-1, edge/c-2', many.slice(0, 3)],
    ['edge (4 of 5 clusters)', many.slice(0, 4)],
    ['Argo CD of prod', [{ environment: 'prod' }]],
    ['prod/us-1, Argo CD of prod', [{ environment: 'prod' }, US]],
  ])('%s', (text, where) => {
    expect(whereText(where)).toBe(text);
  });
});

test('objects are named in full where two would be called the same', () => {
  const web = { group: 'apps', kind: 'Deployment', namespace: 'shop', name: 'web' };
  expect(objectNames([web, web])).toEqual(['Deployment/web']);
  expect(objectNames([web, { ...web, namespace: 'test' }])).toEqual([
    'Deployment.apps/shop/web',
    'Deployment.apps/test/web',
  ]);
  expect(objectNames([web, { ...web, name: 'cart' }])).toEqual(['Deployment/web', 'Deployment/cart']);
});

test.each([
  ['cpu', 1500, '1.5'],
  ['cpu', 0, '0'],
  ['memory', 512, '512'],
  ['memory', 1024, '1Ki'],
  ['memory', 64 * 2 ** 20, '64Mi'],
  ['storage', 2.5 * 2 ** 40, '2.5Ti'],
  ['storage', 2 ** 70, '1048576Pi'],
  ['pods', 12, '12'],
] as const)('%s %d is %s', (what, amount, text) => {
  expect(amountText(what, amount)).toBe(text);
});

test('of a demand only what differs is told, with the difference', () => {
  const before = { pods: 2, cpu: 500, memory: 2 ** 30, storage: 0 };
  expect(demandTexts(before, { ...before, cpu: 250, storage: 2 ** 30 })).toEqual([
    'cpu 0.5 → 0.25 (−0.25)',
    'storage 0 → 1Gi (+1Gi)',
  ]);
});

const WEB = { group: '', kind: 'Service', namespace: 'shop', name: 'web' };
const deletes = (agent: Delivery['agent']): Delivery => ({ agent, act: 'deletes', notes: [] });

test('what agents do is told once where both do the same, and not where they simply apply', () => {
  expect(deliveryTexts({ objects: [WEB], delivery: [deletes('Flux'), deletes('Argo CD')] })).toEqual([
    'Argo CD and Flux delete it',
  ]);
  const orphans = { agent: 'Argo CD', act: 'orphans', notes: ['Prune=false'] } as const;
  const delivery = [orphans, { agent: 'Flux', act: 'applies', notes: [] }] as const;
  expect(deliveryTexts({ objects: [WEB], delivery })).toEqual([
    'Argo CD leaves it in place and looks after it no more; Prune=false',
  ]);
  expect(deliveryTexts({ objects: [WEB, { ...WEB, name: 'api' }], delivery })).toEqual([
    'Argo CD leaves them in place and looks after them no more; Prune=false',
  ]);
});

test('a rename tells both names and the reason, a move where from', () => {
  const [was, is] = [changeOf(deployment('web:v1'), undefined), changeOf(undefined, deployment('web:v1'))];
  const former = was.before && { ...was.before, id: { ...was.id, name: 'old' } };
  const renamed = { ...is, kind: 'renamed' as const, reason: 'shorter', ...(former && { before: former }) };
  const rename = entryOf('harmless', [renamed, { ...renamed, where: US }], { kind: 'renamed' });
  expect([entryObjects(rename), entryRemarks(rename)]).toEqual([
    ['Deployment/old → Deployment/web'],
    ['declared: shorter'],
  ]);
  const from = was.before && { ...was.before, bundle: 'prod/eu-1/old' };
  const move = entryOf('harmless', [{ ...is, kind: 'moved', ...(from && { before: from }) }], { kind: 'moved' });
  expect(entryRemarks(move)).toEqual(['from prod/eu-1/old to prod/eu-1/web']);
});

test('whose fields are shown is said where others differ in details', () => {
  const change = changeOf(deployment('web:1'), deployment('web:2'));
  const image = (name: string): ObjectChange => ({
    ...change,
    id: { ...change.id, name },
    fields: [{ path: ['spec', 'image'], before: `${name}:v1`, after: `${name}:v2` }],
  });
  expect(entryRemarks(entryOf('restarts', [image('ad'), image('ad')]))).toEqual([]);
  expect(entryRemarks(entryOf('restarts', [image('ad'), image('cart')]))).toEqual([
    'as in Deployment/ad, and alike in the others',
  ]);
});

describe('line by line', () => {
  const told = (before: string | undefined, after: string | undefined): readonly string[] =>
    lineDiff(before, after).map(({ sign, text }) => sign + text);

  test('only what differs is shown, with two lines around', () => {
    const lines = Array.from({ length: 12 }, (_, at) => `line ${at}`);
    const [before, after] = [lines.join('\n'), lines.map((line, at) => (at === 5 ? 'other' : line)).join('\n')];
    expect(told(before, after)).toEqual([' …', ' line 3', ' line 4', '-line 5', '+other', ' line 6', ' line 7', ' …']);
  });

  test.each([
    ['a side that is missing', undefined, 'a\nb', ['+a', '+b']],
    ['one line added at the end', 'a', 'a\nb', [' a', '+b']],
    ['nothing in common', 'a', 'b\nc', ['-a', '+b', '+c']],
  ])('%s', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });
});

describe('shortened', () => {
  test('in the middle, to no more than there is room for', () => {
    expect(shortened('abcdefghij', 10)).toBe('abcdefghij');
    expect(shortened('abcdefghij', 5)).toBe('ab…ij');
    expect(shortened('abcdefghij', 1)).toBe('…');
    expect(shortened('😀😀😀', 4)).toBe('😀…');
  });

  test('of two texts what differs stays in sight', () => {
    const [before, after] = [1, 2].map(
      (version) => `registry.example.com/${'x'.repeat(90)}:v${version}.0.0-${'y'.repeat(90)}`,
    );
    const [was, is] = shortenedPair(before ?? '', after ?? '', 30);
    expect([was, is]).toEqual(['…xxxxxx:v1.0.0-yyy…', '…xxxxxx:v2.0.0-yyy…']);
  });
});
