import type { Problems } from '../errors/problems';
import { FLEET_FILE } from './find-environments';
import { readYaml } from './read-yaml';
import { fleetSchema, type FleetFile } from './schema/fleet-schema';
import { validate } from './schema/validate';
import type { Located } from './yaml/located';

/** `environments/fleet.yaml`: as it was written, and what it says where all of it is valid. */
export interface FleetSource {
  readonly document: Located;
  readonly file: FleetFile | undefined;
}

/** @returns Undefined where the file cannot be read. */
export function readFleet(root: string, problems: Problems): FleetSource | undefined {
  const document = readYaml(root, FLEET_FILE, problems);
  return document && { document, file: validate(fleetSchema, document, FLEET_FILE, problems) };
}
