import { exportTarget, withPolicies, type ClusterPolicies } from '../../../../lib/check/policy/export/cluster-policies';
import type { Exemption } from '../../../../lib/model/policy';
import type { AppRun } from '../../../../lib/workspace/app-run';
import { errorsOf, told } from '../../../errors/errors-of';
import { policyOf } from '../made-up';
import { bundleOf, CLUSTER, ENVIRONMENT } from './made-up';

const NOTHING: ClusterPolicies = { policies: [], exemptions: [], runs: [] };
const HERE = { environment: ENVIRONMENT, cluster: CLUSTER };
const RUN = { app: { name: 'web' }, ...HERE, namespace: 'shop' } as AppRun;

const EXEMPTION: Exemption = {
  policy: 'team/rule',
  object: 'Deployment/web',
  reason: 'a test',
  owner: 'team-web',
  expires: '2027-03-31',
  place: { file: 'environments/prod.yaml', line: 9, column: 5 },
};

test("policies go into the cluster's own bundle, and into no other", () => {
  const bundles = [bundleOf('cluster'), bundleOf('web')];
  const [own, app] = withPolicies(bundles, { ...NOTHING, policies: [policyOf({})] });
  expect(own?.manifests).toMatchObject([
    { object: { kind: 'ValidatingAdmissionPolicy' }, construct: 'policy/team/rule', place: { line: 3 } },
    { object: { kind: 'ValidatingAdmissionPolicyBinding' }, construct: 'policy/team/rule' },
  ]);
  expect(app).toBe(bundles[1]);
});

test('params that policies share are there once', () => {
  const params = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'limits', namespace: 'rules' } };
  const policies = [policyOf({}, { params }), policyOf({}, { id: 'team/other', params })];
  const [own] = withPolicies([bundleOf('cluster')], { ...NOTHING, policies });
  expect(own?.manifests.map(({ object }) => object.kind)).toEqual([
    'ConfigMap',
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
  ]);
});

test.each([
  ['1.29', ['FL6001 environments/prod.yaml:2:5']],
  ['1.30', []],
])('a cluster of %s is refused with %j', (kubernetes, errors) => {
  const bundles = [bundleOf('cluster', { kubernetes })];
  expect(errorsOf(() => withPolicies(bundles, NOTHING)).map(told)).toEqual(errors);
});

test.each<[string, Partial<Exemption>, readonly (string | undefined)[]]>([
  ['of no app', {}, [undefined]],
  ['of an app', { app: 'web' }, ['shop']],
  ['of an app that does not run there', { app: 'cart' }, []],
  ['of the environment and the cluster', { environment: 'prod', cluster: 'eu-1' }, [undefined]],
  ['of another environment', { environment: 'dev' }, []],
  ['of another cluster', { cluster: 'us-1' }, []],
])('an exemption %s holds in %j', (_, differs, namespaces) => {
  const held = { ...NOTHING, exemptions: [{ ...EXEMPTION, ...differs }], runs: [RUN] };
  expect(exportTarget(HERE, held).exemptions.map(({ namespace }) => namespace)).toEqual(namespaces);
});
