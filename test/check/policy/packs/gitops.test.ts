import { KEPT_FROM_PRUNING } from '../../../../lib/check/policy/packs/gitops/kept-from-pruning';
import { NARROW_PROJECT } from '../../../../lib/check/policy/packs/gitops/narrow-project';
import { NO_EMPTY_SYNC } from '../../../../lib/check/policy/packs/gitops/no-empty-sync';
import { NO_FORCED_APPLY } from '../../../../lib/check/policy/packs/gitops/no-forced-apply';
import { NO_FORCED_REPLACEMENT } from '../../../../lib/check/policy/packs/gitops/no-forced-replacement';
import { NO_FORCED_SYNC } from '../../../../lib/check/policy/packs/gitops/no-forced-sync';
import { NO_GENERATE_NAME } from '../../../../lib/check/policy/packs/gitops/no-generate-name';
import { NO_RUNTIME_KINDS } from '../../../../lib/check/policy/packs/gitops/no-runtime-kinds';
import { NO_SERVER_FIELDS } from '../../../../lib/check/policy/packs/gitops/no-server-fields';
import { NO_STATUS } from '../../../../lib/check/policy/packs/gitops/no-status';
import { NO_VANISHING_JOBS } from '../../../../lib/check/policy/packs/gitops/no-vanishing-jobs';
import { OWN_PROJECT } from '../../../../lib/check/policy/packs/gitops/own-project';
import { READINESS_AWAITED } from '../../../../lib/check/policy/packs/gitops/readiness-awaited';
import { deployment, faults, object, rule, workload } from './rule-verdicts';

type Fields = Readonly<Record<string, unknown>>;

const UID = '7f0a2c0e-4a1b-4a58-9a41-3d0f5f1f2a10';
/** What an API server has written into every object by the time policies see it. */
const ADMITTED = { uid: UID, creationTimestamp: '2026-01-01T00:00:00Z', managedFields: [{ manager: 'kubectl' }] };

const configMap = (metadata: Fields) => object('v1', 'ConfigMap', { data: { mode: 'fast' } }, metadata);
const annotated = (kind: string, annotations: Fields) =>
  object(kind === 'Job' ? 'batch/v1' : 'v1', kind, {}, { annotations });

rule(NO_GENERATE_NAME, [
  ['a name', configMap({}), undefined],
  ['a generated one', configMap({ generateName: 'web-' }), 'generateName is web-'],
  ['a hook', configMap({ generateName: 'web-', annotations: { 'argocd.argoproj.io/hook': 'Sync' } }), undefined],
  ['a hook of Helm', configMap({ generateName: 'web-', annotations: { 'helm.sh/hook': 'pre-upgrade' } }), undefined],
  ['what a controller creates in a cluster', configMap({ generateName: 'web-', ...ADMITTED }), undefined],
]);

rule(NO_SERVER_FIELDS, [
  ['a manifest', configMap({ labels: { app: 'web' }, finalizers: ['example.com/keep'] }), undefined],
  ['a field without a value', configMap({ creationTimestamp: null }), undefined],
  ['a copy', configMap({ uid: UID, resourceVersion: '1' }), 'metadata.resourceVersion is set and metadata.uid is set'],
  ['a copy with its managers', configMap({ ...ADMITTED, resourceVersion: '1' }), 'metadata.managedFields is set'],
  ['what is created in a cluster', configMap(ADMITTED), undefined],
  [
    'the notes of kubectl',
    configMap({ annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{}' } }),
    'annotation kubectl.kubernetes.io/last-applied-configuration',
  ],
  [
    'a custom resource',
    object('example.com/v1', 'Widget', {}, { creationTimestamp: null, generation: 2 }),
    'metadata.generation',
  ],
]);

rule(NO_STATUS, [
  ['none', deployment(), undefined],
  ['an empty one', object('v1', 'Service', { spec: {}, status: { loadBalancer: {} } }), undefined],
  ['one without a value', object('v1', 'Service', { spec: {}, status: null }), undefined],
  ['a namespace, whose phase is a default', object('v1', 'Namespace', {}), undefined],
  [
    'a copied one',
    object('v1', 'Service', { status: { loadBalancer: { ingress: [{ ip: '::1' }] } } }),
    'status is set',
  ],
  ['a custom resource', object('example.com/v1', 'Widget', { status: { ready: true } }), 'status is set'],
  ['in a cluster', object('example.com/v1', 'Widget', { status: { ready: true } }, ADMITTED), undefined],
  [
    'a definition, whose generator writes one',
    object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', { status: { conditions: [{ type: 'Ready' }] } }),
    undefined,
  ],
]);

rule(NO_RUNTIME_KINDS, [
  ['a pod', object('v1', 'Pod', { spec: {} }), 'a Pod stands in git'],
  ['a pod for a test', object('v1', 'Pod', { spec: {} }, { annotations: { 'helm.sh/hook': 'test' } }), undefined],
  ['a pod of a controller', object('v1', 'Pod', { spec: {} }, ADMITTED), undefined],
  ['a ReplicaSet', workload('ReplicaSet'), 'a ReplicaSet'],
  ['a lease', object('coordination.k8s.io/v1', 'Lease', {}), 'a Lease'],
  ['another Node', object('karpenter.example.com/v1', 'Node', {}), undefined],
]);

rule(NO_FORCED_REPLACEMENT, [
  ['no annotation', configMap({}), undefined],
  ['other options', annotated('Service', { 'argocd.argoproj.io/sync-options': 'Prune=false' }), undefined],
  ['by Argo CD', annotated('Service', { 'argocd.argoproj.io/sync-options': 'Replace=true, Force=true' }), 'Force=true'],
  [
    'replaced but not deleted',
    annotated('ConfigMap', { 'argocd.argoproj.io/sync-options': 'Replace=true' }),
    undefined,
  ],
  ['by Flux', annotated('Service', { 'kustomize.toolkit.fluxcd.io/force': 'Enabled' }), 'fluxcd.io/force'],
  ['switched off', annotated('Service', { 'kustomize.toolkit.fluxcd.io/force': 'disabled' }), undefined],
  ['a Job', annotated('Job', { 'kustomize.toolkit.fluxcd.io/force': 'enabled' }), undefined],
]);

const job = (spec: Fields, annotations: Fields = {}) => object('batch/v1', 'Job', { spec }, { annotations });

rule(NO_VANISHING_JOBS, [
  ['it stays', job({}), undefined],
  ['it goes', job({ ttlSecondsAfterFinished: 60 }), 'ttlSecondsAfterFinished is 60'],
  ['it goes at once', job({ ttlSecondsAfterFinished: 0 }), 'ttlSecondsAfterFinished is 0'],
  ['a hook', job({ ttlSecondsAfterFinished: 60 }, { 'argocd.argoproj.io/hook': 'PreSync' }), undefined],
]);

const CRD = 'CustomResourceDefinition';

rule(KEPT_FROM_PRUNING, [
  ['nothing said', object('v1', 'Namespace', {}), 'an agent may prune the Namespace'],
  ['by Argo CD', annotated('Namespace', { 'argocd.argoproj.io/sync-options': 'Delete=false,Prune=false' }), undefined],
  ['after a question', annotated('Namespace', { 'argocd.argoproj.io/sync-options': 'Prune=confirm' }), undefined],
  ['by Flux', annotated('PersistentVolumeClaim', { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' }), undefined],
  ['pruned last', annotated('Namespace', { 'argocd.argoproj.io/sync-options': 'PruneLast=true' }), 'the Namespace'],
  ['a definition', object('apiextensions.k8s.io/v1', CRD, {}), `the ${CRD}`],
  ['a claim that a StatefulSet makes', object('v1', 'PersistentVolumeClaim', {}, ADMITTED), undefined],
  ['what can be had back', configMap({}), undefined],
]);

const application = (spec: Fields) =>
  object('argoproj.io/v1alpha1', 'Application', { spec: { project: 'shop', ...spec } });
const applicationSet = (spec: Fields) =>
  object('argoproj.io/v1alpha1', 'ApplicationSet', { spec: { template: { spec: { project: 'shop', ...spec } } } });
const options = (...syncOptions: string[]) => ({ syncPolicy: { syncOptions } });

rule(NO_FORCED_SYNC, [
  ['other options', application(options('ServerSideApply=true', 'Replace=false')), undefined],
  ['replace', application(options('Replace=true')), 'Replace=true'],
  ['all of them', applicationSet(options('Force=true', 'Replace=true')), 'Force=true holds for every object and'],
  ['Applications of others', object('app.k8s.io/v1beta1', 'Application', { spec: options('Force=true') }), undefined],
]);

test('an ApplicationSet is pointed to where its Applications are', () => {
  expect(faults(NO_FORCED_SYNC, applicationSet(options('Force=true')))).toMatchObject([
    { path: ['spec', 'template', 'spec'] },
  ]);
});

const automated = (fields: Fields) => ({ syncPolicy: { automated: fields } });

rule(NO_EMPTY_SYNC, [
  ['prune', application(automated({ prune: true })), undefined],
  ['empty and not pruned', application(automated({ allowEmpty: true })), undefined],
  ['both', application(automated({ prune: true, allowEmpty: true })), 'allowEmpty'],
  ['by hand', application({ syncPolicy: {} }), undefined],
]);

rule(OWN_PROJECT, [
  ['its own', application({}), undefined],
  ['default', applicationSet({ project: 'default' }), 'the project is default'],
  ['one from a generator', applicationSet({ project: '{{.project}}' }), undefined],
]);

const project = (spec: Fields) => object('argoproj.io/v1alpha1', 'AppProject', { spec });

rule(NARROW_PROJECT, [
  [
    'lists',
    project({ sourceRepos: ['https://git.example.com/a'], destinations: [{ name: 'a', namespace: 'b' }] }),
    undefined,
  ],
  ['any repository', project({ sourceRepos: ['*'] }), 'sourceRepos'],
  ['any repository of a host', project({ sourceRepos: ['https://git.example.com/*'] }), undefined],
  ['any namespace', project({ destinations: [{ name: 'a', namespace: '*' }] }), undefined],
  ['one namespace anywhere', project({ destinations: [{ server: '*', namespace: 'b' }] }), undefined],
  ['any destination', project({ destinations: [{ server: '*', namespace: '*' }] }), 'destinations'],
  ['any kind', project({ clusterResourceWhitelist: [{ group: '*', kind: '*' }] }), 'clusterResourceWhitelist'],
  ['any kind of a group', project({ clusterResourceWhitelist: [{ group: 'rbac', kind: '*' }] }), undefined],
  ['any kind within namespaces', project({ namespaceResourceWhitelist: [{ group: '*', kind: '*' }] }), undefined],
]);

const kustomization = (spec: Fields) => object('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', { spec });

rule(NO_FORCED_APPLY, [
  ['unset', kustomization({ prune: true }), undefined],
  ['set', kustomization({ force: true }), 'force holds for every object'],
]);

rule(READINESS_AWAITED, [
  ['waits', kustomization({ wait: true }), undefined],
  ['waits for some', kustomization({ healthChecks: [{ kind: 'Deployment', name: 'web' }] }), undefined],
  ['waits for none', kustomization({ healthChecks: [] }), 'neither wait nor healthChecks'],
  ['the one of kustomize is no object', object('kustomize.config.k8s.io/v1beta1', 'Kustomization', {}), undefined],
]);
