import type { DatabaseIntent, PostgresIntent, RoleIntent } from '../../intent';
import type { Refusal } from '../operator';
import { confirmations } from '../patroni';
import { compressionOf, COMPRESSIONS } from './compression';
import { loginOf } from './names';
import { serverParameters } from './parameters';
import { storeRefusals } from './store-refusals';
import { topologyRefusals } from './topology-refusals';

/** What Crunchy's operator cannot do of what is asked for. */
export function refusals(intent: PostgresIntent): readonly Refusal[] {
  return [
    ...foreignImage(intent),
    ...confirmations(intent),
    ...parameters(intent),
    ...intent.databases.flatMap((database) => lackingImage(intent, database)),
    ...intent.roles.flatMap((role) => [...unnamable(role), ...membership(role), ...loginElsewhere(intent, role)]),
    ...compression(intent),
    ...storeRefusals(intent),
    ...topologyRefusals(intent),
  ];
}

/** Images of the other operators, which have neither Patroni nor pgBackRest where this one looks for them. */
const FOREIGN = /cloudnative-pg|spilo/;

function foreignImage({ major, platform }: PostgresIntent): readonly Refusal[] {
  const image = platform.images[String(major)];
  if (image === undefined || !FOREIGN.test(image)) return [];
  return [
    {
      prop: `postgres.images.${major}`,
      cannot: `run ${image}, which is no image of crunchy-postgres`,
      fix: 'name an image of crunchy-postgres in environments/, or none for that of the operator',
    },
  ];
}

/** What the definition takes, those of tuning and of extensions included. */
const MOST_PARAMETERS = 50;

function parameters(intent: PostgresIntent): readonly Refusal[] {
  const count = Object.keys(serverParameters(intent)).length;
  if (count <= MOST_PARAMETERS) return [];
  return [
    {
      prop: 'parameters',
      cannot: `set more than ${MOST_PARAMETERS} parameters, found ${count} with those of tuning`,
      fix: 'leave out those that PostgreSQL has a good value for, or set them by ALTER DATABASE in a migration',
    },
  ];
}

function compression({ backups, defaults }: PostgresIntent): readonly Refusal[] {
  const asked = defaults['postgres.archive.compression'];
  if (!backups || compressionOf(asked) !== undefined) return [];
  return [
    {
      prop: 'defaults.postgres.archive.compression',
      cannot: `compress the write-ahead log by ${asked}`,
      fix: `write one of ${COMPRESSIONS}`,
    },
  ];
}

/** Extensions that are in none of the operator's own images, which it takes where none is named. */
const GEOGRAPHY = /^(?:postgis|pgrouting|address_standardizer)/;
const WITHOUT_GEOGRAPHY = /crunchy-postgres(?!-gis)/;

function lackingImage({ major, platform }: PostgresIntent, { name, extensions }: DatabaseIntent): readonly Refusal[] {
  const image = platform.images[String(major)] ?? 'crunchy-postgres';
  const lacking = extensions.filter((extension) => GEOGRAPHY.test(extension));
  if (lacking.length === 0 || !WITHOUT_GEOGRAPHY.test(image)) return [];
  return [
    {
      prop: `databases.${name}.extensions`,
      cannot: `make ${lacking.join(', ')} in the image ${image}, which has no PostGIS`,
      fix: `name an image of crunchy-postgres-gis for '${major}' under postgres.images in environments/`,
    },
  ];
}

/** Roles are parts of the names of Secrets. */
function unnamable({ name }: RoleIntent): readonly Refusal[] {
  if (/^[a-z0-9]+$/.test(name)) return [];
  return [
    {
      prop: `roles.${name}`,
      cannot: `make a role called ${name}`,
      fix: 'give the database an owner of letters and digits only, such as databases: { orders: { owner: "orders" } }',
    },
  ];
}

function membership({ name, memberOf }: RoleIntent): readonly Refusal[] {
  if (memberOf.length === 0) return [];
  return [
    {
      prop: `roles.${name}.memberOf`,
      cannot: 'make a role a member of others',
      fix: `leave memberOf out, and GRANT ${memberOf.join(', ')} TO ${name} as postgres`,
    },
  ];
}

/** The operator reads no Secret but those that it makes, or finds by their names. */
function loginElsewhere({ name: cluster }: PostgresIntent, { name, secret }: RoleIntent): readonly Refusal[] {
  const own = loginOf(cluster, name);
  if (secret === undefined || secret === own) return [];
  return [
    {
      prop: `roles.${name}.secret`,
      cannot: `read a login from Secret ${secret}`,
      fix: `name the Secret ${own}, or leave secret out, and the operator makes it`,
    },
  ];
}
