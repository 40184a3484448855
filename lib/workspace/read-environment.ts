import type { Problems } from '../errors/problems';
import { UserError } from '../errors/user-error';
import type { Cluster, Environment, GatewayRef } from '../model/fleet';
import type { Mark } from '../model/place';
import { readYaml } from './read-yaml';
import { environmentSchema, type ClusterFile, type EnvironmentFile } from './schema/environment-schema';
import { validate } from './schema/validate';
import { entriesAt, spotAt, type Located } from './yaml/located';

/** One file of an environment: as it was written, and what it says where all of it is valid. */
export interface EnvironmentSource {
  /** Path in the workspace. */
  readonly path: string;
  readonly document: Located;
  readonly environment: Environment | undefined;
}

/**
 * Reads an environment.
 *
 * @param gateway The fleet's, for clusters of an environment that names none.
 * @param problems Takes every error of the file but those of its apps and settings.
 * @returns Undefined where the file cannot be read.
 */
export function readEnvironment(
  root: string,
  path: string,
  gateway: GatewayRef | undefined,
  problems: Problems,
): EnvironmentSource | undefined {
  const document = readYaml(root, path, problems);
  if (!document) return undefined;
  const file = validate(environmentSchema, document, path, problems);
  const { node: name = document } = spotAt(document, ['environment']);
  if (file && !path.endsWith(`/${file.environment}.yaml`)) problems.add(otherName(file.environment, path, name));
  return { path, document, environment: file && environmentOf(file, document, name, gateway) };
}

function environmentOf(
  file: EnvironmentFile,
  document: Located,
  name: Mark,
  fleetGateway: GatewayRef | undefined,
): Environment {
  // Taken from the document, because an object puts keys that look like numbers before all others.
  const clusters = [...entriesAt(document, 'clusters')].flatMap(([cluster, { key }]) => {
    const found = file.clusters[cluster];
    return found ? [clusterOf(cluster, found, key, file.gateway ?? fleetGateway)] : [];
  });
  return { name: file.environment, tier: file.tier, clusters, place: name.place };
}

function clusterOf(name: string, file: ClusterFile, key: Mark, wider: GatewayRef | undefined): Cluster {
  const gateway = file.gateway ?? wider;
  return {
    name,
    region: file.region,
    kubernetes: file.kubernetes,
    labels: file.labels ?? {},
    ...(gateway && { gateway }),
    ...(file.server !== undefined && { server: file.server }),
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
