import type { Problems } from '../errors/problems';
import { UserError } from '../errors/user-error';
import type { External } from '../model/external';
import type { Cluster, Environment, GatewayRef } from '../model/fleet';
import type { Mark } from '../model/place';
import type { Exemption } from '../model/policy';
import { environmentExemptions } from './exemptions';
import { platformsOf, type PlatformSource } from './platforms';
import { externalsAt } from './read-externals';
import type { DocumentReader } from './read-yaml';
import { environmentSchema, type ClusterFile, type EnvironmentFile } from './schema/environment-schema';
import type { BudgetsFile } from './schema/review-schema';
import { validate } from './schema/validate';
import { entriesAt, spotAt, type Located } from './yaml/located';

/** One file of an environment: as it was written, and what it says where all of it is valid. */
export interface EnvironmentSource {
  /** Path in the workspace. */
  readonly path: string;
  readonly document: Located;
  readonly environment: Environment | undefined;
  readonly exemptions: readonly Exemption[];
  /** What it says of budgets itself. */
  readonly budgets: BudgetsFile | undefined;
}

/** What the fleet says for clusters that say nothing of their own. */
export interface FleetWide {
  readonly gateway: GatewayRef | undefined;
  readonly externals: readonly External[];
  /** What each file says of what clusters offer, the widest first. */
  readonly platforms: readonly PlatformSource[];
}

/** For a fleet that cannot be read. */
export const NOTHING_SHARED: FleetWide = { gateway: undefined, externals: [], platforms: [] };

/**
 * Reads an environment.
 *
 * @param problems Takes every error of the file but those of its apps and settings.
 * @returns Undefined where the file cannot be read.
 */
export function readEnvironment(
  root: string,
  path: string,
  fleet: FleetWide,
  problems: Problems,
  read: DocumentReader,
): EnvironmentSource | undefined {
  const document = read(root, path, problems);
  if (!document) return undefined;
  const file = validate(environmentSchema, document, path, problems);
  const { node: name = document } = spotAt(document, ['environment']);
  if (file && !path.endsWith(`/${file.environment}.yaml`)) problems.add(otherName(file.environment, path, name));
  return {
    path,
    document,
    environment: file && environmentOf(file, document, name, fleet),
    exemptions: file ? environmentExemptions(file, document) : [],
    budgets: file?.review?.budgets,
  };
}

function environmentOf(file: EnvironmentFile, document: Located, name: Mark, fleet: FleetWide): Environment {
  const shared: FleetWide = {
    gateway: file.gateway ?? fleet.gateway,
    externals: [...fleet.externals, ...externalsAt(document, ['external'], file.external)],
    platforms: [...fleet.platforms, file],
  };
  // Taken from the document, because an object puts keys that look like numbers before all others.
  const clusters = [...entriesAt(document, 'clusters')].flatMap(([cluster, { key }]) => {
    const found = file.clusters[cluster];
    return found
      ? [
          clusterOf(cluster, found, key, {
            ...shared,
            externals: [
              ...shared.externals,
              ...externalsAt(document, ['clusters', cluster, 'external'], found.external),
            ],
          }),
        ]
      : [];
  });
  return { name: file.environment, tier: file.tier, clusters, place: name.place };
}

function clusterOf(name: string, file: ClusterFile, key: Mark, wider: FleetWide): Cluster {
  const gateway = file.gateway ?? wider.gateway;
  return {
    name,
    region: file.region,
    kubernetes: file.kubernetes,
    labels: file.labels ?? {},
    ...(gateway && { gateway }),
    ...(file.server !== undefined && { server: file.server }),
    externals: wider.externals,
    ...platformsOf([...wider.platforms, file]),
    place: key.place,
  };
}

function otherName(found: string, path: string, mark: Mark): UserError {
  const name = path.replace(/^.*\/|\.yaml$/g, '');
  return new UserError('FL1014', {
    message: `environment must be ${name} in ${path}, found ${JSON.stringify(found)}`,
    place: mark.place,
    span: mark.span,
    fix: `write ${name}, or rename the file to ${found}.yaml`,
  });
}
