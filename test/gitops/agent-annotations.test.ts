import { annotateForAgents } from '../../lib/gitops/agent-annotations';
import type { Agent } from '../../lib/model/fleet';
import { bundle, cluster, environment, object } from './fleet';

const on = cluster({ name: 'eu-1' });
const prod = environment('prod', 'production', [on]);

function annotationsOf(agent: Agent, app: string, given: ReturnType<typeof object>): unknown {
  const [annotated] = annotateForAgents([bundle(prod, on, app, { objects: [given] })], agent);
  return annotated?.manifests[0]?.object.metadata.annotations;
}

const WAVE = 'argocd.argoproj.io/sync-wave';
const HOOK = { 'argocd.argoproj.io/hook': 'Sync', 'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation' };
const FORCE = { 'kustomize.toolkit.fluxcd.io/force': 'enabled' };
const KEEP = { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' };
const KEEP_FLUX = { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' };
const phase = (name: string) => ({ labels: { 'fairlead.dev/phase': name } });

test.each<[string, string, ReturnType<typeof object>, object | undefined, object | undefined]>([
  ['the Job of a task', 'shop', object('batch/v1', 'Job', 'x', phase('before')), { ...HOOK, [WAVE]: '-1' }, FORCE],
  [
    'what a task brings along',
    'shop',
    object('v1', 'ServiceAccount', 'x', phase('before')),
    { [WAVE]: '-2' },
    undefined,
  ],
  ['a database', 'shop', object('postgresql.cnpg.io/v1', 'Cluster', 'x', phase('data')), { [WAVE]: '-4' }, undefined],
  [
    'what nothing waits for',
    'shop',
    object('postgresql.cnpg.io/v1', 'Cluster', 'x', phase('aside')),
    { [WAVE]: '1' },
    undefined,
  ],
  ['what a task needs', 'shop', object('apps/v1', 'StatefulSet', 'x', phase('needed')), { [WAVE]: '-3' }, undefined],
  ['all the rest', 'shop', object('apps/v1', 'Deployment', 'x', {}), undefined, undefined],
  ['a namespace of the cluster', 'cluster', object('v1', 'Namespace', 'x', {}), KEEP, KEEP_FLUX],
  ['a namespace of an app', 'shop', object('v1', 'Namespace', 'x', {}), undefined, undefined],
])('%s tells each agent what it has to know', (_, app, given, argocd, flux) => {
  expect(annotationsOf('argocd', app, given)).toEqual(argocd);
  expect(annotationsOf('flux', app, given)).toEqual(flux);
  expect(annotationsOf('both', app, given)).toEqual(argocd && { ...argocd, ...flux });
});

test('what a user writes stays', () => {
  const given = object('batch/v1', 'Job', 'x', { ...phase('before'), annotations: { [WAVE]: '5', mine: 'yes' } });
  expect(annotationsOf('argocd', 'shop', given)).toEqual({ ...HOOK, [WAVE]: '5', mine: 'yes' });
});
