import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresIntent, SiteRole } from '../../../../../lib/constructs/data/postgres/intent';
import { ALERT_GROUPS } from '../../../../../lib/constructs/data/postgres/monitoring/alerts/alerts';
import { page } from '../../../../docs/snippets';
import { lackingAlerts } from './lacking-alerts';
import { monitoringObjects } from '../../../../../lib/constructs/data/postgres/monitoring/monitoring-objects';
import { POSTGRES_OPERATORS, type PostgresOperatorName } from '../../../../../lib/model/postgres';
import type { AlertingRule, PrometheusRuleSpec } from '../../../../../lib/resources/monitoring';
import { intentFor, topology, without } from './intents';

const ALERTS = ALERT_GROUPS.flatMap(({ alerts }) => alerts);

function rules(intent: PostgresIntent): readonly AlertingRule[] {
  const object = monitoringObjects(intent).find(({ kind }) => kind === 'PrometheusRule');
  return (object?.body.spec as PrometheusRuleSpec).groups.flatMap((group) => group.rules);
}

function names(intent: PostgresIntent): readonly string[] {
  return rules(intent).map(({ alert }) => alert);
}

function rule(intent: PostgresIntent, name: string): AlertingRule | undefined {
  return rules(intent).find(({ alert }) => alert === name);
}

test('each alert stands once, says what it is about, and why', () => {
  expect(new Set(ALERTS.map(({ name }) => name)).size).toBe(ALERTS.length);
  for (const { name, summary, description, why } of ALERTS) {
    expect([name, summary]).toEqual([name, expect.stringMatching(/^[a-z].*[^.]$/)]);
    expect([name, description]).toEqual([name, expect.stringMatching(/^[A-Z{].*\.$/)]);
    expect([name, why]).toEqual([name, expect.stringMatching(/^[A-Z].{30,}\.$/)]);
  }
});

test('the runbook has a section for each alert, in the same order, and no others', () => {
  const page = readFileSync(join(__dirname, '../../../../../docs/runbooks/postgres.md'), 'utf8');
  const headings = [...page.matchAll(/^### (\S+)$/gm)].map(([, name]) => name);
  expect(headings).toEqual(ALERTS.map(({ name }) => name));
});

test('an alert tells whose it is, how bad, and where to read on', () => {
  expect(rule(intentFor('cloudnative-pg'), 'PostgresNoPrimary')).toMatchInlineSnapshot(`
   {
     "alert": "PostgresNoPrimary",
     "annotations": {
       "description": "No instance has answered as a primary for two minutes, so nothing can be written.",
       "runbook_url": "https://runbooks.example.com/postgres.md#postgresnoprimary",
       "summary": "PostgreSQL shop/orders: no instance takes writes",
     },
     "expr": "(count(cnpg_pg_replication_in_recovery{job="shop/orders"} == 0) or vector(0)) < 1",
     "for": "2m",
     "labels": {
       "namespace": "shop",
       "postgres_cluster": "orders",
       "severity": "critical",
       "team": "team-orders",
     },
   }
  `);
});

test.each(POSTGRES_OPERATORS)('every alert of %s selects the series of this database alone', (operator) => {
  const intent = intentFor(operator);
  for (const { alert, expr } of rules(intent)) {
    const selectors = expr.match(/\{(?:[^}"]|"[^"]*")*\}/g) ?? [];
    const own = /(job="shop\/orders(-pooler)?"|namespace="shop",persistentvolumeclaim=~"[^"]*orders-[^"]*")/;
    expect([alert, selectors.length > 0]).toEqual([alert, true]);
    expect([alert, selectors.filter((selector) => !own.test(selector))]).toEqual([alert, []]);
  }
});

test.each(POSTGRES_OPERATORS)('what %s gives and what it lacks are all alerts of a primary', (operator) => {
  const intent = intentFor(operator);
  const lacking = lackingAlerts(intent).filter((one) => one.operator === operator);
  const all = ALERTS.map(({ name }) => name).filter((name) => name !== 'PostgresSiteLag');
  expect([...names(intent), ...lacking.map(({ alert }) => alert)].sort()).toEqual([...all].sort());
});

test('what an operator cannot tell, and why; the docs name it', () => {
  const told = lackingAlerts(intentFor('cloudnative-pg', { major: 17 }));
  for (const { alert } of told) expect(page('docs/postgres.md')).toContain(`\`${alert}\``);
  expect(told.map(({ operator, alert, why }) => `${operator} ${alert}: ${why}`)).toMatchInlineSnapshot(`
   [
     "zalando PostgresInstanceFenced: Patroni knows no fence: an instance is stopped by pausing Patroni, which no metric of PostgreSQL shows",
     "zalando PostgresBackupOld: WAL-G runs inside of the instance by cron, and nothing there exports what it did",
     "zalando PostgresRecoveryWindowShort: WAL-G runs inside of the instance by cron, and nothing there exports what it did",
     "zalando PostgresPoolWaiting: the operator's image of PgBouncer has no exporter",
     "zalando PostgresWalVolumeFilling: the operator keeps the log on the data volume",
     "zalando PostgresWalVolumeFull: the operator keeps the log on the data volume",
     "crunchy PostgresInstanceFenced: Patroni knows no fence: an instance is stopped by pausing Patroni, which no metric of PostgreSQL shows",
     "crunchy PostgresPoolWaiting: pgMonitor's exporter does not run beside PgBouncer",
   ]
  `);
});

describe('an alert is left out where it makes no sense', () => {
  const FOLLOWS: SiteRole = { is: 'replica', follows: 'us-1' };
  test.each<[string, Partial<PostgresIntent>, readonly string[], readonly string[]]>([
    [
      'a single instance',
      { instances: 1, durability: { standbys: 0, required: false } },
      ['PostgresNoPrimary'],
      ['PostgresInstanceDown', 'PostgresReplicationLag', 'PostgresStandbyMissing', 'PostgresWritesWaiting'],
    ],
    [
      'preferred durability',
      { durability: { standbys: 1, required: false } },
      ['PostgresStandbyMissing'],
      ['PostgresWritesWaiting'],
    ],
    [
      'a site that follows another',
      { topology: topology(FOLLOWS) },
      ['PostgresSiteLag', 'PostgresStandbyMissing', 'PostgresBackupOld', 'PostgresTwoPrimaries'],
      ['PostgresNoPrimary', 'PostgresReplicationLag', 'PostgresWritesWaiting'],
    ],
    [
      'the site that leads',
      { topology: topology({ is: 'primary' }) },
      ['PostgresNoPrimary', 'PostgresWritesWaiting'],
      ['PostgresSiteLag'],
    ],
  ])('%s', (_, more, there, absent) => {
    const all = names(intentFor('cloudnative-pg', more));
    expect(all).toEqual(expect.arrayContaining([...there]));
    expect(all.filter((name) => absent.includes(name))).toEqual([]);
  });

  test('neither backups, pooler, nor a volume for the log', () => {
    const bare = without(intentFor('cloudnative-pg'), 'backups', 'pooler', 'walStorage');
    const left = /Archiv|Backup|Recovery|Pool|WalVolume/;
    expect(names(intentFor('cloudnative-pg')).filter((name) => left.test(name))).toHaveLength(7);
    expect(names(bare).filter((name) => left.test(name))).toEqual([]);
  });

  test('a site of one instance, where an operator runs no more', () => {
    const site = { topology: topology(FOLLOWS) };
    const alone = ['PostgresInstanceDown', 'PostgresStandbyMissing'];
    const there = (operator: PostgresOperatorName) =>
      names(intentFor(operator, site)).filter((name) => alone.includes(name));
    expect(there('cloudnative-pg')).toEqual(alone);
    expect(there('zalando')).toEqual([]);
  });

  test('archiving by time is switched off', () => {
    const parameters = [{ parameter: 'archive_timeout', value: '0' }] as unknown as PostgresIntent['parameters'];
    expect(names(intentFor('zalando', { parameters }))).not.toContain('PostgresArchiveOld');
  });
});

test('a lost site stands still on purpose, and one that nobody monitors has nothing', () => {
  expect(monitoringObjects(intentFor('cloudnative-pg', { topology: topology({ is: 'lost' }) }))).toEqual([]);
  expect(monitoringObjects(without(intentFor('cloudnative-pg'), 'monitoring'))).toEqual([]);
});

describe('limits', () => {
  const limit = (name: string, more: Partial<PostgresIntent>, operator: PostgresOperatorName = 'cloudnative-pg') =>
    Number(rule(intentFor(operator, more), name)?.expr.split(/[<>] /).at(-1));
  const parameters = (value: string) =>
    [{ parameter: 'archive_timeout', value }] as unknown as PostgresIntent['parameters'];
  const backups = intentFor('cloudnative-pg').backups;

  test.each<[string, Partial<PostgresIntent>, number]>([
    ['PostgresReplicationLag', { tier: 'production' }, 60],
    ['PostgresReplicationLag', { tier: 'development' }, 600],
    ['PostgresInstanceDown', { instances: 5 }, 5],
    ['PostgresStandbyMissing', { instances: 5 }, 4],
    ['PostgresWritesWaiting', { durability: { standbys: 2, required: true } }, 2],
    ['PostgresLongTransaction', { workload: 'oltp' }, 1800],
    ['PostgresLongTransaction', { workload: 'dw' }, 21_600],
    ['PostgresBackupOld', {}, 12 * 3600],
    ['PostgresBackupOld', backups ? { backups: { ...backups, schedule: '0 2 * * 0' } } : {}, 7 * 86_400 + 6 * 3600],
    ['PostgresRecoveryWindowShort', backups ? { backups: { ...backups, retentionDays: 30 } } : {}, 29.5 * 86_400],
    ['PostgresSiteLag', { topology: topology({ is: 'replica', follows: 'us-1' }) }, 1800],
    ['PostgresSiteLag', { topology: topology({ is: 'replica', follows: 'us-1' }, 'orders.us-1.example.com') }, 300],
    ['PostgresArchiveOld', {}, 300 + 900],
    ['PostgresArchiveOld', { parameters: parameters('10min') }, 600 + 900],
    ['PostgresArchiveOld', { parameters: parameters('60') }, 60 + 900],
  ])('%s', (name, more, expected) => {
    expect(limit(name, more)).toBe(expected);
  });

  test('the time until a segment is due is the operator’s own', () => {
    expect(limit('PostgresArchiveOld', {}, 'zalando')).toBe(300 + 900);
    expect(limit('PostgresArchiveOld', {}, 'crunchy')).toBe(60 + 900);
  });
});
