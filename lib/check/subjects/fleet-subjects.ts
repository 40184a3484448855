import type { Bundle } from '../../model/bundle';
import type { External } from '../../model/external';
import type { OutputFile } from '../../model/file';
import type { Cluster, Environment, Fleet } from '../../model/fleet';
import type { Manifest } from '../../model/manifest';
import type { Target } from '../../model/target';
import type { ClusterObjects } from '../references/reference-faults';
import type { Subject } from './subject';

/**
 * The manifests of a fleet as the checks take them, by cluster; the agents' own objects stand where the agents read them,
 * and so apart.
 */
export function clustersOf(
  fleet: Fleet,
  bundles: readonly Bundle[],
  files: readonly OutputFile[],
): readonly ClusterObjects[] {
  const targets = targetsByFolder(fleet);
  const subjects = new Map<string, Subject[]>();
  for (const file of files) {
    const folder = folderOf(file.bundle);
    const target = targets.get(folder);
    if (!target) throw new Error(`${file.bundle} belongs to no cluster of the fleet`);
    const inFolder = subjects.get(folder) ?? [];
    subjects.set(folder, inFolder);
    if (file.manifest) inFolder.push(subjectOf(file, file.manifest, target));
  }
  const externals = externalsByFolder(fleet, bundles);
  return [...subjects].map(([folder, inFolder]) => ({ subjects: inFolder, externals: externals.get(folder) ?? [] }));
}

function subjectOf(
  { path, text, bundle }: OutputFile,
  { object, place, construct }: Manifest,
  target: Target,
): Subject {
  const mark = { place, span: 1 };
  const app = appOf(bundle);
  return { object, text, target, file: path, bundle, ...(app !== undefined && { app }), construct, locate: () => mark };
}

/**
 * What is declared external, by folder such as `prod/eu-1`: by each app, and for the cluster, whose gateway, operator of
 * databases and monitoring are there by other means too.
 */
export function externalsByFolder(fleet: Fleet, bundles: readonly Bundle[]): ReadonlyMap<string, readonly External[]> {
  const folders = fleet.environments.flatMap(({ name, clusters }) =>
    clusters.map((cluster): [string, External[]] => [
      `${name}/${cluster.name}`,
      [...cluster.externals, ...impliedBy(cluster)],
    ]),
  );
  const byFolder = new Map(folders);
  for (const { id, externals } of bundles) byFolder.get(`${id.environment}/${id.cluster}`)?.push(...externals);
  return byFolder;
}

function impliedBy({ gateway, postgres, monitoring, place }: Cluster): readonly External[] {
  const namespaces = [postgres.operatorNamespace, monitoring.namespace];
  return [
    ...(gateway ? [{ kind: 'Gateway', ...gateway, implied: true as const, place }] : []),
    ...namespaces.map((name) => ({ kind: 'Namespace', name, implied: true as const, place })),
  ];
}

/** What stands together: `prod/eu-1` for a bundle of that cluster; each of the agents' own bundles alone. */
export function folderOf(bundle: string): string {
  return isAgents(bundle) ? bundle : bundle.slice(0, bundle.lastIndexOf('/'));
}

/** The app of `prod/eu-1/checkout`; the agents' own bundles belong to none. */
function appOf(bundle: string): string | undefined {
  return isAgents(bundle) ? undefined : bundle.slice(bundle.lastIndexOf('/') + 1);
}

function isAgents(bundle: string): boolean {
  return bundle.startsWith('gitops/');
}

/** By folder: `prod/eu-1`, `gitops/argocd/prod`, `gitops/flux/prod/eu-1`. */
export function targetsByFolder(fleet: Fleet): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  for (const environment of fleet.environments) {
    for (const cluster of environment.clusters) {
      const target = targetOf(environment, cluster);
      targets.set(`${environment.name}/${cluster.name}`, target);
      targets.set(`gitops/flux/${environment.name}/${cluster.name}`, target);
      // Argo CD runs wherever it is installed; the first cluster is as good a guess as any.
      const argocd = `gitops/argocd/${environment.name}`;
      if (!targets.has(argocd)) targets.set(argocd, target);
    }
  }
  return targets;
}

function targetOf(environment: Environment, cluster: Cluster): Target {
  return {
    kubernetes: cluster.kubernetes,
    tier: environment.tier,
    environment: environment.name,
    cluster: cluster.name,
  };
}
