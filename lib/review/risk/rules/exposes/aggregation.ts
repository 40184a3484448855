import { selectorText, labelSelector } from '../../../../check/references/label-selector';
import { asList, asMapping } from '../../../../check/references/loosely';
import { sameValue } from '../../../../check/references/same-value';
import type { KubernetesObject } from '../../../../model/manifest';
import type { RiskRule } from '../../rule';
import { grantsOf, grantsText } from './grants';

const LABEL = 'rbac.authorization.k8s.io/aggregate-to-';

const role = (labels: string, body: string): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: web, labels: { ${labels} } }
${body}`;

const RULES = 'rules: [{ apiGroups: [example.com], resources: [orders], verbs: [get, list] }]';

/** Roles that grow by what other roles are labelled with. */
export const AGGREGATION: RiskRule = {
  id: 'exposes/aggregation',
  title: 'A ClusterRole gathers more roles, or is gathered by another',
  reason:
    'A ClusterRole with an aggregationRule gets the rules of all ClusterRoles that bear a label, and the roles view, edit and admin, which many people have, are such roles. No binding changes when one more is labelled.',
  source: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles',
  kinds: ['rbac.authorization.k8s.io/ClusterRole'],
  judge: (change) => {
    const { after } = change;
    if (!after) return [];
    const before = change.before?.object;
    const gathered = selectorsOf(after.object).filter(
      (each) => !selectorsOf(before).some((was) => sameValue(was, each)),
    );
    const joined = rolesJoined(after.object).filter((name) => !rolesJoined(before).includes(name));
    const grants = grantsOf(after.object.rules);
    return [
      ...gathered.map((selector) => ({
        message: `the role also gets what every ClusterRole with ${selectorText(labelSelector(selector))} allows`,
        path: ['aggregationRule'],
      })),
      ...(grants.length === 0 ? [] : joined).map((name) => ({
        message: `whoever has the ClusterRole ${name} may also ${grantsText(grants)}`,
        path: ['metadata', 'labels', `${LABEL}${name}`],
      })),
    ];
  },
  examples: [
    {
      name: 'a role is added to what everybody may view',
      before: role('app: web', RULES),
      after: role(`app: web, ${LABEL}view: "true"`, RULES),
      says: ['whoever has the ClusterRole view may also get and list orders of example.com'],
    },
    {
      name: 'a role gathers those with a label',
      before: role('app: web', 'rules: []'),
      after: role('app: web', 'aggregationRule: { clusterRoleSelectors: [{ matchLabels: { team: shop } }] }'),
      says: ['the role also gets what every ClusterRole with team=shop allows'],
    },
    { name: 'a label goes', before: role(`${LABEL}view: "true"`, RULES), after: role('app: web', RULES), says: [] },
  ],
};

function selectorsOf(role: KubernetesObject | undefined): readonly unknown[] {
  return asList(asMapping(role?.aggregationRule).clusterRoleSelectors);
}

function rolesJoined(role: KubernetesObject | undefined): readonly string[] {
  return Object.entries(role?.metadata.labels ?? {}).flatMap(([key, value]) =>
    key.startsWith(LABEL) && value === 'true' ? key.slice(LABEL.length) : [],
  );
}
