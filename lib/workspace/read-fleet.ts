import type { Problems } from '../errors/problems';
import type { Fleet } from '../model/fleet';
import type { PromotionRules } from '../model/promotion';
import { FLEET_FILE } from './find-environments';
import type { FleetWide } from './read-environment';
import { externalsAt } from './read-externals';
import { policySettings } from './read-policy-settings';
import { promotionRules } from './read-promotion';
import { readYaml, type DocumentReader } from './read-yaml';
import { fleetSchema, type FleetFile } from './schema/fleet-schema';
import { validate } from './schema/validate';
import type { Located } from './yaml/located';

/** `environments/fleet.yaml`: as it was written, and what it says where all of it is valid. */
export interface FleetSource {
  readonly document: Located;
  readonly file: FleetFile | undefined;
  readonly fleet: Omit<Fleet, 'environments'> | undefined;
  readonly wide: FleetWide | undefined;
  readonly promotion: PromotionRules | undefined;
}

/** @returns Undefined where the file cannot be read. */
export function readFleet(root: string, problems: Problems, read: DocumentReader = readYaml): FleetSource | undefined {
  const document = read(root, FLEET_FILE, problems);
  if (!document) return undefined;
  const file = validate(fleetSchema, document, FLEET_FILE, problems);
  return {
    document,
    file,
    fleet: file && { name: file.fleet, gitops: file.gitops, policies: policySettings(file, document) },
    wide: file && {
      gateway: file.gateway,
      externals: externalsAt(document, ['external'], file.external),
      platforms: [file],
    },
    promotion: file && promotionRules(file, document),
  };
}
