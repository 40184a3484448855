import { isBuiltInGroup } from '../../../layout/kinds';
import { resourceId, type KubernetesObject } from '../../../model/manifest';
import { ACCESS } from './access';
import { CONFIGURATION } from './configuration';
import { METADATA } from './metadata';
import { NETWORKING } from './networking';
import { struct, type Rule } from './rule';
import { SCALING } from './scaling';
import { STORAGE } from './storage';
import { WORKLOADS } from './workloads';

/** By `apiVersion` and `kind`, with a space between. */
const RULES: ReadonlyMap<string, Rule> = new Map(
  [WORKLOADS, NETWORKING, CONFIGURATION, SCALING, STORAGE, ACCESS].flatMap((kinds) => Object.entries(kinds)),
);

/** What the API server does with the other kinds of its own. */
const OTHERWISE = struct({ fields: { metadata: METADATA } });

/**
 * An object as policies see it in a cluster: decoded and defaulted by the API server. Defaults are filled in, quantities
 * are in their canonical text, a Secret's `stringData` is folded into `data`, and what is empty is left out where Go
 * leaves it out. Objects of custom kinds stay as they are, and what is not touched is shared with the object given.
 */
export function asAdmitted(object: KubernetesObject): KubernetesObject {
  const rule = RULES.get(`${object.apiVersion} ${object.kind}`);
  if (!rule && !isBuiltInGroup(resourceId(object).group)) return object;
  return (rule ?? OTHERWISE)(object) as KubernetesObject;
}
