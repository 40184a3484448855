import { gitopsFiles } from '../../lib/gitops/gitops-files';
import type { Agent } from '../../lib/model/fleet';
import { bundle, cluster, environment, fleet } from './fleet';

const eu = cluster({ name: 'eu-1' });
const us = cluster({ name: 'us-1' });
const prod = environment('prod', 'production', [eu, us]);
const dev = environment('dev', 'development', [eu]);
const bundles = [bundle(prod, us, 'cluster'), bundle(prod, eu, 'cluster'), bundle(prod, eu, 'web')];

describe('gitopsFiles', () => {
  test.each<[Agent, string[]]>([
    ['argocd', ['gitops/argocd/prod']],
    ['flux', ['gitops/flux/prod/eu-1', 'gitops/flux/prod/us-1']],
    ['both', ['gitops/argocd/prod', 'gitops/flux/prod/eu-1', 'gitops/flux/prod/us-1']],
  ])('for %s, files for the environments and clusters that have bundles', (agent, owners) => {
    const files = gitopsFiles(fleet(agent, [dev, prod]), bundles);
    expect([...new Set(files.map((file) => file.bundle))]).toEqual(owners);
    for (const file of files) expect(file.path.startsWith(`${file.bundle}/`)).toBe(true);
  });

  test('gives each folder a kustomization.yaml, so that `kubectl apply -k` takes it', () => {
    const files = gitopsFiles(fleet('both', [prod]), bundles);
    const owners = new Set(files.map((file) => file.bundle));
    for (const owner of owners) expect(files.map((file) => file.path)).toContain(`${owner}/kustomization.yaml`);
  });

  test('a bundle without objects has no folder, so nothing applies it and nothing waits for it', () => {
    const empty = bundle(prod, eu, 'empty', { objects: [] });
    const caller = bundle(prod, eu, 'caller', { dependsOn: ['empty'] });
    const files = gitopsFiles(fleet('both', [prod]), [bundle(prod, eu, 'cluster'), empty, caller]);
    for (const { path, text } of files) expect(`${path}\n${text}`).not.toContain('empty');
  });

  test('an environment gets the same files whether others are there or not', () => {
    const all = gitopsFiles(fleet('both', [dev, prod]), [...bundles, bundle(dev, eu, 'cluster')]);
    const narrowed = gitopsFiles(fleet('both', [dev, prod]), bundles);
    expect(all.filter((file) => !file.path.includes('/dev/'))).toEqual(narrowed);
  });
});
