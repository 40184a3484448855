import { definePolicy } from '../../define-policy';
import { when } from '../refusing';
import { ADVICE } from '../severities';
import { networkPolicy, networkPolicyRule } from './network-policy-rule';

/** The metadata services of the large clouds answer plain HTTP there. */
const METADATA_PORT = 80;

const REACHES_PORT =
  '!has(rule.ports) || rule.ports.size() == 0 || ' +
  "rule.ports.exists(p, p.?protocol.orValue('TCP') == 'TCP' && (!has(p.port) || (type(p.port) == int && " +
  `p.port <= ${METADATA_PORT} && p.?endPort.orValue(p.port) >= ${METADATA_PORT})))`;

const REACHES_ADDRESS =
  '!has(rule.to) || rule.to.size() == 0 || ' +
  "rule.to.exists(peer, peer.?ipBlock.?cidr.orValue('') == '0.0.0.0/0' && " +
  "!peer.?ipBlock.?except.orValue([]).exists(range, range.startsWith('169.254.')))";

const everywhere = { ipBlock: { cidr: '0.0.0.0/0' } };
const butMetadata = { ipBlock: { cidr: '0.0.0.0/0', except: ['169.254.0.0/16'] } };

/** Whoever is in a pod is not yet in the cloud account. */
export const METADATA_EGRESS = definePolicy({
  id: 'network/metadata-egress',
  severity: ADVICE,
  what: "A NetworkPolicy that lets pods out to everywhere leaves out the cloud's metadata address",
  why: 'Under 169.254.169.254 a node gives away the credentials of its cloud account, and a single request forged in the app is enough to ask for them.',
  fix: 'add except: [169.254.0.0/16] to the ipBlock, or list the ports that are needed',
  source:
    'https://kubernetes.io/docs/tasks/administer-cluster/securing-a-cluster/#restricting-cloud-metadata-api-access',
  spec: networkPolicyRule({
    found: when(
      `dyn(object).?spec.?egress.orValue([]).exists(rule, (${REACHES_PORT}) && (${REACHES_ADDRESS}))`,
      "'egress to everywhere includes 169.254.169.254'",
    ),
    expected: 'an except of 169.254.0.0/16',
  }),
  examples: {
    passing: [
      networkPolicy({ egress: [{ to: [butMetadata] }] }),
      networkPolicy({ egress: [{ to: [everywhere], ports: [{ port: 443 }] }] }),
    ],
    failing: [networkPolicy({ egress: [{ to: [everywhere] }] }), networkPolicy({ egress: [{}] })],
  },
});
