import type { Placed } from '../../../change';
import { bothSides } from '../../reach/gone-and-come';
import type { RiskRule } from '../../rule';
import { grantsOf, grantsText, newGrants, type Grant } from './grants';

const role = (rules: string): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: web }
rules: [${rules}]`;

const rule = (verbs: string, resources: string, more = ''): string =>
  `{ apiGroups: [""], resources: [${resources}], verbs: [${verbs}]${more} }`;

/** A role that allows more than it did. A new one allows nothing until somebody is bound to it, and is spoken of there. */
export const ROLE_WIDER: RiskRule = {
  id: 'exposes/role-wider',
  title: 'A role comes to allow more',
  reason:
    'All who are bound to a role get what is added to it at once, and so does whoever takes over one of their pods. Rules only add up: what one of them allows, no other takes back.',
  source: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
  kinds: ['rbac.authorization.k8s.io/Role', 'rbac.authorization.k8s.io/ClusterRole'],
  judge: (change) => {
    const kept = bothSides(change);
    if (!kept) return [];
    const added = newGrants(grants(kept.before), grants(kept.after));
    if (added.length === 0) return [];
    return [
      {
        message: `whoever has the role may also ${grantsText(added)}`,
        fix: 'list only the verbs and objects that are needed, the objects by resourceNames',
        path: ['rules'],
      },
    ];
  },
  examples: [
    {
      name: 'a role may read Secrets',
      before: role(rule('get', 'configmaps')),
      after: role(rule('get, list', 'configmaps, secrets')),
      says: [
        'whoever has the role may also get and list secrets and list configmaps, which lets them read every credential there',
      ],
    },
    {
      name: 'a role is no longer limited to one object',
      before: role(rule('get', 'configmaps', ', resourceNames: [web]')),
      after: role(rule('get', 'configmaps')),
      says: ['whoever has the role may also get configmaps'],
    },
    {
      name: 'a star takes the place of verbs',
      before: role(rule('get, list', 'pods')),
      after: role(rule('"*"', 'pods')),
      says: ['may also do everything with pods'],
    },
    {
      name: 'rules are written in another way',
      before: role(rule('"*"', 'configmaps')),
      after: role(`${rule('list', 'configmaps')}, ${rule('get', 'configmaps', ', resourceNames: [web]')}`),
      says: [],
    },
    {
      name: 'a role may do less',
      before: role(rule('get, list', 'secrets')),
      after: role(rule('get', 'secrets')),
      says: [],
    },
  ],
};

function grants({ object }: Placed): readonly Grant[] {
  return grantsOf(object.rules);
}
