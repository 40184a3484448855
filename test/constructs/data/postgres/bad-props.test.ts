import type { PostgresClusterProps } from 'fairlead';
import { errorsOf } from '../../../errors/errors-of';
import { databaseApp, rendered, usingApp } from './databases';

/** What is wrong with the props, as the author is told. */
function told(props: unknown, where: Parameters<typeof rendered>[1] = {}): readonly string[] {
  return errorsOf(() => rendered(databaseApp(props as PostgresClusterProps), where)).map(
    ({ code, message }) => `${code} ${message}`,
  );
}

const REPLICATED = { primary: 'test', replicas: ['other'] };

describe('props that cannot be', () => {
  test.each<[string, unknown, RegExp]>([
    ['a minor version', { version: '18.6' }, /FL3002 version must be a major version .* found "18.6"/],
    ['an unknown version', { version: '9' }, /FL3002 version/],
    ['an unknown workload', { workload: 'olap' }, /FL3002 workload must be one of web, oltp/],
    ['no instances', { instances: 0 }, /FL3002 instances/],
    ['storage that is no quantity', { storage: '10 GB' }, /FL3002 storage must be a quantity/],
    ['log storage that is no quantity', { walStorage: { size: 'big' } }, /FL3002 walStorage must be a quantity/],
    ['memory in the units of PostgreSQL', { memory: '4GB' }, /FL3002 memory must be a quantity/],
    ['a parameter that is misspelt', { parameters: { shared_bufers: '1GB' } }, /FL3002 parameters: .*shared_bufers/],
    ['a parameter in the units of Kubernetes', { parameters: { work_mem: '4Mi' } }, /FL3002 parameters: .*work_mem/],
    ['a parameter out of its range', { parameters: { max_connections: 0 } }, /FL3002 parameters: .*max_connections/],
    ['a parameter of the operator', { parameters: { archive_mode: 'on' } }, /FL3002 parameters: .*archive_mode/],
    ['a parameter that came later', { version: '15', parameters: { io_method: 'worker' } }, /io_method/],
    ['required durability without a standby', { instances: 1, durability: 'required' }, /no standby/],
    ['a schedule with seconds', { backups: { schedule: '0 0 2 * * *' } }, /backups.schedule/],
    ['no day of retention', { backups: { retentionDays: 0 } }, /backups.retentionDays/],
    ['a pooler by statement', { pooler: { mode: 'statement' } }, /pooler.mode/],
    ['a database of PostgreSQL itself', { databases: { template1: {} } }, /"template1" is taken/],
    ['a role of PostgreSQL itself', { roles: { postgres: {} } }, /"postgres" is taken/],
    ['a name that SQL needs quotes for', { databases: { Orders: { owner: 'shop' } } }, /"Orders"/],
    ['a pool that the database cannot serve', { pooler: { poolSize: 200 } }, /pooler may keep 400 connections/],
    ['a cache beyond the memory', { parameters: { shared_buffers: '20GB' } }, /shared_buffers 20GB does not fit/],
    ['more log than its volume', { parameters: { max_wal_size: '40GB' } }, /max_wal_size 40GB does not fit/],
    ['commits that wait for nobody', { parameters: { synchronous_commit: 'off' } }, /does not wait for a standby/],
    ['an override of something unknown', { defaults: { 'postgres.instance': 2 } }, /postgres.instance is no default/],
  ])('%s', (_, props, expected) => {
    expect(told(props)).toEqual([expect.stringMatching(expected)]);
  });

  test('all of them at once', () => {
    expect(told({ version: 'x', instances: 0, memory: 'x' })).toHaveLength(3);
  });
});

describe('recoveries that cannot be', () => {
  test.each<[string, unknown, RegExp]>([
    ['a time without a zone', { as: 'r1', at: '2026-11-20 14:02:00' }, /no time zone/],
    ['a time of day', { as: 'r1', at: '14:02' }, /no time with a date/],
    ['a day that the calendar has not', { as: 'r1', at: '2026-02-30T00:00:00Z' }, /2026-02-30/],
    ['a restore point without its backup', { as: 'r1', at: 'before-migration' }, /needs the backup/],
    ['a time with a backup', { as: 'r1', at: '2026-11-20T14:02:00Z', backup: '2026' }, /chooses one by itself/],
    ['latest with a backup', { as: 'r1', at: 'latest', backup: '2026' }, /chooses one by itself/],
    ['a name that ends no name', { as: 'Restored!', at: 'latest' }, /recovery.as must end a name/],
    ['the name of a site made anew', { as: 'b1', at: 'latest' }, /another than b1/],
  ])('%s', (_, recovery, expected) => {
    expect(told({ recovery })).toEqual([expect.stringMatching(expected)]);
  });

  test('one into the live cluster', () => {
    expect(told({ incarnation: 'r1', recovery: { as: 'r1', at: 'latest' } })).toEqual([
      expect.stringMatching(/r1 is the live cluster already/),
    ]);
  });

  test.each([['an archive that is written to', { from: 'shop-orders-r1-18' }]])('one from %s', (_, more) => {
    expect(told({ recovery: { as: 'r1', at: 'latest', ...more } })).toEqual([
      expect.stringMatching(/its own archive too/),
    ]);
  });
});

describe('replication that cannot be', () => {
  test.each<[string, unknown, RegExp]>([
    ['a site that does not run the app', REPLICATED, /names other, where test does not run shop/],
    ['one site', { primary: 'test', replicas: ['test'] }, /needs a cluster beside the primary/],
    ['a host without a way in', { ...REPLICATED, hosts: { test: 'a.example.com' } }, /not from where/],
    ['a way in that is no range', { ...REPLICATED, hosts: { test: 'a.example.com' }, from: 'all' }, /no range/],
    [
      'a token that is none',
      { ...REPLICATED, primary: { from: 'test', to: 'other', token: 'secret' } },
      /token must be the demotion token/,
    ],
    [
      'a token and a failover',
      { ...REPLICATED, primary: { from: 'test', to: 'other', token: 'e30=', failover: true } },
      /exclude each other/,
    ],
  ])('%s', (_, replication, expected) => {
    expect(told({ replication })).toContainEqual(expect.stringMatching(expected));
  });
});

describe('what a cluster has to offer', () => {
  test('production has backups, so there must be a place for them', () => {
    expect(told({}, { postgres: { backups: undefined } })).toEqual([
      expect.stringMatching(/FL3002 test\/test has no object store/),
    ]);
    expect(told({ backups: false }, { postgres: { backups: undefined } })).toEqual([]);
  });

  test('development has none, and needs no place', () => {
    expect(told({}, { tier: 'development', postgres: { backups: undefined } })).toEqual([]);
  });
});

describe('uses that cannot be', () => {
  test.each<[string, Parameters<typeof usingApp>[1], RegExp]>([
    ['a database that is not there', { database: 'order' }, /no database "order"/],
    ['a role that is not there', { role: 'reader' }, /no role "reader"/],
    ['a variable that is none', { env: 'database-url' }, /env must be the start or the name/],
  ])('%s', (_, use, expected) => {
    expect(errorsOf(() => rendered(usingApp({}, use))).map(({ message }) => message)).toEqual([
      expect.stringMatching(expected),
    ]);
  });

  test('two databases in the same variables', () => {
    expect(errorsOf(() => rendered(usingApp({}, {}, { readOnly: true })))[0]?.message).toMatch(/PGHOST .* set twice/);
  });
});
