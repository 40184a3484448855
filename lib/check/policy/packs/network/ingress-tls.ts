import { definePolicy } from '../../define-policy';
import { ADVICE } from '../severities';
import { ingress, ingressRule } from './ingress-rule';

/** Annotations by which TLS ends elsewhere than the Ingress itself says: at the provider's load balancer, or by the controller. */
const ELSEWHERE = [
  'alb.ingress.kubernetes.io/certificate-arn',
  'alb.ingress.kubernetes.io/listen-ports',
  'alb.ingress.kubernetes.io/ssl-redirect',
  'appgw.ingress.kubernetes.io/appgw-ssl-certificate',
  'ingress.gcp.kubernetes.io/pre-shared-cert',
  'networking.gke.io/managed-certificates',
  'route.openshift.io/termination',
  'traefik.ingress.kubernetes.io/router.tls',
];

/** A certificate without hosts is for all of them; one for `*.example.com` is for `shop.example.com` too. */
const SECURED =
  "tls.?hosts.orValue([]).size() == 0 || host in tls.hosts || (host.contains('.') && " +
  "('*' + host.substring(host.indexOf('.'))) in tls.hosts)";

const tls = [{ hosts: ['shop.example.com'], secretName: 'shop-tls' }];

/** Nobody on the way reads along. */
export const INGRESS_TLS = definePolicy({
  id: 'network/ingress-tls',
  severity: ADVICE,
  what: 'An Ingress has a certificate for each of its hosts',
  why: 'Without TLS passwords, cookies and content can be read and changed on the way.',
  fix: 'list the host in spec.tls with the Secret of its certificate',
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#tls',
  spec: ingressRule({
    variables: [
      { name: 'tls', expression: 'dyn(object).?spec.?tls.orValue([])' },
      {
        name: 'elsewhere',
        expression: `${JSON.stringify(ELSEWHERE)}.exists(key, dyn(object).metadata.?annotations[?key].hasValue())`,
      },
    ],
    found:
      `variables.elsewhere ? [] : variables.hosts.filter(host, !variables.tls.exists(tls, ${SECURED}))` +
      ".map(host, (host == '' ? 'the rule for all hosts' : 'host ' + host) + ' has no certificate')",
    expected: 'spec.tls to list it',
  }),
  examples: {
    passing: [
      ingress('shop.example.com', { tls }),
      ingress('shop.example.com', { tls: [{ hosts: ['*.example.com'], secretName: 'wildcard-tls' }] }),
      ingress('shop.example.com', {}, { 'networking.gke.io/managed-certificates': 'shop' }),
    ],
    failing: [ingress('shop.example.com'), ingress('api.example.com', { tls })],
  },
});
