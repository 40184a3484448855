import { AS_SHIPPED, policiesOf, rulesOf } from '../../lib/check/rules';
import type { KubernetesObject } from '../../lib/model/manifest';
import { errorsOf } from '../errors/errors-of';
import { policyOf } from './policy/made-up';
import { subjectOn } from './made-up-subjects';

const PLACE = { file: 'crds/widget.yaml', line: 1, column: 1 };

function definition(kind: string): KubernetesObject {
  const schema = { openAPIV3Schema: { type: 'object', properties: { spec: { type: 'string' } } } };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${kind.toLowerCase()}s.example.com` },
    spec: {
      group: 'example.com',
      scope: 'Namespaced',
      names: { kind, plural: `${kind.toLowerCase()}s` },
      versions: [{ name: 'v1', served: true, storage: true, schema }],
    },
  };
}

test('definitions count that stand in crds/ or among the manifests, on several clusters too', () => {
  const checks = {
    ...AS_SHIPPED.checks,
    crdDocuments: [{ object: definition('Widget'), place: PLACE, locate: () => ({ place: PLACE, span: 1 }) }],
  };
  const clusters = ['eu-1', 'us-1'].map((cluster) => ({
    subjects: [subjectOn(cluster, definition('Gadget'))],
    externals: [],
  }));
  const { customResources } = rulesOf({ ...AS_SHIPPED, checks }, clusters);
  expect(customResources.find('example.com/v1', 'Widget')).toBeDefined();
  expect(customResources.find('example.com/v1', 'Gadget')).toBeDefined();
  expect(customResources.find('example.com/v1', 'Gizmo')).toBeUndefined();
});

test('a definition that cannot be used is told with its place', () => {
  const broken = { ...definition('Widget'), spec: { ...(definition('Widget').spec as object), scope: 'Everywhere' } };
  const clusters = [{ subjects: [subjectOn('eu-1', broken)], externals: [] }];
  expect(errorsOf(() => rulesOf(AS_SHIPPED, clusters))).toMatchObject([
    { code: 'FL6002', place: { file: 'apps/web.ts' } },
  ]);
});

test('policies are those that ship and both sorts of the user', () => {
  const shipped = policiesOf(AS_SHIPPED).length;
  const spec = {
    matchConstraints: {
      resourceRules: [{ apiGroups: ['*'], apiVersions: ['*'], resources: ['*'], operations: ['*'] }],
    },
    validations: [{ expression: 'true' }],
  };
  const object = {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name: 'plain' },
    spec,
  };
  const checks = {
    ...AS_SHIPPED.checks,
    policies: [policyOf({})],
    policyDocuments: [{ object, place: PLACE, locate: () => ({ place: PLACE, span: 1 }) }],
  };
  expect(
    policiesOf({ ...AS_SHIPPED, checks })
      .slice(shipped)
      .map(({ id }) => id),
  ).toEqual(['team/rule', 'plain']);
});
