import { matchesKind, matchesObject, requestedKind, type Labels } from '../../../lib/check/policy/match';
import type { KubernetesObject } from '../../../lib/model/manifest';
import type { MatchResources, ResourceRule } from '../../../lib/model/policy';

const object = (apiVersion: string, kind: string, metadata: object = {}): KubernetesObject => ({
  apiVersion,
  kind,
  metadata: { name: 'web', ...metadata },
});

const DEPLOYMENT = object('apps/v1', 'Deployment');
const POD = object('v1', 'Pod');
const NAMESPACE = object('v1', 'Namespace');
const ROLE = object('rbac.authorization.k8s.io/v1', 'ClusterRole');
const CERTIFICATE = object('cert-manager.io/v1', 'Certificate');

const rule = (group: string, resource: string, more: Partial<ResourceRule> = {}): ResourceRule => ({
  apiGroups: [group],
  apiVersions: ['v1'],
  operations: ['CREATE'],
  resources: [resource],
  ...more,
});

const DEPLOYMENTS = rule('apps', 'deployments');

/** In a namespace with these labels; undefined for none. */
function matches(constraints: MatchResources, of: KubernetesObject, labels?: Labels): boolean {
  const kind = requestedKind(of);
  return matchesKind(constraints, kind) && matchesObject(constraints, kind, of, labels);
}

test.each<[string, ResourceRule, KubernetesObject, boolean]>([
  ['group, version and resource', DEPLOYMENTS, DEPLOYMENT, true],
  ['another resource', rule('apps', 'statefulsets'), DEPLOYMENT, false],
  ['another group', rule('extensions', 'deployments'), DEPLOYMENT, false],
  ['the core group', rule('', 'pods'), POD, true],
  ['any group', rule('*', 'deployments'), DEPLOYMENT, true],
  ['any resource', rule('apps', '*'), DEPLOYMENT, true],
  ['any resource and subresource', rule('apps', '*/*'), DEPLOYMENT, true],
  ['any subresource too', rule('', 'pods/*'), POD, true],
  ['a subresource', rule('', 'pods/exec'), POD, false],
  ['a subresource of all', rule('apps', '*/scale'), DEPLOYMENT, false],
  ['a custom resource', rule('cert-manager.io', 'certificates'), CERTIFICATE, true],
  ['any version', rule('apps', 'deployments', { apiVersions: ['*'] }), DEPLOYMENT, true],
  ['every operation', rule('apps', 'deployments', { operations: ['*'] }), DEPLOYMENT, true],
  ['creation among others', rule('apps', 'deployments', { operations: ['UPDATE', 'CREATE'] }), DEPLOYMENT, true],
  ['updates alone', rule('apps', 'deployments', { operations: ['UPDATE'] }), DEPLOYMENT, false],
  ['what is deleted', rule('apps', 'deployments', { operations: ['DELETE'] }), DEPLOYMENT, false],
  ['the name', rule('apps', 'deployments', { resourceNames: ['web', 'api'] }), DEPLOYMENT, true],
  ['another name', rule('apps', 'deployments', { resourceNames: ['api'] }), DEPLOYMENT, false],
  ['no name in particular', rule('apps', 'deployments', { resourceNames: [] }), DEPLOYMENT, true],
  ['namespaced ones', rule('apps', 'deployments', { scope: 'Namespaced' }), DEPLOYMENT, true],
  ['ones without namespace', rule('apps', 'deployments', { scope: 'Cluster' }), DEPLOYMENT, false],
  ['any scope', rule('apps', 'deployments', { scope: '*' }), DEPLOYMENT, true],
])('a rule for %s', (_, one, of, expected) => {
  expect(matches({ resourceRules: [one] }, of, { team: 'shop' })).toBe(expected);
  expect(matches({ excludeResourceRules: [one] }, of, { team: 'shop' })).toBe(!expected);
  expect(matches({ resourceRules: [rule('x', 'y'), one] }, of, {})).toBe(expected);
});

test.each<[MatchResources['matchPolicy'], string, boolean]>([
  [undefined, 'apps/v1beta2', true],
  ['Equivalent', 'apps/v1beta2', true],
  ['Exact', 'apps/v1beta2', false],
  ['Exact', 'apps/v1', true],
])('matchPolicy %s, a rule for v1 and an object of %s', (matchPolicy, apiVersion, expected) => {
  const constraints = { resourceRules: [DEPLOYMENTS], ...(matchPolicy && { matchPolicy }) };
  expect(matches(constraints, object(apiVersion, 'Deployment'), {})).toBe(expected);
});

test('what belongs to no namespace is of the scope Cluster, Namespaces too', () => {
  const all = (scope: 'Cluster' | 'Namespaced'): MatchResources => ({ resourceRules: [rule('*', '*', { scope })] });
  expect(matches(all('Cluster'), ROLE)).toBe(true);
  expect(matches(all('Cluster'), NAMESPACE, { team: 'shop' })).toBe(true);
  expect(matches(all('Namespaced'), ROLE)).toBe(false);
  expect(matches(all('Namespaced'), NAMESPACE, { team: 'shop' })).toBe(false);
});

test('an excluded name leaves the others', () => {
  const constraints = {
    resourceRules: [DEPLOYMENTS],
    excludeResourceRules: [rule('apps', 'deployments', { resourceNames: ['web'] })],
  };
  expect(matches(constraints, DEPLOYMENT, {})).toBe(false);
  expect(matches(constraints, object('apps/v1', 'Deployment', { name: 'api' }), {})).toBe(true);
});

test('objects are selected by their labels, and by those of their namespace', () => {
  const constraints: MatchResources = {
    resourceRules: [rule('*', '*')],
    objectSelector: { matchLabels: { app: 'web' } },
    namespaceSelector: { matchLabels: { team: 'shop' } },
  };
  const labelled = object('apps/v1', 'Deployment', { labels: { app: 'web' } });
  expect(matches(constraints, labelled, { team: 'shop' })).toBe(true);
  expect(matches(constraints, labelled, { team: 'bank' })).toBe(false);
  expect(matches(constraints, DEPLOYMENT, { team: 'shop' })).toBe(false);
  expect(matches(constraints, { ...ROLE, metadata: labelled.metadata })).toBe(true);
});

test('policies and their bindings are never judged', () => {
  const everything = { resourceRules: [rule('*', '*', { apiVersions: ['*'] })] };
  const api = 'admissionregistration.k8s.io/v1';
  expect(matches(everything, object(api, 'ValidatingAdmissionPolicy'))).toBe(false);
  expect(matches(everything, object(api, 'MutatingAdmissionPolicyBinding'))).toBe(false);
  expect(matches(everything, object(api, 'ValidatingWebhookConfiguration'))).toBe(true);
});
