import { minorOf } from '../../../../../model/kubernetes-version';
import { definePolicy } from '../../../define-policy';
import { inContainers } from '../breaches';
import { podOfContainer } from '../example-pods';
import { BASELINE, baselineRule } from '../levels';

/** The first minor version whose standards have the rule. */
const INTRODUCED = 34;

const HANDLERS = ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle.?postStart', 'lifecycle.?preStop']
  .map((handler) => `c.?${handler}`)
  .join(', ');

/** A handler has one action, so one of the two is empty. */
const HOST = "handler.?httpGet.?host.orValue('') + handler.?tcpSocket.?host.orValue('')";

const HOSTS = `[${HANDLERS}].map(handler, ${HOST}).filter(host, host != '')`;

/** No probes and lifecycle hooks of other hosts. */
export const HOST_PROBES = definePolicy({
  id: 'pod-security/baseline/host-probes',
  ...BASELINE,
  what: 'No probe and no lifecycle hook names a host',
  why: 'The kubelet sends these requests from the node: a pod that may name the host reaches through it what no network policy would let it reach.',
  fix: 'remove host, so that the request goes to the pod; a name that the server expects belongs in httpHeaders as Host',
  spec: (kubernetes) =>
    minorOf(kubernetes) < INTRODUCED
      ? undefined
      : baselineRule({
          found: [inContainers(`${HOSTS}.size() > 0`, `' has a probe or hook of the host ' + ${HOSTS}.join(', ')`)],
          expected: 'the host of probes and lifecycle hooks to be unset',
        }),
  examples: {
    passing: [{ object: podOfContainer({ livenessProbe: { httpGet: { port: 8080 } } }) }],
    failing: [
      { object: podOfContainer({ livenessProbe: { httpGet: { port: 80, host: '169.254.169.254' } } }) },
      { object: podOfContainer({ lifecycle: { preStop: { httpGet: { port: 80, host: 'billing.shop' } } } }) },
    ],
  },
});
