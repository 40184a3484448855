import type { Policy } from '../../../../model/policy';
import { IMAGE_FORM } from './image-form';
import { IMAGE_VERSION } from './image-version';
import { PULL_POLICY } from './pull-policy';
import { registryRule } from './registry';

/** What a fleet says of where its images come from. */
export interface SupplyChainOptions {
  /**
   * Registries that images may come from, or parts of them, such as `ghcr.io` or `us-docker.pkg.dev/boutique`. Images
   * that name none are of `docker.io`.
   * @default any
   */
  readonly registries?: readonly string[];
}

/** What runs is known, and comes from where it should. */
export function supplyChain({ registries = [] }: SupplyChainOptions): readonly Policy[] {
  const rules = [IMAGE_FORM, IMAGE_VERSION, PULL_POLICY];
  return registries.length === 0 ? rules : [...rules, registryRule(registries)];
}
