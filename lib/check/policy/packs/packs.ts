import type { Policy, PolicySettings } from '../../../model/policy';
import { ACCESS } from './access/access';
import { GITOPS } from './gitops/gitops';
import { NETWORK } from './network/network';
import { POD_SECURITY } from './pod-security/pod-security';
import { RELIABILITY } from './reliability/reliability';
import { RESOURCES } from './resources/resources';
import { SECRETS } from './secrets/secrets';
import { supplyChain } from './supply-chain/supply-chain';

/** What the packs of fairlead are told by a fleet. */
export type PackOptions = Pick<PolicySettings, 'registries'>;

/** All policies that ship with fairlead, pack by pack. */
export function shippedPolicies(options: PackOptions): readonly Policy[] {
  return [
    ...POD_SECURITY,
    ...ACCESS,
    ...SECRETS,
    ...NETWORK,
    ...supplyChain(options),
    ...RELIABILITY,
    ...RESOURCES,
    ...GITOPS,
  ];
}
