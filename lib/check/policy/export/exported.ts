import type { AdmissionSpec, Policy } from '../../../model/policy';
import type { Severity } from '../../../model/finding';
import { present } from '../../../model/present';
import type { Tier } from '../../../model/tier';
import { BEFORE_ADMISSION } from '../packs/before-admission';
import { exemptConditions, type PlacedExemption } from './exempt-conditions';
import { neededVariables } from './needed-variables';
import { OWN_CLUSTER_OBJECTS } from './scope';

/** The clusters that policies are exported for. */
export interface ExportTarget {
  /** Minor version, such as `1.34`. */
  readonly kubernetes: string;
  readonly tier: Tier;
  /** Those that hold there. */
  readonly exemptions: readonly PlacedExemption[];
}

/** What a cluster does about a violation. */
export type Action = 'Deny' | 'Warn' | 'Audit';

const ACTIONS: Readonly<Record<Severity, Action>> = { error: 'Deny', warning: 'Warn', info: 'Audit' };

/** A policy as a cluster is to hold it. */
export interface ExportedPolicy {
  readonly action: Action;
  readonly spec: AdmissionSpec;
}

/**
 * What a cluster of a tier and version is to hold of a policy: its spec with the exemptions carried over, and what to do.
 * Undefined for a policy that is off in the tier, that the version does not have, or that is about git alone.
 */
export function exported(policy: Policy, { kubernetes, tier, exemptions }: ExportTarget): ExportedPolicy | undefined {
  const severity = policy.severity[tier];
  const spec = severity === 'off' ? undefined : policy.spec(kubernetes);
  if (severity === 'off' || !spec || isAboutGit(spec)) return undefined;
  const exempt = exemptConditions(exemptions.filter(({ exemption }) => exemption.policy === policy.id));
  const matchConditions = [...(spec.matchConditions ?? []), OWN_CLUSTER_OBJECTS, ...exempt];
  const needed = neededVariables(spec);
  const variables = needed.length > 0 ? needed : undefined;
  return { action: ACTIONS[severity], spec: present<AdmissionSpec>({ ...spec, matchConditions, variables }) };
}

function isAboutGit({ matchConditions = [] }: AdmissionSpec): boolean {
  return matchConditions.some(({ expression }) => expression === BEFORE_ADMISSION.expression);
}
