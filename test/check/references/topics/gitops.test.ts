import { external, found } from '../cluster';

const SOURCE = `
{ apiVersion: source.toolkit.fluxcd.io/v1, kind: GitRepository, metadata: { name: fleet, namespace: flux-system } }
---
`;

function flux(name: string, spec: string): string {
  return `{ apiVersion: kustomize.toolkit.fluxcd.io/v1, kind: Kustomization, metadata: { name: ${name}, namespace: flux-system }, spec: { ${spec} } }\n---\n`;
}

test.each<[string, string, readonly string[]]>([
  ['a source', flux('a', 'sourceRef: { kind: GitRepository, name: fleet }'), []],
  ['no source', flux('a', 'sourceRef: { kind: GitRepository, name: flet }'), ['reference/source spec.sourceRef.name']],
  [
    'a source of another kind',
    flux('a', 'sourceRef: { kind: OCIRepository, name: fleet }'),
    ['reference/source spec.sourceRef.name'],
  ],
  ['another', flux('a', '') + flux('b', 'dependsOn: [{ name: a }]'), []],
  ['what is not there', flux('b', 'dependsOn: [{ name: a }]'), ['reference/dependency spec.dependsOn.0.name']],
  [
    'a key that is not there',
    flux('a', 'decryption: { provider: sops, secretRef: { name: age } }'),
    ['reference/secret spec.decryption.secretRef.name'],
  ],
  [
    'values that may be missing',
    flux('a', 'postBuild: { substituteFrom: [{ kind: ConfigMap, name: x, optional: true }] }'),
    [],
  ],
  [
    'values that are not there',
    flux('a', 'postBuild: { substituteFrom: [{ kind: ConfigMap, name: x }] }'),
    ['reference/config-map spec.postBuild.substituteFrom.0.name'],
  ],
])('a Kustomization that needs %s', (_, yaml, expected) => {
  expect(found(SOURCE + yaml)).toEqual(expected);
});

test('the project of an Application', () => {
  const application = (project: string): string =>
    `{ apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: { name: a, namespace: argocd }, spec: { project: ${project} } }\n---\n`;
  const set = (project: string): string =>
    `{ apiVersion: argoproj.io/v1alpha1, kind: ApplicationSet, metadata: { name: a, namespace: argocd }, spec: { template: { spec: { project: ${project} } } } }\n---\n`;
  const shop =
    '{ apiVersion: argoproj.io/v1alpha1, kind: AppProject, metadata: { name: shop, namespace: argocd } }\n---\n';
  expect(found(shop + application('shop') + set('shop') + application('default'))).toEqual([]);
  expect(found(set('"{{.project}}"'))).toEqual([]);
  expect(found(shop + application('sohp'))).toEqual(['reference/project spec.project']);
  expect(found(shop + set('sohp'))).toEqual(['reference/project spec.template.spec.project']);
  const other = [external('AppProject', 'other', { namespace: 'argocd' })];
  expect(found(application('other'), other)).toEqual([]);
});
