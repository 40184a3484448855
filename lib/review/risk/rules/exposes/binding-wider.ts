import { kindKey } from '../../../../check/references/kinds';
import { asList, asMapping, asText } from '../../../../check/references/loosely';
import type { Placed } from '../../../change';
import type { Around, RiskRule, Side } from '../../rule';
import { grantsOf, grantsText } from './grants';

const GROUP = 'rbac.authorization.k8s.io';

/** Groups that everybody is in, or whoever can reach the API server. */
const EVERYBODY: ReadonlyMap<string, string> = new Map([
  ['system:authenticated', 'everybody with an account of the cluster, service accounts included'],
  ['system:unauthenticated', 'everybody who reaches the API server, without an account'],
  ['system:anonymous', 'everybody who reaches the API server, without an account'],
  ['system:serviceaccounts', 'every service account of the cluster'],
]);

const binding = (kind: string, role: string, ...subjects: readonly string[]): string => `apiVersion: ${GROUP}/v1
kind: ${kind}
metadata: { name: web }
roleRef: { apiGroup: ${GROUP}, kind: ${role.startsWith('cluster') ? 'ClusterRole' : 'Role'}, name: ${role} }
subjects: [${subjects.join()}]`;

const WEB = '{ kind: ServiceAccount, name: web, namespace: shop }';
const OPS = `{ apiGroup: ${GROUP}, kind: Group, name: ops }`;
const ANYBODY = `{ apiGroup: ${GROUP}, kind: Group, name: "system:authenticated" }`;

/** Somebody gets a role who did not have it. */
export const BINDING_WIDER: RiskRule = {
  id: 'exposes/binding-wider',
  title: 'Somebody is given a role',
  reason:
    'A binding gives the subjects everything that the role allows, now and after each change of the role; a ClusterRoleBinding in every namespace, those to come included.',
  source: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding',
  kinds: [`${GROUP}/RoleBinding`, `${GROUP}/ClusterRoleBinding`],
  judge: ({ after, where }, around) => {
    if (!after) return [];
    const former = around.before
      .list(where, kindKey(after.id))
      .filter(({ id }) => id.namespace === after.id.namespace)
      .flatMap(bondsOf);
    const subjects = bondsOf(after)
      .filter((bond) => !former.some((each) => each.text === bond.text && each.role === bond.role))
      .map(({ text }) => text);
    if (subjects.length === 0) return [];
    const role = asMapping(after.object.roleRef);
    const allowed = allowedBy(role, after, around);
    const scope = after.object.kind === 'ClusterRoleBinding' ? ' in the whole cluster' : '';
    return subjects.map((subject) => ({
      message: `${subject} gets ${String(role.kind)} ${String(role.name)}${scope}${allowed}`,
      fix: 'bind only whom it is for, to a role that lists what is needed',
      path: ['subjects'],
    }));
  },
  examples: [
    {
      name: 'a service account becomes administrator',
      before: '',
      after: binding('ClusterRoleBinding', 'cluster-admin', WEB),
      says: [
        'ServiceAccount web of namespace shop gets ClusterRole cluster-admin in the whole cluster: it may do whatever it likes',
      ],
    },
    {
      name: 'everybody is bound',
      before: binding('RoleBinding', 'viewer', OPS),
      after: binding('RoleBinding', 'viewer', OPS, ANYBODY),
      says: [
        'Group system:authenticated (everybody with an account of the cluster, service accounts included) gets Role viewer',
      ],
    },
    {
      name: 'a subject goes',
      before: binding('RoleBinding', 'viewer', OPS, WEB),
      after: binding('RoleBinding', 'viewer', OPS),
      says: [],
    },
    {
      name: 'a binding gets another name',
      before: binding('RoleBinding', 'viewer', WEB),
      after: binding('RoleBinding', 'viewer', WEB).replace('{ name: web }', '{ name: viewers }'),
      says: [],
    },
  ],
};

/** That a subject has a role. */
interface Bond {
  readonly role: string;
  readonly text: string;
}

function bondsOf({ object, id }: Placed): readonly Bond[] {
  const { kind, name } = asMapping(object.roleRef);
  return asList(object.subjects).map((subject) => ({
    role: `${String(kind)} ${String(name)}`,
    text: subjectText(subject, id.namespace),
  }));
}

function subjectText(subject: unknown, own: string): string {
  const { kind, name, namespace } = asMapping(subject);
  const who = `${String(kind)} ${String(name)}`;
  if (kind === 'ServiceAccount') {
    const of = asText(namespace) ?? own;
    return of === own ? who : `${who} of namespace ${of}`;
  }
  const meant = EVERYBODY.get(String(name));
  return meant === undefined ? who : `${who} (${meant})`;
}

/** What a role allows, where it is known. */
function allowedBy(role: Readonly<Record<string, unknown>>, { id, where }: Placed, { after }: Around): string {
  if (role.name === 'cluster-admin') return ': it may do whatever it likes';
  const found = rulesOf(role, id.namespace, after, where);
  const grants = grantsOf(found);
  return grants.length === 0 ? '' : `: it may ${grantsText(grants).replace('lets them', 'lets it')}`;
}

function rulesOf(
  role: Readonly<Record<string, unknown>>,
  namespace: string,
  side: Side,
  where: Placed['where'],
): unknown {
  const isOfCluster = role.kind === 'ClusterRole';
  return side
    .list(where, `${GROUP}/${isOfCluster ? 'ClusterRole' : 'Role'}`)
    .find(({ id }) => id.name === role.name && (isOfCluster || id.namespace === namespace))?.object.rules;
}
