import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthesizeWorkspace } from '../../lib/pipeline';
import { EVERYTHING } from '../../lib/plan/selection';
import { deliveriesOf } from '../../lib/review/delivery/deliveries';
import { makeReview } from '../../lib/review/make-review';
import { pageModel } from '../../lib/review/report/html/make-page-model';
import { reviewJson } from '../../lib/review/report/json/review-json';
import { reviewMarkdown } from '../../lib/review/report/markdown/review-markdown';
import { reviewText } from '../../lib/review/report/text/review-text';
import { whereTextOf } from '../../lib/review/report/where-text';
import type { Review } from '../../lib/review/review';
import { judge } from '../../lib/review/risk/judge';
import { filesSnapshot } from '../../lib/workspace/snapshots/files-snapshot';
import { loadWorkspace } from '../../lib/workspace/workspace';
import type { Snapshot } from '../../lib/model/snapshot';
import { withPackages } from '../end-to-end/miniature';
import { NO_BUDGETS } from '../review/snapshots';
import { tempFolder } from '../workspace/temp-folder';
import { ROOT } from './fleet';

jest.setTimeout(120_000);

/** What somebody does to the sources: in a file, one text or pattern for another, wherever it stands. */
type Edit = readonly [file: string, from: string | RegExp, to: string];

const CHECKOUT = 'apps/checkout.ts';
const CART = 'apps/cart.ts';
const [DEV, STAGING, PROD, FLEET] = ['dev', 'staging', 'prod', 'fleet'].map((name) => `environments/${name}.yaml`) as [
  string,
  string,
  string,
  string,
];

const CLUSTER_MORE: readonly Edit[] = [
  [PROD, /( {2})ap-1(:\n(?: {4}.*\n)+)/, '$&$1sa-1$2'],
  [PROD, '[us-1, ap-1]', '[us-1, ap-1, sa-1]'],
];
const AD_GONE: readonly Edit[] = [
  ...[DEV, STAGING, PROD].map((file): Edit => [file, / {2}ad:\n.*\n/, '']),
  ['apps/frontend.ts', / {4}frontend\.calls\('ad'.*\n/, ''],
];

const BASE = render([]);

test('the fleet against itself is nothing', () => {
  expect(noted(after([]))).toEqual([]);
});

test('another image in prod is one entry', () => {
  const review = after([[PROD, 'cartservice:v0.10.4', 'cartservice:v0.10.5']]);
  expect(noted(review)).toEqual(['restarts changed Deployment/cart in prod (3 clusters)']);
  expect(review.versions).toMatchObject([{ before: 'v0.10.4', after: 'v0.10.5', step: 'patch' }]);
});

test('an app upgraded in all environments is one entry, its major step marked', () => {
  const edits = [DEV, STAGING, PROD].map((file): Edit => [file, 'redis:7.4.2', 'redis:8.0.1']);
  const review = after(edits);
  expect(noted(review)).toEqual(['restarts changed StatefulSet/cart-redis in all 5 clusters']);
  expect(review.versions).toMatchObject([{ name: 'docker.io/library/redis', step: 'major' }]);
});

const CONSTRUCTS: Edit = [CHECKOUT, 'import {', "import { Construct } from 'constructs';\nimport {"];

test.each<[string, readonly Edit[]]>([
  ['wrapped', [CONSTRUCTS, [CHECKOUT, "(app, 'orders'", "(new Construct(app, 'data'), 'orders'"]]],
  [
    'wrapped, and called otherwise with its name kept',
    [CONSTRUCTS, [CHECKOUT, "(app, 'checkout', {", "(new Construct(app, 'edge'), 'front', {\n      name: 'checkout',"]],
  ],
  [
    'moved before another',
    [[CART, /( {4}const store = [^]*?\n {4}\}\);\n)( {4}const cart = [^]*?\n {4}\}\);\n)/, '$2$1']],
  ],
])('a construct that is %s is no entry at all', (_, edits) => {
  expect(noted(after(edits))).toEqual([]);
});

describe('a database is deleted', () => {
  const review = after([
    [CHECKOUT, / {4}const orders = .*\n/, ''],
    [CHECKOUT, '    checkout.uses(orders);\n', ''],
    [CHECKOUT, 'PostgresCluster, ', ''],
  ]);
  const headline = /^\W*(?:<b>)?data(?:<\/b>)? +removes \W*(?:code>)?Cluster\/checkout-orders/;

  test.each([
    ['text', () => reviewText(review, { colour: false }), /^(?:data|fails|outage|exposes|restarts|capacity|harmless) /],
    ['markdown', () => reviewMarkdown(review).replaceAll('<details open><summary>', ''), /^<b>/],
  ])('which is the first line of the %s', (_, report, isEntry) => {
    expect(
      report()
        .split('\n')
        .find((line) => isEntry.test(line)),
    ).toMatch(headline);
  });

  test('which is the first change of the JSON, and the first entry of the page', () => {
    expect(reviewJson(review).changes[0]).toMatchObject({
      kind: 'removed',
      risk: 'data',
      objects: [{ kind: 'Cluster' }],
    });
    const page = pageModel(review, { calls: { before: [], after: [] }, originOf: () => undefined });
    expect(page.entries[0]).toMatchObject({ risk: 'data', verb: 'removes', objects: ['Cluster/checkout-orders'] });
  });
});

test.each<[string, readonly Edit[]]>([
  ['a cluster more', CLUSTER_MORE],
  ['an app is gone', AD_GONE],
  ['a default of a tier', [[PROD, 'tier: production', 'tier: staging']]],
  ['another owner', [[CART, 'team-orders', 'team-payments']]],
  ['Flux goes', [[FLEET, 'agent: both', 'agent: argocd']]],
  ['Argo CD goes', [[FLEET, 'agent: both', 'agent: flux']]],
])('%s reads as a colleague would say it', (_, edits) => {
  expect(noted(after(edits))).toMatchSnapshot();
});

/** Entries in one line each. */
function noted(review: Review): readonly string[] {
  const whereText = whereTextOf(review);
  return review.entries.map(({ risk, kind, objects, where }) => {
    const names = objects.slice(0, 2).map((id) => `${id.kind}/${id.name}`);
    const more = objects.length > names.length ? [`${objects.length - names.length} more`] : [];
    return `${risk} ${kind} ${[...names, ...more].join(', ')} in ${whereText(where)}`;
  });
}

function after(edits: readonly Edit[]): Review {
  const sides = { before: BASE, after: render(edits) };
  return makeReview({ ...sides, judge, deliveriesOf, budgets: NO_BUDGETS });
}

/** What a copy of the sources gives, somebody having edited it. */
function render(edits: readonly Edit[]): Snapshot {
  const root = withPackages(tempFolder({}));
  for (const folder of ['apps', 'environments']) cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
  for (const [name, from, to] of edits) edit(join(root, name), from, to);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- Jest's own require compiles TypeScript
  const workspace = loadWorkspace(root, (file) => require(file) as unknown);
  return filesSnapshot('memory', synthesizeWorkspace(workspace, EVERYTHING).files, 'sha1');
}

function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  const edited = typeof from === 'string' ? text.replaceAll(from, to) : text.replace(from, to);
  if (edited === text) throw new Error(`${file} has no ${String(from)}`);
  writeFileSync(file, edited);
}
