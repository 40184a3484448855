import { definePolicy } from '../../../define-policy';
import { inContainers } from '../breaches';
import { podSecuredBy, podWith } from '../example-pods';
import { RESTRICTED, restrictedRule } from '../levels';
import { when } from '../../refusing';
import { hasOtherProfile, profileType } from '../profile';

const OF_POD = 'variables.pod.?securityContext.?seccompProfile';
const OF_CONTAINER = `c.?securityContext.?seccompProfile.or(${OF_POD})`;

/** A seccomp profile for every container. */
export const SECCOMP_RESTRICTED = definePolicy({
  id: 'pod-security/restricted/seccomp',
  ...RESTRICTED,
  what: 'Every container has a seccomp profile, its own or that of its pod',
  why: 'Where no profile is named, most kubelets apply none, and the process may make every system call of the kernel. Most ways out of a container begin with a call that RuntimeDefault refuses.',
  fix: 'set securityContext.seccompProfile.type: RuntimeDefault in the pod, and remove other types from its containers',
  spec: restrictedRule({
    found: [
      when(hasOtherProfile(OF_POD), `'the pod has the seccomp profile ' + ${profileType(OF_POD)}`),
      inContainers(`!${OF_CONTAINER}.hasValue()`, "' has no seccomp profile'"),
      inContainers(hasOtherProfile(OF_CONTAINER), `' has the seccomp profile ' + ${profileType(OF_CONTAINER)}`),
    ],
    expected: 'RuntimeDefault or Localhost for the pod or for every container',
    unless: 'variables.windows',
  }),
  examples: {
    passing: [
      { object: podWith({ securityContext: { seccompProfile: { type: 'RuntimeDefault' } } }) },
      { object: podSecuredBy({ seccompProfile: { type: 'Localhost', localhostProfile: 'profiles/web.json' } }) },
      { object: podWith({ os: { name: 'windows' } }) },
    ],
    failing: [
      { object: podWith({}) },
      { object: podWith({ securityContext: { seccompProfile: { type: 'Unconfined' } } }) },
      {
        object: podSecuredBy(
          { seccompProfile: { type: 'Unconfined' } },
          { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } },
        ),
      },
    ],
  },
});
