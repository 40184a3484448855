import { definePolicy } from '../../../define-policy';
import { podWith } from '../example-pods';
import { BASELINE, baselineRule } from '../levels';

/** No network, process or IPC namespace of the node. */
export const HOST_NAMESPACES = definePolicy({
  id: 'pod-security/baseline/host-namespaces',
  ...BASELINE,
  what: 'No pod shares the network, the processes or the IPC of its node',
  why: 'In the namespaces of the node a pod sees the traffic, the processes and the shared memory of all others, and no network policy holds for it.',
  fix: 'remove hostNetwork, hostPID and hostIPC; to be reached from outside, use a Service or an HTTPRoute',
  spec: baselineRule({
    found: [
      `["hostNetwork", "hostPID", "hostIPC"].map(field, variables.pod[?field].orValue(false), 'the pod sets ' + field)`,
    ],
    expected: 'hostNetwork, hostPID and hostIPC to be unset or false',
  }),
  examples: {
    passing: [{ object: podWith({}) }, { object: podWith({ hostNetwork: false }) }],
    failing: [
      { object: podWith({ hostNetwork: true }) },
      { object: podWith({ hostPID: true }) },
      { object: podWith({ hostIPC: true }) },
    ],
  },
});
