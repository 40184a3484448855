import { definePolicy } from '../../../define-policy';
import { inContainers } from '../breaches';
import { podSecuredBy, podWith } from '../example-pods';
import { RESTRICTED, restrictedRule } from '../levels';

/** No process with more rights than the one that started it. */
export const PRIVILEGE_ESCALATION = definePolicy({
  id: 'pod-security/restricted/privilege-escalation',
  ...RESTRICTED,
  what: 'Every container refuses its processes more rights than the one that started them',
  why: 'Without it a setuid program left in the image, such as sudo or mount, turns a process without rights into root.',
  fix: 'set securityContext.allowPrivilegeEscalation: false in every container, init containers too',
  spec: restrictedRule({
    found: [inContainers('c.?securityContext.?allowPrivilegeEscalation.orValue(true)', "' may escalate privileges'")],
    expected: 'allowPrivilegeEscalation to be false',
    unless: 'variables.windows',
  }),
  examples: {
    passing: [
      { object: podSecuredBy({ allowPrivilegeEscalation: false }) },
      { object: podWith({ os: { name: 'windows' } }) },
    ],
    failing: [{ object: podWith({}) }, { object: podSecuredBy({ allowPrivilegeEscalation: true }) }],
  },
});
