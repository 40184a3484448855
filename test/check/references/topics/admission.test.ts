import { external, found } from '../cluster';

const POLICY = `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: { name: limits }
spec: { paramKind: { apiVersion: v1, kind: ConfigMap } }
---
{ apiVersion: v1, kind: ConfigMap, metadata: { name: limits } }
---
`;

function binding(spec: string): string {
  return `{ apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingAdmissionPolicyBinding, metadata: { name: a }, spec: { ${spec} } }`;
}

test.each<[string, string, readonly string[]]>([
  ['a policy', 'policyName: limits', []],
  ['no policy', 'policyName: limit', ['reference/admission-policy spec.policyName']],
  ['parameters', 'policyName: limits, paramRef: { name: limits, namespace: shop }', []],
  ['parameters of each namespace', 'policyName: limits, paramRef: { name: limits }', []],
  [
    'no parameters',
    'policyName: limits, paramRef: { name: x, namespace: shop }',
    ['reference/admission-policy spec.paramRef.name'],
  ],
  [
    'parameters that may be missing',
    'policyName: limits, paramRef: { name: x, namespace: shop, parameterNotFoundAction: Allow }',
    [],
  ],
  ['parameters by label', 'policyName: limits, paramRef: { selector: { matchLabels: { a: b } } }', []],
])('a binding to %s', (_, spec, expected) => {
  expect(found(POLICY + binding(spec))).toEqual(expected);
});

test('an external policy', () => {
  expect(found(binding('policyName: other'), [external('ValidatingAdmissionPolicy', 'other')])).toEqual([]);
});

test.each(['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'])('the Service of a %s', (kind) => {
  const webhook = (name: string, port: number): string =>
    `{ apiVersion: v1, kind: Service, metadata: { name: hook }, spec: { ports: [{ port: 443 }] } }
---
{ apiVersion: admissionregistration.k8s.io/v1, kind: ${kind}, metadata: { name: a }, webhooks: [{ clientConfig: { service: { name: ${name}, namespace: shop, port: ${port} } } }, { clientConfig: { url: x } }] }`;
  expect(found(webhook('hook', 443))).toEqual([]);
  expect(found(webhook('hok', 443))).toEqual(['reference/service webhooks.0.clientConfig.service.name']);
  expect(found(webhook('hook', 8443))).toEqual(['reference/port webhooks.0.clientConfig.service.port']);
});
