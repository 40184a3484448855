import type { Placed, Where } from '../../change';
import type { Review } from '../../review';
import { placeName } from '../where-text';
import { Interned } from './interned';
import type { PageBundle, PagePlace } from './page-model';

/** Apps and clusters, and the bundles that stand where they meet. */
export interface Matrix {
  readonly places: readonly PagePlace[];
  readonly apps: readonly string[];
  readonly bundles: readonly PageBundle[];
  /** The position of the bundle that holds an object; undefined where the review knows no such bundle. */
  readonly bundleOf: (placed: Placed) => number | undefined;
}

/** The matrix of a review: environments as its bundles come, the agents' own objects behind the apps. */
export function matrixOf(review: Review): Matrix {
  const places = new Map(placesInOrder(review).map((where, at) => [placeName(where), { where, at }]));
  const apps = new Interned<string>();
  const sorted = review.bundles.toSorted((a, b) => Number(isOfAgents(a.bundle)) - Number(isOfAgents(b.bundle)));
  for (const { bundle, where } of sorted) apps.at(appOf(bundle, where));
  const positions = new Map(review.bundles.map((each, at) => [keyOf(each), at]));
  return {
    places: [...places].map(([name, { where }]) => ({
      environment: where.environment,
      cluster: where.cluster ?? '',
      name,
    })),
    apps: apps.values,
    bundles: review.bundles.map(({ bundle, where, before, after }) => ({
      app: apps.at(appOf(bundle, where)),
      place: places.get(placeName(where))?.at ?? 0,
      before,
      after,
    })),
    bundleOf: (placed) => positions.get(keyOf(placed)),
  };
}

/** What ships a bundle: the app; for the agents' own objects the agent's folder; for others' layouts what is left of theirs. */
function appOf(bundle: string, { environment, cluster }: Where): string {
  if (isOfAgents(bundle)) return bundle.split('/').slice(0, 2).join('/');
  const place = cluster === undefined ? `${environment}/` : `${environment}/${cluster}/`;
  return bundle.startsWith(place) ? bundle.slice(place.length) : bundle;
}

function isOfAgents(bundle: string): boolean {
  return bundle.startsWith('gitops/');
}

/** Each environment's places together, the one without a cluster last. */
function placesInOrder({ bundles }: Review): readonly Where[] {
  const environments = new Map<string, Map<string, Where>>();
  for (const { where } of bundles) {
    const places = environments.get(where.environment) ?? new Map<string, Where>();
    environments.set(where.environment, places.set(placeName(where), where));
  }
  return [...environments.values()].flatMap((places) => {
    const all = [...places.values()];
    return [
      ...all.filter(({ cluster }) => cluster !== undefined),
      ...all.filter(({ cluster }) => cluster === undefined),
    ];
  });
}

function keyOf({ bundle, where }: { readonly bundle: string; readonly where: Where }): string {
  return JSON.stringify([bundle, where.environment, where.cluster]);
}
