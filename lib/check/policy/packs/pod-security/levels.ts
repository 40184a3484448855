import type { AdmissionSpec, LabelSelector } from '../../../../model/policy';
import { podRule } from '../pods';
import { refusing } from '../refusing';
import { ALWAYS, BEYOND_DEVELOPMENT } from '../severities';

const STANDARDS = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/';

/** What the rules of the baseline level have in common: known ways out of a container are closed in every tier. */
export const BASELINE = { severity: ALWAYS, source: `${STANDARDS}#baseline` } as const;

/** What the rules of the restricted level have in common: hardening may wait while something is tried out. */
export const RESTRICTED = { severity: BEYOND_DEVELOPMENT, source: `${STANDARDS}#restricted` } as const;

/** What pods must not do, in CEL. */
export interface Breaches {
  /** Lists of texts, each saying what is wrong with one part of the pod, such as `container web is privileged`. */
  readonly found: readonly string[];
  /** What is allowed; it ends the message. */
  readonly expected: string;
  /** True for the pods that may do what others must not. @default none */
  readonly unless?: string;
}

/** Holds unless the namespace asks for privileged. */
export function baselineRule(breaches: Breaches): AdmissionSpec {
  return levelRule(breaches, ['privileged']);
}

/** Holds where the namespace asks for restricted, or for no level that there is. */
export function restrictedRule(breaches: Breaches): AdmissionSpec {
  return levelRule(breaches, ['privileged', 'baseline']);
}

function levelRule({ found, expected, unless }: Breaches, notWhereEnforced: readonly string[]): AdmissionSpec {
  const all = found.join(' + ');
  return podRule({
    namespaceSelector: notEnforcing(notWhereEnforced),
    ...refusing({ found: unless === undefined ? all : `${unless} ? [] : ${all}`, expected }),
  });
}

/** A selector and no match condition: the API server leaves `namespaceObject` null in those. */
function notEnforcing(levels: readonly string[]): LabelSelector {
  return { matchExpressions: [{ key: 'pod-security.kubernetes.io/enforce', operator: 'NotIn', values: levels }] };
}
