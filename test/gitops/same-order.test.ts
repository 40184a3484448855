import fc from 'fast-check';
import { gitopsFiles } from '../../lib/gitops/gitops-files';
import type { Bundle } from '../../lib/model/bundle';
import type { Environment } from '../../lib/model/fleet';
import type { FluxKustomization } from '../../lib/resources/flux';
import { applications, emitted, stepsOf, type Emitted } from './emitted';
import { bundle, cluster, environment, fleet, object } from './fleet';

/** A bundle as the agents see it: its folder, when its turn comes, what it waits for. */
interface Applied {
  readonly folder: string;
  readonly steps: readonly number[];
}

describe('Argo CD and Flux, judged by nothing but the objects they get', () => {
  test('apply every bundle exactly once', () => {
    check(({ bundles, argocd, flux }) => {
      const folders = bundles.map(folderOf).sort();
      expect(argocd.map(({ folder }) => folder).sort()).toEqual(folders);
      expect([...flux.keys()].sort()).toEqual(folders);
      for (const parts of flux.values()) expect(partsCoverAll(parts)).toBe(true);
    });
  });

  test('apply no bundle before what it depends on', () => {
    check(({ bundles, argocd, flux, reaches }) => {
      const step = new Map(argocd.map(({ folder, steps }) => [folder, steps[0] ?? NaN]));
      for (const one of bundles) {
        for (const other of dependencies(one)) {
          expect(step.get(other)).toBeLessThan(step.get(folderOf(one)) ?? NaN);
          for (const part of flux.get(folderOf(one)) ?? []) {
            // A database waits for no other app, which could hold up its failover; what comes after it does.
            const waits = !part.metadata.name.endsWith('.data') || other.endsWith('/cluster');
            for (const callee of flux.get(other) ?? []) {
              // Nothing waits for what takes hours.
              const isAwaited = !callee.metadata.name.endsWith('.aside');
              expect(reaches(one, part, callee)).toBe(waits && isAwaited);
            }
          }
        }
      }
    });
  });

  test('give a bundle the same place in the order of its cluster', () => {
    check(({ bundles, argocd, depth }) => {
      const step = new Map(argocd.map(({ folder, steps }) => [folder, steps[0] ?? NaN]));
      for (const one of bundles) {
        const cluster = bundles.filter((other) => clusterOf(other) === clusterOf(one)).map(folderOf);
        const ranks = [...new Set(cluster.map((folder) => step.get(folder) ?? NaN))].sort((a, b) => a - b);
        expect(ranks.indexOf(step.get(folderOf(one)) ?? NaN)).toBe(depth(one));
      }
    });
  });

  test('Argo CD syncs every Application in exactly one step, and one wave of clusters after the other', () => {
    check(({ environments, argocd }) => {
      for (const { steps } of argocd) expect(steps).toHaveLength(1);
      for (const { name, clusters } of environments) {
        const waves = [...new Set(clusters.map(({ labels }) => labels.wave))].map((wave) => {
          const those = clusters.filter(({ labels }) => labels.wave === wave).map((one) => `dist/${name}/${one.name}/`);
          return argocd.filter(({ folder }) => those.some((prefix) => folder.startsWith(prefix)));
        });
        for (const [n, wave] of waves.slice(1).entries()) {
          const ahead = (waves[n] ?? []).flatMap(({ steps }) => steps);
          expect(Math.max(...ahead)).toBeLessThan(Math.min(...wave.flatMap(({ steps }) => steps)));
        }
      }
    });
  });

  test('get the same bytes whatever order the bundles come in', () => {
    fc.assert(
      fc.property(fleets(), ({ environments, bundles, shuffled }) => {
        const both = fleet('both', environments);
        expect(gitopsFiles(both, shuffled)).toEqual(gitopsFiles(both, bundles));
      }),
      { numRuns: 50 },
    );
  });
});

interface Judged {
  readonly environments: readonly Environment[];
  readonly bundles: readonly Bundle[];
  readonly argocd: readonly Applied[];
  /** The Kustomizations by the folder they apply. */
  readonly flux: ReadonlyMap<string, readonly FluxKustomization[]>;
  /** Whether the one waits for the other, at once or by way of others. */
  readonly reaches: (of: Bundle, from: FluxKustomization, to: FluxKustomization) => boolean;
  /** How many bundles stand above this one on the longest way by dependsOn. */
  readonly depth: (of: Bundle) => number;
}

function check(judge: (judged: Judged) => void): void {
  fc.assert(
    fc.property(fleets(), ({ environments, shuffled }) => {
      const result = emitted(gitopsFiles(fleet('both', environments), shuffled));
      const flux = byFolder([...result.kustomizations.values()].flat());
      judge({
        environments,
        bundles: shuffled,
        argocd: applied(result),
        flux,
        reaches: (of, from, to) => ancestors(seen(result, of), from.metadata.name).has(to.metadata.name),
        depth: (of) => depthOf(seen(result, of), folderOf(of)),
      });
    }),
    { numRuns: 50 },
  );
}

function applied({ applicationSets }: Emitted): Applied[] {
  return applicationSets.flatMap((set) =>
    applications(set).map((one) => ({ folder: one.spec.source.path, steps: stepsOf(set, one) })),
  );
}

function byFolder(all: readonly FluxKustomization[]): Map<string, FluxKustomization[]> {
  const folders = new Map<string, FluxKustomization[]>();
  for (const one of all) {
    const folder = one.spec.path.replace(/^\.\//, '');
    folders.set(folder, [...(folders.get(folder) ?? []), one]);
  }
  return folders;
}

/** The Kustomizations that the Flux of the bundle's cluster sees. */
function seen({ kustomizations }: Emitted, { id }: Bundle): readonly FluxKustomization[] {
  return kustomizations.get(`gitops/flux/${id.environment}/${id.cluster}`) ?? [];
}

/** One Kustomization without patches, or one that leaves out just the phases that each of the others keeps. */
function partsCoverAll(parts: readonly FluxKustomization[]): boolean {
  const left = parts.map(({ spec }) => (spec.patches ?? []).map(({ target }) => target.labelSelector));
  const kept = left.flatMap((selectors) => selectors.filter((one) => one.includes('!=')));
  const rest = left.filter((selectors) => selectors.every((one) => !one.includes('!=')));
  const wanted = kept.map((one) => one.replace('!=', '='));
  return (
    rest.length === 1 && kept.length === parts.length - 1 && [...(rest[0] ?? [])].sort().join() === wanted.sort().join()
  );
}

function ancestors(all: readonly FluxKustomization[], name: string): Set<string> {
  const next = all.find(({ metadata }) => metadata.name === name)?.spec.dependsOn ?? [];
  return new Set(next.flatMap((one) => [one.name, ...ancestors(all, one.name)]));
}

function depthOf(all: readonly FluxKustomization[], folder: string): number {
  const folders = byFolder(all);
  const names = new Map([...folders].flatMap(([path, parts]) => parts.map((part) => [part.metadata.name, path])));
  const above = (folders.get(folder) ?? []).flatMap(({ spec }) =>
    (spec.dependsOn ?? []).map(({ name }) => names.get(name)),
  );
  const others = above.flatMap((path) => (path === undefined || path === folder ? [] : [path]));
  return others.length === 0 ? 0 : 1 + Math.max(...others.map((path) => depthOf(all, path)));
}

function clusterOf({ id }: Bundle): string {
  return `dist/${id.environment}/${id.cluster}`;
}

function folderOf(one: Bundle): string {
  return `${clusterOf(one)}/${one.id.app}`;
}

function dependencies(one: Bundle): string[] {
  const apps = one.id.app === 'cluster' ? [] : ['cluster', ...one.dependsOn];
  return apps.map((app) => `${clusterOf(one)}/${app}`);
}

/** Two environments of clusters in waves, on each cluster apps that call apps that stand before them. */
function fleets() {
  const app = fc.record({
    calls: fc.uniqueArray(fc.nat({ max: 6 }), { maxLength: 3 }),
    phases: fc.subarray(['data', 'needed', 'before', 'aside']),
  });
  const one = fc.record({
    wave: fc.option(fc.constantFrom('canary', 'rest', '2'), { nil: undefined }),
    apps: fc.array(app, { maxLength: 7 }),
  });
  const clusters = fc.array(one, { minLength: 1, maxLength: 4 });
  return fc.tuple(clusters, clusters).chain((both) => {
    const built = both.map((clusters, n) => build(['dev', 'prod'][n] ?? '', clusters));
    const bundles = built.flatMap(({ bundles }) => bundles);
    return fc.record({
      environments: fc.constant(built.map(({ environment }) => environment)),
      bundles: fc.constant(bundles),
      shuffled: fc.shuffledSubarray(bundles, { minLength: bundles.length }),
    });
  });
}

interface DrawnCluster {
  readonly wave: string | undefined;
  readonly apps: readonly { readonly calls: readonly number[]; readonly phases: readonly string[] }[];
}

function build(name: string, drawn: readonly DrawnCluster[]) {
  const clusters = drawn.map(({ wave }, n) => cluster({ name: `c${n}`, wave }));
  const stage = environment(name, name === 'prod' ? 'production' : 'development', clusters);
  const bundles = clusters.flatMap((on, n) => [
    bundle(stage, on, 'cluster'),
    ...(drawn[n]?.apps ?? []).map(({ calls, phases }, m) =>
      bundle(stage, on, `a${m}`, {
        dependsOn: calls.filter((callee) => callee < m).map((callee) => `a${callee}`),
        ...(phases.length > 0 && {
          objects: phases.map((phase) => object('batch/v1', 'Job', phase, { labels: { 'fairlead.dev/phase': phase } })),
        }),
      }),
    ),
  ]);
  return { environment: stage, bundles };
}
