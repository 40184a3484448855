import { nearest } from '../../../errors/nearest';
import type { AppScope } from '../../app/app-scope';
import { checkProps, type PropRule } from '../../app/check-props';
import type { PostgresIntent } from './intent';
import type { ConnectionRequest } from './operators/operator';
import type { PostgresUse } from './props';

/** What an application asks for, by names that the cluster has. @throws UserErrors (FL3002) for those it has not. */
export function requestOf({ databases, roles }: PostgresIntent, use: PostgresUse, app: AppScope): ConnectionRequest {
  const wanted = databases.find(({ name }) => name === use.database) ?? databases[0];
  checkProps(app, [
    ...known('database', use.database, databases),
    ...known('role', use.role, roles),
    ...variableRules(use),
  ]);
  return {
    database: wanted.name,
    role: use.role ?? wanted.owner,
    readOnly: use.readOnly ?? false,
    direct: use.direct ?? false,
  };
}

function known(
  what: string,
  name: string | undefined,
  those: readonly { readonly name: string }[],
): readonly PropRule[] {
  const names = those.map((each) => each.name);
  return [
    [
      name === undefined || names.includes(name),
      `there is no ${what} "${name ?? ''}"`,
      `name ${nearest(name ?? '', names) ?? `one of ${names.join(', ')}`}`,
    ],
  ];
}

function variableRules({ prefix, env }: PostgresUse): readonly PropRule[] {
  return Object.entries({ prefix, env }).map(([prop, text]) => [
    text === undefined || /^[A-Z_][A-Z0-9_]*$/.test(text),
    `${prop} must be the start or the name of an environment variable, found ${JSON.stringify(text)}`,
    'write capitals, digits and underscores',
  ]);
}
