import { definePolicy } from '../../define-policy';
import { when } from '../refusing';
import { ALWAYS } from '../severities';
import { service, serviceRule } from './service-rule';

/** Nobody takes the traffic of others. */
export const EXTERNAL_IPS = definePolicy({
  id: 'network/external-ips',
  severity: ALWAYS,
  what: 'A Service claims no external IPs',
  why: 'Nodes send all traffic for such an address to the Service, whoever owns it: whoever may write a Service may read what others send there (CVE-2020-8554).',
  fix: 'remove externalIPs and use a Service of type LoadBalancer or the gateway',
  source: 'https://github.com/kubernetes/kubernetes/issues/97076',
  spec: serviceRule({
    variables: [{ name: 'claimed', expression: 'dyn(object).?spec.?externalIPs.orValue([])' }],
    found: when('variables.claimed.size() > 0', "'externalIPs claims ' + variables.claimed.join(', ')"),
    expected: 'none',
  }),
  examples: {
    passing: [service({}), service({ type: 'LoadBalancer', loadBalancerIP: '203.0.113.7' })],
    failing: [service({ externalIPs: ['203.0.113.7'] })],
  },
});
