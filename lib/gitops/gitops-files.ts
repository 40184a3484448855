import { Problems } from '../errors/problems';
import type { Bundle } from '../model/bundle';
import type { OutputFile } from '../model/file';
import type { Fleet } from '../model/fleet';
import { checkApplicationNames } from './argocd/application-name';
import { argocdFiles } from './argocd/argocd-files';
import { environmentBundles, type EnvironmentBundles } from './environment-bundles';
import { fluxFiles } from './flux/flux-files';

/**
 * What the fleet's agents need to apply the bundles, under `gitops/`: Argo CD and Flux follow one order, that of
 * `plan/order.ts`. An environment's files name all its bundles: those made from a part of them must not be written.
 *
 * @throws UserErrors (FL3003, FL4001) when the name of an agent's object is too long or stands for two bundles.
 */
export function gitopsFiles(fleet: Fleet, bundles: readonly Bundle[]): readonly OutputFile[] {
  const environments = environmentBundles(fleet, bundles);
  const { agent } = fleet.gitops;
  const problems = new Problems();
  const argocd = agent === 'flux' ? [] : problems.catch(() => argocdFolders(fleet, environments));
  const flux = agent === 'argocd' ? [] : fluxFolders(fleet, environments, problems);
  problems.throwIfAny();
  return [...(argocd ?? []), ...flux];
}

function argocdFolders(fleet: Fleet, environments: readonly EnvironmentBundles[]): readonly OutputFile[] {
  checkApplicationNames(environments);
  return environments.flatMap((bundles) => argocdFiles(fleet, bundles));
}

function fluxFolders(fleet: Fleet, environments: readonly EnvironmentBundles[], problems: Problems): OutputFile[] {
  return environments.flatMap(({ environment, clusters }) =>
    clusters.flatMap((cluster) => problems.catch(() => fluxFiles(fleet, environment, cluster)) ?? []),
  );
}
