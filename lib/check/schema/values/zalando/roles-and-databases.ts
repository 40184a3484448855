import { broken, FINE, misplaced, warned, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { isEmpty, isSet, mappingAt } from '../rule/read';
import type { Mapping } from '../rule/read';
import { across, all, entries, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has } from '../rule/scalar';
import type { Format } from '../rule/scalar';

const ROLE: Format = {
  expected: 'a name of a-z, 0-9, - and _ that starts and ends with a letter or digit',
  test: (text) => /^[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?)*$/.test(text),
};

const DATABASE: Format = {
  expected: 'a name of letters, digits and _ that does not start with a digit',
  test: (text) => /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(text),
};

/** Roles that the operator keeps to itself, by its default configuration. */
const RESERVED = ['admin', 'cron_admin', 'postgres', 'standby'];

/** The roles of a prepared database, and those that may log in. */
const PREPARED = ['owner', 'reader', 'writer'];

const role: Rule = all(has(ROLE), (name) =>
  typeof name === 'string' && RESERVED.includes(name)
    ? [broken(`${name} is a role of the operator, which skips it here`, 'give the role another name')]
    : FINE,
);

/** Flags that say the opposite of each other. */
const agreeing: Rule = (flags) => {
  if (!Array.isArray(flags)) return FINE;
  const given = new Set(flags.map((flag) => String(flag).toUpperCase()));
  const opposed = [...given].find((flag) => given.has(`NO${flag}`));
  return opposed === undefined
    ? FINE
    : [broken(`${opposed} and NO${opposed} exclude each other`, 'remove one of them', [flags.length - 1])];
};

/** A role that has null for its flags is dropped by the API server, and never made. */
const withFlags: Rule = across((users) =>
  Object.keys(users)
    .filter((name) => !isSet(users[name]))
    .map((name) => broken(`${name} has null for its flags and is dropped, role and all`, 'write []', [name])),
);

/** The roles by name, with their flags. */
export const users: Rule = all(entries(role, agreeing), withFlags);

/** The schemas that a prepared database has without naming any. */
const DEFAULT_SCHEMAS = { data: {} };
const IN_EVERY_DATABASE = ['public', 'pg_catalog'];

const schema: Rule = across(({ defaultRoles, defaultUsers }) =>
  defaultRoles === false && defaultUsers === true ? [misplaced('defaultUsers', 'where defaultRoles is false')] : FINE,
);

const extensionsHaveSchemas: Rule = across((database) => {
  const schemas = isEmpty(database.schemas) ? DEFAULT_SCHEMAS : mappingAt(database, 'schemas');
  const known = [...Object.keys(schemas), ...IN_EVERY_DATABASE];
  return Object.entries(mappingAt(database, 'extensions'))
    .filter(([, name]) => typeof name === 'string' && !known.includes(name))
    .map(([extension, name]) =>
      wrong(name, `a schema of the database: ${known.join(', ')}`, ['extensions', extension]),
    );
});

/** Databases with roles and extensions that the operator makes. */
export const preparedDatabases: Rule = entries(
  has(DATABASE),
  all(fields({ schemas: entries(() => FINE, schema) }), extensionsHaveSchemas),
);

/** Databases by name, each with its owner. */
export const databases: Rule = entries(has(DATABASE));

/** The operator skips a database whose owner it does not know; a role of its own configuration may well be one. */
export const ownersExist: Rule = across((spec) => {
  const known = new Set([
    ...Object.keys(mappingAt(spec, 'users')),
    ...preparedRoles(mappingAt(spec, 'preparedDatabases')),
  ]);
  return Object.entries(mappingAt(spec, 'databases')).flatMap(([database, owner]): readonly Flaw[] =>
    typeof owner !== 'string' || known.has(owner)
      ? []
      : [
          warned(
            broken(
              `${owner} is no role under users, and the operator skips a database whose owner it does not know`,
              `add ${owner} to users`,
              ['databases', database],
            ),
          ),
        ],
  );
});

/** Schemas are made by the role `<database>_owner`, which may do so only where it owns the database. */
export const preparedByOwner: Rule = across((spec) => {
  const owners = mappingAt(spec, 'databases');
  return Object.entries(mappingAt(spec, 'preparedDatabases')).flatMap(([name, database]): readonly Flaw[] => {
    const owner = owners[name];
    if (typeof owner !== 'string' || owner === `${name}_owner` || !makesSchemas(database)) return [];
    const message = `${owner} owns ${name}, so that ${name}_owner may not make schemas in it`;
    return [warned(broken(message, `write ${name}_owner, or name no schema but public`, ['databases', name]))];
  });
});

function makesSchemas(database: unknown): boolean {
  const names = Object.keys(mappingAt(database, 'schemas'));
  return names.length === 0 || names.some((name) => name !== 'public');
}

function preparedRoles(prepared: Mapping): readonly string[] {
  return Object.entries(prepared).flatMap(([name, database]) => {
    const schemas = isEmpty(mappingAt(database, 'schemas')) ? DEFAULT_SCHEMAS : mappingAt(database, 'schemas');
    const prefixes = [name, ...Object.keys(schemas).map((each) => `${name}_${each}`)];
    return prefixes.flatMap((prefix) => PREPARED.flatMap((each) => [`${prefix}_${each}`, `${prefix}_${each}_user`]));
  });
}
