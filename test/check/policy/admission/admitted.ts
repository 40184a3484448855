import { asAdmitted } from '../../../../lib/check/policy/admission/as-admitted';
import type { KubernetesObject } from '../../../../lib/model/manifest';

/** An object of a kind such as `apps/v1 Deployment`. */
export function objectOf(kind: string, fields: object, metadata: object = {}): KubernetesObject {
  const [apiVersion = '', name = ''] = kind.split(' ');
  return { apiVersion, kind: name, metadata: { name: 'web', ...metadata }, ...fields };
}

/** What an API server makes of the spec of an object. */
export function specOf(kind: string, spec: object): unknown {
  return asAdmitted(objectOf(kind, { spec })).spec;
}

/** What it makes of the pod of a Deployment. */
export function podOf(pod: object): Record<string, unknown> {
  const { template } = specOf('apps/v1 Deployment', { template: { spec: pod } }) as { template: { spec: object } };
  return { ...template.spec };
}

/** What every pod gets. */
export const POD_DEFAULTS = {
  restartPolicy: 'Always',
  dnsPolicy: 'ClusterFirst',
  terminationGracePeriodSeconds: 30,
  securityContext: {},
  schedulerName: 'default-scheduler',
};
