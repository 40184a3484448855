import { definePolicy } from '../../define-policy';
import { when } from '../refusing';
import { BEFORE_PRODUCTION } from '../severities';
import { service, serviceRule } from './service-rule';

/** No port on every node. */
export const NODE_PORT = definePolicy({
  id: 'network/node-port',
  severity: BEFORE_PRODUCTION,
  what: 'A Service opens no port on the nodes',
  why: 'A node port is open on every node and to everybody who reaches one of them, whatever the gateway and most network policies say.',
  fix: 'use type ClusterIP and route to it through the gateway',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
  spec: serviceRule({
    found: when("variables.type == 'NodePort'", "'type NodePort opens a port on every node'"),
    expected: 'ClusterIP',
  }),
  examples: {
    passing: [service({}), service({ type: 'ExternalName', externalName: 'db.example.com' })],
    failing: [service({ type: 'NodePort' })],
  },
});
