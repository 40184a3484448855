import { isMadeByItsLibrary, librariesIn, librariesToPreload, parametersToSet } from '../../lib/postgresql/extensions';

const asking = (...extensions: readonly string[]) => [
  { name: 'orders', extensions },
  { name: 'audit', extensions },
];

test('libraries are named once, citus first, and who reads statistics of statements after who keeps them', () => {
  const extensions = ['pg_wait_sampling', 'pg_stat_monitor', 'pg_trgm', 'pg_stat_statements', 'citus'];
  expect(librariesToPreload(asking(...extensions))).toEqual([
    'citus',
    'pg_stat_statements',
    'pg_stat_monitor',
    'pg_wait_sampling',
  ]);
});

test.each([
  ['pg_cron', true],
  ['pgaudit', true],
  ['timescaledb', true],
  ['pg_stat_statements', false],
  ['set_user', false],
  ['pg_trgm', false],
])('%s is made only where its library is loaded: %s', (extension, expected) => {
  expect(isMadeByItsLibrary(extension)).toBe(expected);
});

test.each([
  ['', []],
  ['pg_cron', ['pg_cron']],
  [' pg_cron ,"citus",', ['pg_cron', 'citus']],
])('the libraries in %j', (value, libraries) => {
  expect(librariesIn(value)).toEqual(libraries);
});

test('parameters without which an extension does nothing', () => {
  expect(parametersToSet(asking('pg_trgm'), 'ddl')).toEqual({});
  expect(parametersToSet(asking('pgaudit', 'pg_cron'), 'ddl')).toEqual({
    'pgaudit.log': 'ddl',
    'cron.database_name': 'orders',
    'cron.use_background_workers': 'on',
  });
});
