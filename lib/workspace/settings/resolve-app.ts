import { UserError } from '../../errors/user-error';
import type { GatewayRef } from '../../model/fleet';
import type { Settings } from '../../model/origin';
import type { Tier } from '../../model/tier';
import type { LoadedApp } from '../apps/load-app';
import { FLEET_FILE } from '../find-environments';
import { entriesAt, locatedAt, type Located, type LocatedEntries } from '../yaml/located';
import type { AppEntry } from './app-entry';
import { namespaceOf } from './namespace';
import { resolveSettings, type LayerSettings } from './resolve-settings';

/** Where the settings of the apps of one environment come from, beside the apps' own entries. */
export interface Surroundings {
  readonly tier: Tier;
  readonly environment: Located;
  /** Path of the environment's file. */
  readonly path: string;
  readonly fleet: Located;
  /** The Gateways of the clusters by the clusters' names, as far as they are known. */
  readonly gateways: ReadonlyMap<string, GatewayRef | undefined>;
}

/** What an app is given on one cluster. */
export interface AppOnCluster {
  readonly cluster: string;
  readonly namespace: string;
  /** Undefined where they are wrong. */
  readonly settings: Settings | undefined;
  readonly errors: readonly UserError[];
}

/** The settings and the namespace of an app on each of its clusters. */
export function resolveApp(
  app: LoadedApp,
  entry: AppEntry,
  clusters: readonly string[],
  around: Surroundings,
): AppOnCluster[] {
  const only = entry.only?.map(({ name }) => name);
  const running = only ? clusters.filter((cluster) => only.includes(cluster)) : clusters;
  const { name } = app.definition;
  const where = `in ${around.path} (under apps.${name}, one of its clusters, or settings) or under settings in ${FLEET_FILE}`;
  const resolved = running.map((cluster) => ({
    cluster,
    namespace: namespaceOf(app, entry, cluster, around, around.gateways.get(cluster)),
    ...resolveSettings(app, layersOf(app, entry, cluster, around), entry.key, where),
  }));
  const everywhere = (error: UserError): boolean =>
    resolved.every(({ errors }) => errors.some((other) => other.message === error.message));
  return resolved.map((each) => ({
    ...each,
    namespace: each.namespace.name,
    errors: [
      ...(each.namespace.error ? [each.namespace.error] : []),
      ...each.errors.map((error) =>
        error.code === 'FL1007' && !everywhere(error) ? onCluster(error, each.cluster) : error,
      ),
    ],
  }));
}

/** A setting that other clusters have would otherwise seem to be there. */
function onCluster(error: UserError, cluster: string): UserError {
  const { code, message, place, span, fix } = error;
  return new UserError(code, { message: `${message}, on ${cluster}`, place, span, fix });
}

function layersOf(app: LoadedApp, entry: AppEntry, cluster: string, around: Surroundings): LayerSettings[] {
  const { definition, definedAt } = app;
  const declared = (document: Located): LocatedEntries =>
    new Map([...entriesAt(document, 'settings')].filter(([key]) => Object.hasOwn(definition.settings.shape, key)));
  const tier = locatedAt(definedAt, definition.tierDefaults[around.tier] ?? {});
  return [
    { layer: 'tier', entries: tier.kind === 'mapping' ? tier.entries : new Map() },
    { layer: 'fleet', entries: declared(around.fleet) },
    { layer: 'environment', entries: declared(around.environment) },
    { layer: 'app', entries: entry.settings },
    { layer: 'cluster', entries: entry.clusters.get(cluster)?.settings ?? new Map() },
  ];
}
