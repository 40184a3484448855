import { present } from '../../../../../model/present';
import { CNPG_API, type DatabaseRoleSpec } from '../../../../../resources/cnpg';
import type { PostgresIntent, RoleIntent } from '../../intent';
import type { RenderedObject } from '../operator';
import { isFirstOwner, objectOf } from './names';

/** A DatabaseRole for each role but the owner of the first database, who needs one only to be a member of others. */
export function roles(intent: PostgresIntent): readonly RenderedObject[] {
  return intent.roles
    .filter((role) => !isFirstOwner(intent, role) || role.memberOf.length > 0)
    .map((role) => roleObject(intent.name, role));
}

function roleObject(cluster: string, { name, secret, memberOf }: RoleIntent): RenderedObject {
  const spec = present<DatabaseRoleSpec>({
    cluster: { name: cluster },
    name,
    login: true,
    inRoles: memberOf.length > 0 ? memberOf : undefined,
    passwordSecret: secret === undefined ? undefined : { name: secret },
  });
  return {
    id: `role-${name}`,
    apiVersion: CNPG_API,
    kind: 'DatabaseRole',
    name: objectOf(cluster, name),
    body: { spec },
  };
}
