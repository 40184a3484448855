import { definePolicy } from '../../../define-policy';
import { inContainers } from '../breaches';
import { podSecuredBy, podWith } from '../example-pods';
import { RESTRICTED, restrictedRule } from '../levels';
import { when } from '../../refusing';
import { unlessUserNamespace } from '../user-namespace';

const OF_POD = 'variables.pod.?securityContext.?runAsNonRoot';
const OF_CONTAINER = 'c.?securityContext.?runAsNonRoot';

/** Containers that the kubelet refuses to start as root. */
export const RUN_AS_NON_ROOT = definePolicy({
  id: 'pod-security/restricted/run-as-non-root',
  ...RESTRICTED,
  what: 'Every container must run as another user than root, unless from Kubernetes 1.35 on its pod has a user namespace of its own',
  why: 'Root in a container is the same user as root on the node: what it can reach through a mistake in the kernel, the runtime or a mount, it owns.',
  fix: 'set securityContext.runAsNonRoot: true in the pod or in every container, and use an image with a user of its own',
  spec: (kubernetes) =>
    restrictedRule({
      found: [
        when(`!${OF_POD}.orValue(true)`, "'the pod sets runAsNonRoot to false'"),
        inContainers(`!${OF_CONTAINER}.or(${OF_POD}).orValue(false)`, "' may run as root'"),
      ],
      expected: 'runAsNonRoot to be true for the pod or for every container, and false for none',
      ...unlessUserNamespace(kubernetes),
    }),
  examples: {
    passing: [
      { object: podWith({ securityContext: { runAsNonRoot: true } }) },
      { object: podSecuredBy({ runAsNonRoot: true }) },
      { object: podWith({ hostUsers: false }), kubernetes: '1.35' },
    ],
    failing: [
      { object: podWith({}) },
      { object: podSecuredBy({ runAsNonRoot: false }, { securityContext: { runAsNonRoot: true } }) },
      { object: podSecuredBy({ runAsNonRoot: true }, { securityContext: { runAsNonRoot: false } }) },
      { object: podWith({ hostUsers: false }), kubernetes: '1.34' },
    ],
  },
});
