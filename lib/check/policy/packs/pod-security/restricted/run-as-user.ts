import { definePolicy } from '../../../define-policy';
import { inSecurityContexts } from '../breaches';
import { podSecuredBy, podWith } from '../example-pods';
import { RESTRICTED, restrictedRule } from '../levels';
import { unlessUserNamespace } from '../user-namespace';

/** No user 0. */
export const RUN_AS_USER = definePolicy({
  id: 'pod-security/restricted/run-as-user',
  ...RESTRICTED,
  what: 'No pod and no container asks for user 0, unless from Kubernetes 1.35 on the pod has a user namespace of its own',
  why: 'User 0 is root, in the container and, where it gets out, on the node. Together with runAsNonRoot the pod would not even start.',
  fix: 'remove runAsUser: 0, or name the user that the image was made for',
  spec: (kubernetes) =>
    restrictedRule({
      found: inSecurityContexts(
        (context) => `${context}.?runAsUser.orValue(1) == 0`,
        () => "' runs as user 0'",
      ),
      expected: 'runAsUser to be unset or another user',
      ...unlessUserNamespace(kubernetes),
    }),
  examples: {
    passing: [
      { object: podWith({}) },
      { object: podSecuredBy({ runAsUser: 1000 }) },
      { object: podSecuredBy({ runAsUser: 0 }, { hostUsers: false }), kubernetes: '1.35' },
    ],
    failing: [
      { object: podSecuredBy({ runAsUser: 0 }) },
      { object: podWith({ securityContext: { runAsUser: 0 } }) },
      { object: podSecuredBy({ runAsUser: 0 }, { hostUsers: false }), kubernetes: '1.34' },
    ],
  },
});
