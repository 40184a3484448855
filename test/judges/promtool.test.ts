import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { PostgresIntent } from '../../lib/constructs/data/postgres/intent';
import { ALERT_GROUPS } from '../../lib/constructs/data/postgres/monitoring/alerts/alerts';
import { monitoringObjects } from '../../lib/constructs/data/postgres/monitoring/monitoring-objects';
import type { PostgresOperatorName } from '../../lib/model/postgres';
import type { PrometheusRuleSpec } from '../../lib/resources/monitoring';
import { intentFor, topology } from '../constructs/data/postgres/monitoring/intents';
import { installed, testWith } from './judge';
import { ailments, healthy, type Ailment, type Pods } from './promtool/ailments';
import { scraped } from './promtool/exporters';

jest.setTimeout(300_000);

const JUDGE = installed('promtool');
const judged = testWith(JUDGE, 'promtool');

const PODS: Readonly<Record<PostgresOperatorName, Pods>> = {
  'cloudnative-pg': ['orders-1', 'orders-2', 'orders-3'],
  zalando: ['orders-0', 'orders-1', 'orders-2'],
  crunchy: ['orders-instance-ab12-0', 'orders-instance-cd34-0', 'orders-instance-ef56-0'],
};

/** Operators, and versions that they read in different ways. */
const DIALECTS: readonly (readonly [PostgresOperatorName, PostgresIntent['major']])[] = [
  ['cloudnative-pg', 18],
  ['zalando', 18],
  // Read by pgMonitor's exporter, and by the collector.
  ['crunchy', 17],
  ['crunchy', 18],
];

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'promtool-'))));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, stringify(content, { aliasDuplicateObjects: false }));
  return file;
}

/** What promtool says; it tells failures on stderr. */
function promtool(...argv: readonly string[]): readonly [number | null, string] {
  const { status, stdout, stderr } = spawnSync(JUDGE ?? '', argv, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return [status, `${stdout}${stderr}`];
}

function rulesOf(operator: PostgresOperatorName, major: PostgresIntent['major'], follows: boolean): PrometheusRuleSpec {
  const site = follows ? { topology: topology({ is: 'replica', follows: 'us-1' }) } : {};
  const intent = intentFor(operator, { major, ...site });
  const object = monitoringObjects(intent).find(({ kind }) => kind === 'PrometheusRule');
  return object?.body.spec as PrometheusRuleSpec;
}

function namesIn({ groups }: PrometheusRuleSpec): readonly string[] {
  return groups.flatMap(({ rules }) => rules.map(({ alert }) => alert));
}

/** Exactly these alerts fire at the end; those that the operator cannot give are not expected. */
function unitTest(
  operator: PostgresOperatorName,
  { name, world, fire, slow = false }: Ailment,
  given: readonly string[],
) {
  return {
    name,
    interval: '5m',
    input_series: scraped(operator, world),
    promql_expr_test: [
      {
        expr: 'group by (alertname) (ALERTS{alertstate="firing"})',
        eval_time: slow ? '30h' : '3h',
        exp_samples: fire
          .filter((alert) => given.includes(alert))
          .map((alert) => ({ labels: `{alertname="${alert}"}`, value: 1 })),
      },
    ],
  };
}

test('there is an ailment for every alert', () => {
  const fired = ailments(PODS['cloudnative-pg']).flatMap(({ name, fire }) =>
    fire.some((one) => name.startsWith(one)) ? fire : [],
  );
  expect([...new Set(fired)].sort()).toEqual(
    ALERT_GROUPS.flatMap(({ alerts }) => alerts.map(({ name }) => name)).sort(),
  );
});

describe.each(DIALECTS)('%s, PostgreSQL %d', (operator, major) => {
  judged.each([
    ['of a database that leads', false, false],
    ['of a site that follows another', true, false],
    ['that take a day to show', false, true],
  ])('alerts %s fire when they should, and only then', (_, follows, slow) => {
    const rules = rulesOf(operator, major, follows);
    const given = namesIn(rules);
    const rulesFile = write('rules.yaml', rules);
    expect(promtool('check', 'rules', rulesFile)).toEqual([0, expect.stringContaining('SUCCESS')]);
    const all = [...healthy(PODS[operator]), ...ailments(PODS[operator])];
    const asked = all.filter((one) => (one.follows ?? false) === follows && (one.slow ?? false) === slow);
    const tests = {
      rule_files: [rulesFile],
      evaluation_interval: slow ? '30m' : '5m',
      tests: asked.map((one) => unitTest(operator, one, given)),
    };
    expect(promtool('test', 'rules', write('tests.yaml', tests))).toEqual([0, expect.stringContaining('SUCCESS')]);
  });
});

/** What the panels of the dashboard ask for. */
function queriesOf(operator: PostgresOperatorName, major: PostgresIntent['major']): readonly string[] {
  const object = monitoringObjects(intentFor(operator, { major })).find(({ id }) => id === 'dashboard');
  const [json = ''] = Object.values(object?.body.data as Readonly<Record<string, string>>);
  const { panels } = JSON.parse(json) as {
    readonly panels: readonly { readonly targets?: readonly { readonly expr: string }[] }[];
  };
  return panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr.replaceAll('$instance', '.*')));
}

judged.each(DIALECTS)('what the dashboard of %s, PostgreSQL %d, asks for is PromQL', (operator, major) => {
  const rules = queriesOf(operator, major).map((expr, at) => ({ record: `panel:${at}`, expr }));
  const file = write('panels.yaml', { groups: [{ name: 'panels', rules }] });
  expect(promtool('check', 'rules', file)).toEqual([0, expect.stringContaining(`${rules.length} rules found`)]);
});

judged.each<[string, Readonly<Record<string, string>>, string]>([
  ['PostgresTwoPrimaries', {}, '2 instances answer as a primary: what is written to one of them will be lost.'],
  ['PostgresReplicationLag', { pod: 'orders-3' }, 'orders-3 is 2m 0s behind: reads from it are that old.'],
  [
    'PostgresBackupOld',
    {},
    'The last good backup ended 14h 6m 40s ago (decades: none is known); recovery would replay the log since then.',
  ],
  ['PostgresConnectionsHigh', { pod: 'orders-1' }, '85% of max_connections of orders-1 are taken.'],
  [
    'PostgresLongTransaction',
    { pod: 'orders-1', datname: 'orders', usename: 'orders' },
    'A transaction on orders-1, database orders, role orders has been open for 1h 6m 40s: no row that it could see is cleaned up.',
  ],
  [
    'PostgresTransactionIdAge',
    { datname: 'orders' },
    'The oldest row of database orders was left unfrozen 600M transactions ago.',
  ],
])('what %s tells can be read', (alertname, labels, description) => {
  const rules = rulesOf('cloudnative-pg', 18, false);
  const [ailment] = ailments(PODS['cloudnative-pg']).filter(({ name }) => name === alertname);
  if (ailment === undefined) throw new Error(`nothing makes ${alertname} fire`);
  const { annotations, labels: own } =
    rules.groups.flatMap((group) => group.rules).find(({ alert }) => alert === alertname) ?? {};
  const expected = [{ exp_labels: { ...own, ...labels }, exp_annotations: { ...annotations, description } }];
  const tests = {
    rule_files: [write('rules.yaml', rules)],
    evaluation_interval: '5m',
    tests: [
      {
        interval: '5m',
        input_series: scraped('cloudnative-pg', ailment.world),
        alert_rule_test: [{ eval_time: '3h', alertname, exp_alerts: expected }],
      },
    ],
  };
  expect(promtool('test', 'rules', write('tests.yaml', tests))).toEqual([0, expect.stringContaining('SUCCESS')]);
});
