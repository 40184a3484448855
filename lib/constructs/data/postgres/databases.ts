import type { PostgresOperatorName } from '../../../model/postgres';
import { judgeName } from '../../../postgresql/identifier';
import { isObjectName, type PropRule } from '../../app/check-props';
import type { DatabaseIntent, RoleIntent } from './intent';
import type { PostgresClusterProps } from './props';

type Props = Pick<PostgresClusterProps, 'databases' | 'roles'>;

/** The databases that are asked for; without a word one that is named like the construct. */
export function databasesOf(id: string, { databases }: Props): readonly [DatabaseIntent, ...DatabaseIntent[]] {
  const named = Object.entries(databases ?? {}).map(([name, { owner = name, extensions = [] }]): DatabaseIntent => ({
    name,
    owner,
    extensions: [...new Set(extensions)],
  }));
  const [first = { name: sqlName(id), owner: sqlName(id), extensions: [] }, ...others] = named;
  return [first, ...others];
}

/**
 * Every role: the owners of databases, then the others.
 *
 * @param secretOf The Secret of a role that names none; undefined where the operator makes it.
 */
export function rolesOf(
  databases: readonly DatabaseIntent[],
  { roles = {} }: Props,
  secretOf: (role: string) => string | undefined,
): readonly RoleIntent[] {
  const owners = new Set(databases.map(({ owner }) => owner));
  const names = [...owners, ...Object.keys(roles).filter((name) => !owners.has(name))];
  return names.map((name) => {
    const { secret = secretOf(name), memberOf = [] } = roles[name] ?? {};
    return { name, ...(secret !== undefined && { secret }), memberOf: [...memberOf], isOwner: owners.has(name) };
  });
}

/** What must hold for the names of databases, roles and extensions. */
export function databaseRules(
  { databases = {}, roles = {} }: Props,
  operator: PostgresOperatorName,
): readonly PropRule[] {
  const named = namedBy(operator);
  const owners = Object.entries(databases).map(([name, { owner = name }]) => owner);
  return [
    ...named('database', Object.keys(databases)),
    ...named('role', [...new Set([...owners, ...Object.keys(roles)])]),
    ...named('extension', [...new Set(Object.values(databases).flatMap(({ extensions = [] }) => extensions))]),
    ...Object.entries(roles).map(([name, { secret }]): PropRule => [
      secret === undefined || isObjectName(secret),
      `the secret of role ${name} must be the name of a Secret, found ${JSON.stringify(secret)}`,
      'name a Secret with the keys username and password',
    ]),
  ];
}

/** A name of Kubernetes as SQL takes it without quotes; one operator takes no underscores either. */
function sqlName(id: string): string {
  return id.replaceAll('-', '');
}

/** A name of SQL as Kubernetes takes it. */
export function kubernetesName(name: string): string {
  return name.replaceAll('_', '-');
}

function namedBy(operator: PostgresOperatorName) {
  return (kind: 'database' | 'role' | 'extension', names: readonly string[]): readonly PropRule[] =>
    names.map((name) => {
      const flaw = judgeName(kind, name, operator);
      return [flaw === undefined, flaw?.message ?? '', flaw?.fix ?? ''];
    });
}
