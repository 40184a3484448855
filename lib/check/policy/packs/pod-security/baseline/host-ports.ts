import { definePolicy } from '../../../define-policy';
import { inContainers } from '../breaches';
import { podOfContainer } from '../example-pods';
import { BASELINE, baselineRule } from '../levels';

const TAKEN = 'c.?ports.orValue([]).filter(port, port.?hostPort.orValue(0) != 0)';

/** No ports of the node. */
export const HOST_PORTS = definePolicy({
  id: 'pod-security/baseline/host-ports',
  ...BASELINE,
  what: 'No container takes a port of its node',
  why: 'A host port is open to whoever reaches the node, past Services and ingress, and only one pod of a node can have it: the next waits for another node.',
  fix: 'remove hostPort and reach the container through a Service',
  spec: baselineRule({
    found: [
      inContainers(
        `${TAKEN}.size() > 0`,
        `' takes port ' + ${TAKEN}.map(port, string(port.hostPort)).join(', ') + ' of the node'`,
      ),
    ],
    expected: 'hostPort to be unset or 0',
  }),
  examples: {
    passing: [{ object: podOfContainer({ ports: [{ containerPort: 8080 }] }) }],
    failing: [{ object: podOfContainer({ ports: [{ containerPort: 8080, hostPort: 80 }] }) }],
  },
});
