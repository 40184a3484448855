import { DATABASE_LOSES } from '../../../../../lib/review/risk/rules/transitions/data-transition';
import { TRANSITIONS } from '../../../../../lib/review/risk/rules/transitions/transitions';
import { riskOfTransition } from '../../../../../lib/review/risk/rules/transitions/risk-of';
import { TRANSITION_CODES } from '../../../../../lib/check/transitions/codes';
import { archiving, cnpg, ofCluster, store } from '../../../../check/transitions/manifests';
import { messagesOf } from '../judged';

const SITE = (self: string, primary: string): string =>
  cnpg(
    `instances: 3, replica: { self: ${self}, primary: ${primary}, source: ${primary} }, externalClusters: [{ name: eu-1 }, { name: us-1 }]`,
  );

test('whatever a transition can come to, some rule says it', () => {
  const rules = TRANSITIONS.map(({ id }) => id.replace(/\/.*/, ''));
  for (const code of Object.keys(TRANSITION_CODES)) {
    expect(rules).toContain(riskOfTransition({ code, severity: 'error' }));
    expect(rules).toContain(riskOfTransition({ code, severity: 'warning' }));
  }
});

test('sites of other clusters are seen: a site is promoted while the other goes on', () => {
  const before = { 'prod/eu-1': SITE('eu-1', 'eu-1'), 'prod/us-1': SITE('us-1', 'eu-1') };
  const after = { 'prod/eu-1': SITE('eu-1', 'eu-1'), 'prod/us-1': SITE('us-1', 'us-1') };
  expect(messagesOf(DATABASE_LOSES, { before, after })).toEqual([
    expect.stringContaining('us-1 and eu-1 both take themselves for the primary'),
    expect.stringContaining('becomes the primary without a promotion token'),
  ]);
});

test('archives of other environments are seen', () => {
  const archived = store('s3://backups/orders') + cnpg(archiving('orders'));
  const before = { 'prod/eu-1': archived };
  const after = { 'prod/eu-1': archived, 'staging/eu-1': archived };
  expect(messagesOf(DATABASE_LOSES, { before, after })).toEqual([
    expect.stringContaining('Cluster/orders of prod/eu-1 writes to s3://backups/orders/orders too'),
  ]);
});

describe('a Cluster that does not change keeps its backups elsewhere', () => {
  const cluster = cnpg(archiving('orders'));
  const schedule = ofCluster('ScheduledBackup', 'schedule: "0 0 2 * * *"');

  test.each([
    ['the archive moves', store('s3://new/orders'), 'Cluster/orders: backups start anew in s3://new/orders/orders'],
    ['the archive goes', '', 'Cluster/orders: this cluster loses its WAL archive'],
  ])('%s', (_, now, expected) => {
    const change = { before: cluster + store('s3://old/orders'), after: cluster + now };
    expect(messagesOf(DATABASE_LOSES, change)).toEqual([expect.stringContaining(expected)]);
  });

  test('the schedule rests', () => {
    const change = {
      before: cluster + store('s3://old') + schedule,
      after: cluster + store('s3://old') + schedule.replace('schedule:', 'suspend: true, schedule:'),
    };
    expect(messagesOf(DATABASE_LOSES, change)).toEqual([
      expect.stringContaining('Cluster/orders: this cluster loses its scheduled backups'),
    ]);
  });

  test('the agents leave the schedule as it is', () => {
    const change = { before: cluster + schedule, after: cluster, acts: ['orphans'] } as const;
    expect(messagesOf(DATABASE_LOSES, change)).toEqual([]);
  });
});

test('a Cluster that changes together with its archive is told of once', () => {
  const change = {
    before: cnpg(archiving('orders')) + store('s3://old'),
    after: cnpg(`${archiving('orders')}, instances: 5`) + store('s3://new'),
  };
  expect(messagesOf(DATABASE_LOSES, change)).toEqual([expect.stringMatching(/^backups start anew/)]);
});

test('a declared new name of a Cluster leaves its data behind, unless the new one is restored from it', () => {
  const change = { before: cnpg('instances: 3'), renamed: true };
  expect(messagesOf(DATABASE_LOSES, { ...change, after: cnpg('instances: 3', 'sales') })).toEqual([
    expect.stringContaining('the data stays behind: Cluster/orders is gone'),
  ]);
  expect(
    messagesOf(DATABASE_LOSES, { ...change, after: cnpg('bootstrap: { recovery: { source: orders } }', 'sales') }),
  ).toEqual([]);
});
