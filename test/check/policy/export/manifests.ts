import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { shippedPolicies } from '../../../../lib/check/policy/packs/packs';
import type { KubernetesObject } from '../../../../lib/model/manifest';
import type { PolicyExample } from '../../../../lib/model/policy';
import { FOLDERS, manifestsBelow } from '../../../judges/dist';

/** All policies that ship, with registries so that none is left out. */
export const SHIPPED = shippedPolicies({ registries: ['registry.example.com'] });

/** What the policies show of themselves, each in a namespace that fairlead manages. */
export const EXAMPLES: readonly PolicyExample[] = SHIPPED.flatMap(({ examples: { passing, failing } }) => [
  ...passing,
  ...failing,
]);

/** The manifests of the reference fleet; clusters hold many equal ones, and each is here once. */
export const FLEET: readonly KubernetesObject[] = [
  ...new Set(FOLDERS.flatMap(manifestsBelow).map((file) => readFileSync(file, 'utf8'))),
].map((text) => parse(text) as KubernetesObject);
