import { present } from '../model/present';
import { TIERS, type Tier } from '../model/tier';
import type { PolicySettings, SeverityByTier } from '../model/policy';
import type { FleetFile } from './schema/fleet-schema';
import { spotAt, type Located } from './yaml/located';

/** The key `policies` of a valid fleet file; where there is none, policies are as they ship. */
export function policySettings(file: FleetFile, document: Located): PolicySettings {
  const { inCluster = false, registries, severity = {} } = file.policies ?? {};
  const severities = Object.entries(severity).map(([policy, given]) => ({
    policy,
    severity: typeof given === 'string' ? inEveryTier(given) : present<Partial<SeverityByTier>>(given),
    place: spotAt(document, ['policies', 'severity', policy]).head.place,
  }));
  return { inCluster, ...(registries && { registries }), severities };
}

function inEveryTier(severity: SeverityByTier[Tier]): SeverityByTier {
  return Object.fromEntries(TIERS.map((tier) => [tier, severity])) as SeverityByTier;
}
