import { UserError } from '../../errors/user-error';
import { SEVERITIES, type Severity } from '../../model/finding';
import type { KubernetesObject } from '../../model/manifest';
import type { Place } from '../../model/place';
import type { AdmissionSpec, Policy, PolicyExamples, SeverityByTier } from '../../model/policy';
import { TIERS } from '../../model/tier';
import { callSite } from '../../workspace/call-site';
import { markPolicy } from '../../workspace/policy-mark';

/** Words of lower-case letters, digits and dashes, with slashes between them. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/;

/** What a policy asks for, and how it is explained. */
export interface PolicyProps {
  /** Lower-case words with slashes between them, such as `platform/team-label`; findings carry it as their code. */
  readonly id: string;
  /** What a finding weighs, in every tier or in each. */
  readonly severity: Severity | SeverityByTier;
  /** One sentence: what holds where the policy is kept. */
  readonly what: string;
  /** Why it matters: what goes wrong without it. */
  readonly why: string;
  /** What to do about a finding, starting with a verb. */
  readonly fix: string;
  /**
   * Where the rule comes from, as a URL.
   * @default none
   */
  readonly source?: string;
  /** The `spec` of a ValidatingAdmissionPolicy, where it depends on the Kubernetes version as a function of that. */
  readonly spec: AdmissionSpec | ((kubernetes: string) => AdmissionSpec | undefined);
  /**
   * What `params` stands for in its expressions.
   * @default none
   */
  readonly params?: KubernetesObject;
  /** Objects that the policy allows, and objects that it refuses; `policy test` runs them. */
  readonly examples: PolicyExamples;
}

/**
 * Defines a policy in TypeScript.
 *
 * @throws UserError FL6001 for an id or a severity of another form
 */
export function definePolicy(props: PolicyProps): Policy {
  const { spec, severity } = props;
  const place = definitionPlace();
  checkId(props.id, place);
  const byTier = typeof severity === 'string' ? inEveryTier(severity) : severity;
  checkSeverity(props.id, byTier, place);
  return markPolicy({
    ...props,
    severity: byTier,
    spec: typeof spec === 'function' ? spec : () => spec,
    ...(place && { place }),
  });
}

/** One weight for all tiers. */
export function inEveryTier(severity: Severity): SeverityByTier {
  return { development: severity, staging: severity, production: severity };
}

/** The types would say it, but apps run unchecked. */
function checkId(id: unknown, place: Place | undefined): void {
  if (typeof id === 'string' && ID.test(id)) return;
  throw new UserError('FL6001', {
    message: `the id of a policy must be lower-case words with slashes between them, found ${JSON.stringify(id)}`,
    place,
    fix: 'write an id such as platform/team-label',
  });
}

function checkSeverity(id: string, severity: SeverityByTier, place: Place | undefined): void {
  const known: readonly unknown[] = [...SEVERITIES, 'off'];
  const tier = TIERS.find((each) => !known.includes(severity[each]));
  if (tier === undefined) return;
  throw new UserError('FL6001', {
    message: `the severity of policy ${id} in ${tier} must be one of ${known.join(', ')}, found ${JSON.stringify(severity[tier])}`,
    place,
    fix: 'give a severity for all tiers, or one for each',
  });
}

/** The line that called `definePolicy`; the workspace is not known here, so the path is absolute. */
function definitionPlace(): Place | undefined {
  const site = callSite();
  return site && { file: site.path, line: site.line, column: site.column };
}
