import { CLOUDNATIVE_PG } from '../../../../../lib/constructs/data/postgres/operators/cloudnative-pg/cloudnative-pg';
import { intentOf } from './intents';

const owner = { name: 'orders', memberOf: [], isOwner: true };

/** The objects of a kind: name, and what is in them beside the cluster. */
function objects(kind: string, more: Parameters<typeof intentOf>[0]): readonly unknown[] {
  return CLOUDNATIVE_PG.objects(intentOf(more))
    .filter((object) => object.kind === kind)
    .map(({ name, body: { spec } }) => {
      const { cluster, ...rest } = spec as Record<string, unknown>;
      expect(cluster).toEqual({ name: 'shop-db' });
      return [name, rest];
    });
}

test('the first database and its owner are made with the cluster', () => {
  expect(objects('Database', {})).toEqual([]);
  expect(objects('DatabaseRole', {})).toEqual([]);
});

test('other databases, and extensions of any, are objects of their own', () => {
  const first = { name: 'orders', owner: 'orders', extensions: ['postgis'] };
  const second = { name: 'audit_log', owner: 'auditor', extensions: [] };
  expect(objects('Database', { databases: [{ ...first, extensions: [] }, second] })).toEqual([
    ['shop-db-audit-log', { name: 'audit_log', owner: 'auditor' }],
  ]);
  expect(objects('Database', { databases: [first, second] })).toEqual([
    ['shop-db-orders', { name: 'orders', owner: 'orders', extensions: [{ name: 'postgis' }] }],
    ['shop-db-audit-log', { name: 'audit_log', owner: 'auditor' }],
  ]);
});

test('other roles log in with the Secret that is given', () => {
  const reader = { name: 'reader', secret: 'reader-login', memberOf: ['pg_read_all_data'], isOwner: false };
  expect(objects('DatabaseRole', { roles: [owner, reader] })).toEqual([
    [
      'shop-db-reader',
      { name: 'reader', login: true, inRoles: ['pg_read_all_data'], passwordSecret: { name: 'reader-login' } },
    ],
  ]);
});

test('the first owner is a member of others by an object that leaves its password alone', () => {
  expect(objects('DatabaseRole', { roles: [{ ...owner, memberOf: ['pg_monitor'] }] })).toEqual([
    ['shop-db-orders', { name: 'orders', login: true, inRoles: ['pg_monitor'] }],
  ]);
});
