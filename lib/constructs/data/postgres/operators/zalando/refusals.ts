import { isMadeByItsLibrary } from '../../../../../postgresql/extensions';
import type { PostgresIntent, RoleIntent } from '../../intent';
import type { Refusal } from '../operator';
import { confirmations } from '../patroni';
import { credentialsOf } from './names';
import { POOLER_CLIENTS } from './poolers';
import { storeRefusals } from './store-refusals';
import { topologyRefusals } from './topology-refusals';

/** What Zalando's operator cannot do of what is asked for. */
export function refusals(intent: PostgresIntent): readonly Refusal[] {
  return [
    ...foreignImage(intent),
    ...walVolume(intent),
    ...confirmations(intent),
    ...intent.databases.flatMap(({ name, extensions }) => [
      ...fixedExtensions(name, extensions),
      ...unloadable(name, extensions),
    ]),
    ...intent.roles.flatMap((role) => [...membership(role), ...loginElsewhere(intent, role)]),
    ...clients(intent),
    ...target(intent),
    ...storeRefusals(intent),
    ...topologyRefusals(intent),
  ];
}

/** Images of the other operators, which have no Patroni in them. */
const FOREIGN = /cloudnative-pg|crunchy/;

function foreignImage({ major, platform }: PostgresIntent): readonly Refusal[] {
  const image = platform.images[String(major)];
  if (image === undefined || !FOREIGN.test(image)) return [];
  return [
    {
      prop: `postgres.images.${major}`,
      cannot: `run ${image}, which is no image of Spilo`,
      fix: 'name an image of Spilo in environments/, or none for that of the operator',
    },
  ];
}

function walVolume({ walStorage }: PostgresIntent): readonly Refusal[] {
  if (!walStorage) return [];
  return [
    {
      prop: 'walStorage',
      cannot: 'give the write-ahead log a volume of its own',
      fix: 'set walStorage: false, and make storage larger by what the log takes',
    },
  ];
}

/** Libraries that Spilo loads by itself, of those that have to be loaded when PostgreSQL starts. */
const LOADED = ['pg_stat_statements', 'set_user', 'timescaledb'];

/** The operator makes extensions in the schema public, and only what Spilo loads. */
function unloadable(database: string, extensions: readonly string[]): readonly Refusal[] {
  const needed = extensions.filter(
    (name) =>
      (isMadeByItsLibrary(name) && !LOADED.includes(name) && name !== 'pg_cron') || name.startsWith('postgis_t'),
  );
  return needed.map((extension) => ({
    prop: `databases.${database}.extensions`,
    cannot: `create ${extension}, which needs a library that Spilo does not load, or a schema of its own`,
    fix: `leave ${extension} out`,
  }));
}

function fixedExtensions(database: string, extensions: readonly string[]): readonly Refusal[] {
  if (!extensions.includes('pg_cron')) return [];
  return [
    {
      prop: `databases.${database}.extensions`,
      cannot: 'create pg_cron in any database but postgres, where Spilo has it already',
      fix: 'leave pg_cron out, and schedule by cron.schedule_in_database of the database postgres',
    },
  ];
}

function membership({ name, memberOf }: RoleIntent): readonly Refusal[] {
  if (memberOf.length === 0) return [];
  return [
    {
      prop: `roles.${name}.memberOf`,
      cannot: 'make a role a member of others',
      fix: `leave memberOf out, and GRANT ${memberOf.join(', ')} TO ${name} in a migration`,
    },
  ];
}

/** The operator reads no Secret but those that it makes, or finds by their names. */
function loginElsewhere({ name: cluster }: PostgresIntent, { name, secret }: RoleIntent): readonly Refusal[] {
  const own = credentialsOf(cluster, name);
  if (secret === undefined || secret === own) return [];
  return [
    {
      prop: `roles.${name}.secret`,
      cannot: `read a login from Secret ${secret}`,
      fix: `name the Secret ${own}, or leave secret out, and the operator makes it`,
    },
  ];
}

function clients({ pooler }: PostgresIntent): readonly Refusal[] {
  if (!pooler || pooler.clients <= POOLER_CLIENTS) return [];
  return [
    {
      prop: 'pooler.clients',
      cannot: `let more than ${POOLER_CLIENTS} clients into an instance of the pooler`,
      fix: `write ${POOLER_CLIENTS} at most, and more instances`,
    },
  ];
}

function target({ recovery }: PostgresIntent): readonly Refusal[] {
  if (!recovery || recovery.target.to === 'latest' || recovery.target.to === 'time') return [];
  return [
    {
      prop: 'recovery.at',
      cannot: `restore up to ${recovery.target.to === 'lsn' ? 'a position in the log' : 'a named restore point'}`,
      fix: 'write a time with its zone, such as 2026-11-01T14:02:00+01:00, or latest',
    },
  ];
}
