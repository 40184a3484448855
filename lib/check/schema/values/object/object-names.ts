import { DNS_LABEL, DNS_SUBDOMAIN, LETTER_DNS_LABEL, PATH_SEGMENT } from '../format/names';
import type { Format } from '../rule/scalar';

/** A CronJob's jobs are named after it, with 11 characters more. */
const CRON_JOB: Format = {
  expected: `${DNS_SUBDOMAIN.expected.replace('253', '52')}, because the names of its jobs are longer`,
  test: (text) => text.length <= 52 && DNS_SUBDOMAIN.test(text),
};

/** The kinds whose names have another form than most, by API group and kind. */
export const NAME_FORMATS: Readonly<Record<string, Format>> = {
  '/Namespace': DNS_LABEL,
  '/Service': LETTER_DNS_LABEL,
  'apps/StatefulSet': DNS_LABEL,
  'batch/CronJob': CRON_JOB,
  'certificates.k8s.io/CertificateSigningRequest': PATH_SEGMENT,
  'certificates.k8s.io/ClusterTrustBundle': PATH_SEGMENT,
  'networking.k8s.io/IPAddress': PATH_SEGMENT,
  'policy/PodDisruptionBudget': PATH_SEGMENT,
  'rbac.authorization.k8s.io/ClusterRole': PATH_SEGMENT,
  'rbac.authorization.k8s.io/ClusterRoleBinding': PATH_SEGMENT,
  'rbac.authorization.k8s.io/Role': PATH_SEGMENT,
  'rbac.authorization.k8s.io/RoleBinding': PATH_SEGMENT,
};

/** The form of an object's name. @param kind API group and kind, such as `apps/Deployment` or `/Service` */
export function nameFormat(kind: string): Format {
  return NAME_FORMATS[kind] ?? DNS_SUBDOMAIN;
}
