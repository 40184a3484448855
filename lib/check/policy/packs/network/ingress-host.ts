import { definePolicy } from '../../define-policy';
import { when } from '../refusing';
import { ADVICE } from '../severities';
import { ingress, ingressRule } from './ingress-rule';

/** An app answers for its own names. */
export const INGRESS_HOST = definePolicy({
  id: 'network/ingress-host',
  severity: ADVICE,
  what: 'Every rule of an Ingress names its host',
  why: 'A rule without a host takes the requests for every name that nobody else has claimed, and with a path those of others too: a typing error elsewhere sends their users here.',
  fix: 'set host on every rule',
  source: 'https://open-policy-agent.github.io/gatekeeper-library/website/validation/block-wildcard-ingress/',
  spec: ingressRule({
    found: when("variables.hosts.exists(host, host == '')", "'a rule takes requests for all hosts'"),
    expected: 'a host',
  }),
  examples: { passing: [ingress('shop.example.com'), ingress('*.example.com')], failing: [ingress('')] },
});
