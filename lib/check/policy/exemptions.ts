import { nearest } from '../../errors/nearest';
import { Problems } from '../../errors/problems';
import { UserError } from '../../errors/user-error';
import type { Finding } from '../../model/finding';
import type { Exemption, Policy } from '../../model/policy';
import { CLUSTER_BUNDLE } from '../../model/bundle';
import { daysUntil } from './days';

/** How long before its last day an exemption is told of. */
const WARNING_DAYS = 30;

/** What exemptions are given for. */
export interface ExemptionRequest {
  readonly exemptions: readonly Exemption[];
  readonly policies: readonly Policy[];
  /** Codes beside the policies' ids that there may be exemptions from. */
  readonly codes: readonly string[];
  /** The day of the check, such as `2026-11-20`. */
  readonly today: string;
  /** Whether all manifests were judged, so that an exemption that excuses nothing is needless. */
  readonly complete: boolean;
}

/**
 * Findings without those that are exempt, and with what is to be said of exemptions: those that end soon, have ended, or
 * excuse nothing.
 *
 * @throws UserErrors FL6003 for exemptions from a policy that there is not.
 */
export function applyExemptions(findings: readonly Finding[], request: ExemptionRequest): readonly Finding[] {
  refuseUnknown(request);
  const excused = new Set<Finding>();
  const told = request.exemptions.flatMap((exemption) => {
    const covered = findings.filter((finding) => covers(exemption, finding));
    const days = daysUntil(exemption.expires, request.today);
    if (days >= 0) covered.forEach((finding) => excused.add(finding));
    return tell(exemption, covered, days, request.complete);
  });
  return [...findings.filter((finding) => !excused.has(finding)), ...told];
}

/** Whether an exemption speaks of a finding; whether it still holds is another matter. */
export function covers(exemption: Exemption, { code, object, bundle = '', target }: Finding): boolean {
  const app = bundle.startsWith('gitops/') ? CLUSTER_BUNDLE : bundle.slice(bundle.lastIndexOf('/') + 1);
  return (
    code === exemption.policy &&
    `${object.kind}/${object.name}` === exemption.object &&
    app === (exemption.app ?? CLUSTER_BUNDLE) &&
    (exemption.environment ?? target.environment) === target.environment &&
    (exemption.cluster ?? target.cluster) === target.cluster
  );
}

function tell(exemption: Exemption, covered: readonly Finding[], days: number, complete: boolean): readonly Finding[] {
  const [first] = covered;
  if (!first) return complete ? [needless(exemption)] : [];
  if (days > WARNING_DAYS) return [];
  const { policy, owner, reason, expires } = exemption;
  const what = `its exemption from ${policy}`;
  const who = `${owner} gave it: ${reason}`;
  return [
    days < 0
      ? toldAt(exemption, first, 'exemption/expired', 'error', `${what} ended on ${expires}; ${who}`)
      : toldAt(exemption, first, 'exemption/expires-soon', 'warning', `${what} ends on ${expires}; ${who}`),
  ];
}

function needless(exemption: Exemption): Finding {
  const [kind = '', name = ''] = exemption.object.split('/');
  const { environment, cluster } = exemption;
  return {
    code: 'exemption/needless',
    severity: 'warning',
    message: `its exemption from ${exemption.policy} excuses nothing`,
    fix: 'remove it',
    path: [],
    object: { group: '', kind, namespace: '', name },
    file: exemption.place.file,
    target: { kubernetes: '', tier: 'production', ...(environment && { environment }), ...(cluster && { cluster }) },
    mark: { place: exemption.place, span: 1 },
  };
}

function toldAt(
  { place }: Exemption,
  { object, file, target }: Finding,
  code: string,
  severity: Finding['severity'],
  message: string,
): Finding {
  const fix = 'mend the object, or agree on a new last day';
  return { code, severity, message, fix, path: [], object, file, target, mark: { place, span: 1 } };
}

function refuseUnknown({ exemptions, policies, codes }: ExemptionRequest): void {
  const problems = new Problems();
  const ids = [...policies.map(({ id }) => id), ...codes];
  for (const { policy, place } of exemptions) {
    if (ids.includes(policy)) continue;
    const near = nearest(policy, ids);
    const fix = near === undefined ? '`fairlead policy list` shows all' : `write ${near}`;
    problems.add(
      new UserError('FL6003', { message: `an exemption names the policy ${policy}, which there is not`, place, fix }),
    );
  }
  problems.throwIfAny();
}
