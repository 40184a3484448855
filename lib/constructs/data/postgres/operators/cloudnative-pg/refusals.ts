import type { PostgresIntent, RoleIntent } from '../../intent';
import type { Refusal } from '../operator';
import { withoutArchive } from '../site-refusals';
import { isFirstOwner, loginOf, objectOf } from './names';

/** What CloudNativePG cannot do of what is asked for. */
export function refusals(intent: PostgresIntent): readonly Refusal[] {
  const { databases, roles } = intent;
  return [
    ...withoutImage(intent),
    ...unnamable('databases', databases, intent),
    ...unnamable('roles', roles, intent),
    ...roles.flatMap((role) => [...withoutPassword(intent, role), ...overwritten(intent, role)]),
    ...withoutArchive(intent),
  ];
}

function withoutImage({ major, platform }: PostgresIntent): readonly Refusal[] {
  if (platform.images[String(major)] !== undefined) return [];
  const known = Object.keys(platform.images).join(', ');
  return [
    {
      prop: 'version',
      cannot: `run PostgreSQL ${major} without an image of it, and has ${known === '' ? 'none' : `those of ${known}`}`,
      fix: `add the image of '${major}' to postgres.images in environments/fleet.yaml`,
    },
  ];
}

const OBJECT_NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/** Databases and roles are objects of Kubernetes here, whose names know neither underscores nor capitals. */
function unnamable(
  prop: 'databases' | 'roles',
  named: readonly { readonly name: string }[],
  { name: cluster }: PostgresIntent,
): readonly Refusal[] {
  return named.flatMap(({ name }, at) => {
    const object = objectOf(cluster, name);
    const other = named.slice(0, at).find((earlier) => objectOf(cluster, earlier.name) === object);
    const fix = 'choose another name';
    if (other) return [{ prop: `${prop}.${name}`, cannot: `tell it from ${other.name}: both are ${object}`, fix }];
    return OBJECT_NAME.test(object)
      ? []
      : [{ prop: `${prop}.${name}`, cannot: `manage it as ${object}, which is no name for an object`, fix }];
  });
}

function withoutPassword(intent: PostgresIntent, role: RoleIntent): readonly Refusal[] {
  if (role.secret !== undefined || isFirstOwner(intent, role)) return [];
  return [
    {
      prop: `roles.${role.name}.secret`,
      cannot: 'make a password for any role but the owner of the first database',
      fix: 'name a Secret with username and password',
    },
  ];
}

/** Secrets that the operator writes; a role that is given one of them would find another content in it. */
function overwritten(intent: PostgresIntent, role: RoleIntent): readonly Refusal[] {
  const { name, databases, roles, pooler } = intent;
  const [{ owner }] = databases;
  const makesLogin = roles.every((other) => other.name !== owner || other.secret === undefined);
  const written = [
    ...['ca', 'server', 'replication', 'superuser', ...(pooler ? ['pooler'] : [])].map((suffix) => `${name}-${suffix}`),
    ...(makesLogin ? [loginOf(intent, owner)] : []),
  ];
  if (role.secret === undefined || !written.includes(role.secret)) return [];
  return [
    {
      prop: `roles.${role.name}.secret`,
      cannot: `read the login from Secret ${role.secret}, which it writes itself`,
      fix: 'give the Secret another name, or rename the role where its Secret is named after it',
    },
  ];
}
