import type { KubernetesObject } from '../../../../model/manifest';

/** The annotations by which providers keep a load balancer inside the network, with the values that do, in lower case. */
const INTERNAL: ReadonlyMap<string, readonly string[]> = new Map([
  ['cloud.google.com/load-balancer-type', ['internal']],
  ['networking.gke.io/load-balancer-type', ['internal']],
  ['service.beta.kubernetes.io/aws-load-balancer-scheme', ['internal']],
  ['service.beta.kubernetes.io/aws-load-balancer-internal', ['true', '0.0.0.0/0']],
  ['service.beta.kubernetes.io/azure-load-balancer-internal', ['true']],
  ['service.beta.kubernetes.io/oci-load-balancer-internal', ['true']],
  ['service.beta.kubernetes.io/openstack-internal-load-balancer', ['true']],
  ['service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type', ['intranet']],
  ['service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type', ['private']],
]);

/** Whether a Service keeps its load balancer inside the network. */
export function isInternalBalancer({ metadata }: KubernetesObject): boolean {
  return Object.entries(metadata.annotations ?? {}).some(([key, value]) =>
    INTERNAL.get(key)?.includes(value.toLowerCase()),
  );
}
