import { definePolicy } from '../../../define-policy';
import { inSecurityContexts } from '../breaches';
import { podSecuredBy, podWith } from '../example-pods';
import { BASELINE, baselineRule } from '../levels';
import { hasOtherProfile, profileType } from '../profile';

/** No way around seccomp. */
export const SECCOMP_BASELINE = definePolicy({
  id: 'pod-security/baseline/seccomp',
  ...BASELINE,
  what: 'No pod and no container turns its seccomp profile off',
  why: 'Unconfined opens all system calls of the kernel to the process, also on nodes whose kubelet applies a profile by default. Most ways out of a container begin with a call that the profile refuses.',
  fix: 'set securityContext.seccompProfile.type to RuntimeDefault, or to Localhost with a profile of your own',
  spec: baselineRule({
    found: inSecurityContexts(
      (context) => hasOtherProfile(`${context}.?seccompProfile`),
      (context) => `' has the seccomp profile ' + ${profileType(`${context}.?seccompProfile`)}`,
    ),
    expected: 'RuntimeDefault, Localhost or none',
  }),
  examples: {
    passing: [{ object: podWith({}) }, { object: podSecuredBy({ seccompProfile: { type: 'RuntimeDefault' } }) }],
    failing: [
      { object: podSecuredBy({ seccompProfile: { type: 'Unconfined' } }) },
      { object: podWith({ securityContext: { seccompProfile: { type: 'Unconfined' } } }) },
    ],
  },
});
