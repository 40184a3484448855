import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { when } from '../refusing';
import { ADVICE } from '../severities';
import { networkPolicy, networkPolicyRule } from './network-policy-rule';

/** A network policy restricts something. */
export const OPEN_INGRESS = definePolicy({
  id: 'network/open-ingress',
  severity: ADVICE,
  what: 'A NetworkPolicy does not let everybody in to every port',
  why: 'Policies add up: one empty rule opens the pods to the whole cluster and beyond, however strict the others are, and the list of policies still looks as if they were protected.',
  fix: 'name the peers in from, or at least the ports',
  source: SOURCES.networkPolicy.url,
  spec: networkPolicyRule({
    found: when(
      'dyn(object).?spec.?ingress.orValue([])' +
        '.exists(rule, rule.?from.orValue([]).size() == 0 && rule.?ports.orValue([]).size() == 0)',
      "'an ingress rule names neither peers nor ports'",
    ),
    expected: 'from or ports',
  }),
  examples: {
    passing: [
      networkPolicy({ policyTypes: ['Ingress'] }),
      networkPolicy({ ingress: [{ ports: [{ port: 8080 }] }] }),
      networkPolicy({ ingress: [{ from: [{ podSelector: {} }] }] }),
    ],
    failing: [networkPolicy({ ingress: [{}] })],
  },
});
