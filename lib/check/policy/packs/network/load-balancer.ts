import { definePolicy } from '../../define-policy';
import { when } from '../refusing';
import { BEFORE_PRODUCTION } from '../severities';
import { service, serviceRule } from './service-rule';

const AWS_SCHEME = 'service.beta.kubernetes.io/aws-load-balancer-scheme';

/** The annotations by which providers keep a load balancer inside the network, with the values that do. */
const INTERNAL: Readonly<Record<string, readonly string[]>> = {
  'cloud.google.com/load-balancer-type': ['internal'],
  'networking.gke.io/load-balancer-type': ['internal'],
  [AWS_SCHEME]: ['internal'],
  'service.beta.kubernetes.io/aws-load-balancer-internal': ['true', '0.0.0.0/0'],
  'service.beta.kubernetes.io/azure-load-balancer-internal': ['true'],
  'service.beta.kubernetes.io/oci-load-balancer-internal': ['true'],
  'service.beta.kubernetes.io/openstack-internal-load-balancer': ['true'],
  'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type': ['intranet'],
  'service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type': ['private'],
};

const IS_INTERNAL = `${JSON.stringify(Object.keys(INTERNAL))}.exists(key, variables.annotations[?key].orValue('').lowerAscii() in ${JSON.stringify(INTERNAL)}[key])`;

/** Source ranges that leave somebody out. */
const IS_NARROWED =
  'dyn(object).?spec.?loadBalancerSourceRanges.orValue([]).size() > 0 && ' +
  "!dyn(object).spec.loadBalancerSourceRanges.exists(range, range.endsWith('/0'))";

/** The internet comes in by the gateway. */
export const LOAD_BALANCER = definePolicy({
  id: 'network/load-balancer',
  severity: BEFORE_PRODUCTION,
  what: 'A Service opens no load balancer to the internet',
  why: 'Each such Service is a door of its own, past the gateway that ends TLS, limits rates and writes the access log, and each costs a load balancer.',
  fix: 'use type ClusterIP and route to it through the gateway, or keep the load balancer internal by the annotation of its provider or by loadBalancerSourceRanges',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer',
  spec: serviceRule({
    variables: [{ name: 'annotations', expression: 'dyn(object).metadata.?annotations.orValue({})' }],
    found: when(
      `variables.type == 'LoadBalancer' && !(${IS_NARROWED}) && !(${IS_INTERNAL})`,
      "'type LoadBalancer is open to every address'",
    ),
    expected: 'ClusterIP, or a load balancer that is internal or lists its sources',
  }),
  examples: {
    passing: [
      service({ type: 'ClusterIP' }),
      service({ type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0/8'] }),
      service({ type: 'LoadBalancer' }, { [AWS_SCHEME]: 'internal' }),
    ],
    failing: [
      service({ type: 'LoadBalancer' }),
      service({ type: 'LoadBalancer', loadBalancerSourceRanges: ['0.0.0.0/0'] }),
      service({ type: 'LoadBalancer' }, { [AWS_SCHEME]: 'internet-facing' }),
    ],
  },
});
