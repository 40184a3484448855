import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { compilePolicy, type CompiledPolicy } from '../../../../lib/check/policy/compile-policy';
import { covers } from '../../../../lib/check/policy/exemptions';
import { admissionObjects } from '../../../../lib/check/policy/export/admission-objects';
import { exportTarget } from '../../../../lib/check/policy/export/cluster-policies';
import { exported, type ExportTarget } from '../../../../lib/check/policy/export/exported';
import { policyName } from '../../../../lib/check/policy/export/policy-name';
import { judge } from '../../../../lib/check/policy/judge';
import { readAdmissionPolicies } from '../../../../lib/check/policy/read-admission-policies';
import { toYaml } from '../../../../lib/layout/to-yaml';
import { resourceId, type KubernetesObject } from '../../../../lib/model/manifest';
import type { Exemption, Policy } from '../../../../lib/model/policy';
import type { AppRun } from '../../../../lib/workspace/app-run';
import { CLUSTER, ENVIRONMENT } from './made-up';
import { EXAMPLES, FLEET, SHIPPED } from './manifests';
import { mutated } from './mutations';

const KUBERNETES = '1.34';
const TARGET = { kubernetes: KUBERNETES, tier: 'production' as const };
const UNEXEMPT: ExportTarget = { ...TARGET, exemptions: [] };

/** What a cluster is to hold: all but what is about git alone, or off. */
const HELD = SHIPPED.filter((policy) => exported(policy, UNEXEMPT));

/** Policies as they come out of the YAML that was exported of them. */
function readBack(policies: readonly Policy[], target: ExportTarget): readonly CompiledPolicy[] {
  const text = policies.flatMap((policy) => admissionObjects(policy, target).map(toYaml)).join('---\n');
  const documents = parseAllDocuments(text).map((document) => ({
    object: document.toJS() as Record<string, unknown>,
    place: { file: 'policies.yaml', line: 1, column: 1 },
  }));
  return compiled(readAdmissionPolicies(documents));
}

function compiled(policies: readonly Policy[]): readonly CompiledPolicy[] {
  return policies.flatMap((policy) => compilePolicy(policy, KUBERNETES) ?? []);
}

/** A namespace of the fleet. */
function namespaceOf({ metadata }: KubernetesObject): KubernetesObject {
  const labels = { 'app.kubernetes.io/managed-by': 'fairlead', team: 'shop' };
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name: metadata.namespace ?? 'shop', labels } };
}

/** What fairlead renders outside of namespaces carries its label, and its Namespaces do too. */
function rendered(object: KubernetesObject): KubernetesObject {
  const labels = { ...object.metadata.labels, 'app.kubernetes.io/managed-by': 'fairlead' };
  return { ...object, metadata: { ...object.metadata, labels } };
}

function said(object: KubernetesObject, policies: readonly CompiledPolicy[]): readonly (readonly [string, string])[] {
  const faults = judge(object, { target: TARGET, namespace: namespaceOf(object) }, policies);
  return faults.map(({ code, severity, message, path }) => [code, `${severity} ${message} ${path.join('.')}`]);
}

const OBJECTS = [...EXAMPLES.map(({ object }) => object), ...FLEET];
const HERE = compiled(HELD);
const THERE = readBack(HELD, UNEXEMPT);

function expectOneVerdict(object: KubernetesObject): void {
  const here = said(object, HERE).map(([code, text]) => [policyName({ id: code }), text]);
  expect(said(object, THERE)).toEqual(here);
}

test('examples and the reference fleet get one verdict', () => {
  expect(THERE.length).toBeGreaterThan(60);
  for (const object of OBJECTS) expectOneVerdict(rendered(object));
});

test('any manifest gets one verdict', () => {
  fc.assert(
    fc.property(mutated(OBJECTS).map(rendered), (object) => {
      expectOneVerdict(object);
    }),
    { numRuns: 500 },
  );
});

describe('exempt here and exempt there are one', () => {
  const failing = HELD.flatMap((policy) =>
    policy.examples.failing.flatMap(({ object, kubernetes, namespaceLabels }) =>
      kubernetes === undefined && namespaceLabels === undefined ? [{ policy, object: rendered(object) }] : [],
    ),
  );
  const runs = ['web', 'cart'].map(
    (name) => ({ app: { name }, environment: ENVIRONMENT, cluster: CLUSTER, namespace: name }) as AppRun,
  );

  const exemption: fc.Arbitrary<Partial<Exemption>> = fc.record(
    {
      policy: fc.constantFrom('network/node-port', 'pod-security/baseline/privileged'),
      object: fc.constantFrom('Deployment/cart', 'Deployment/we', 'Deployment/web.x', "Deployment/it's"),
      app: fc.constantFrom('web', 'cart', 'absent'),
      environment: fc.constantFrom('prod', 'dev'),
      cluster: fc.constantFrom('eu-1', 'us-1'),
    },
    { requiredKeys: [] },
  );

  test('for an app in its own namespace', () => {
    fc.assert(
      fc.property(fc.constantFrom(...failing), exemption, fc.constantFrom('web', 'cart'), (found, differs, app) => {
        const { kind, metadata } = found.object;
        const fits = { policy: found.policy.id, object: `${kind}/${metadata.name}`, app };
        const given: Exemption = { ...fits, ...EXEMPTION, ...differs };
        const object = { ...found.object, metadata: { ...metadata, namespace: app } };
        const here = isFree(found.policy, object, app, given);
        const held = { policies: [found.policy], exemptions: [given], runs };
        const there = readBack([found.policy], exportTarget({ environment: ENVIRONMENT, cluster: CLUSTER }, held));
        expect(said(object, there)).toHaveLength(here ? 0 : said(object, compiled([found.policy])).length);
      }),
      { numRuns: 300 },
    );
  });
});

const EXEMPTION = {
  reason: 'a test',
  owner: 'team-web',
  expires: '2027-03-31',
  place: { file: 'apps/web.ts', line: 1, column: 1 },
};

function isFree({ id }: Policy, object: KubernetesObject, app: string, exemption: Exemption): boolean {
  const target = { ...TARGET, environment: ENVIRONMENT.name, cluster: CLUSTER.name };
  const mark = { place: EXEMPTION.place, span: 1 };
  const about = { object: resourceId(object), bundle: `prod/eu-1/${app}`, file: 'x.yaml', target, mark };
  return covers(exemption, { code: id, severity: 'error', message: '', path: [], ...about });
}
