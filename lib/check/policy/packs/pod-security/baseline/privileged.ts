import { definePolicy } from '../../../define-policy';
import { inContainers } from '../breaches';
import { podSecuredBy } from '../example-pods';
import { BASELINE, baselineRule } from '../levels';

/** No privileged containers. */
export const PRIVILEGED = definePolicy({
  id: 'pod-security/baseline/privileged',
  ...BASELINE,
  what: 'No container is privileged',
  why: 'A privileged container has all capabilities and all devices of its node, and no seccomp or AppArmor profile: root in it is root on the node.',
  fix: 'remove securityContext.privileged, and add only the capabilities that the process needs',
  spec: baselineRule({
    found: [inContainers('c.?securityContext.?privileged.orValue(false)', "' is privileged'")],
    expected: 'securityContext.privileged to be unset or false',
  }),
  examples: {
    passing: [{ object: podSecuredBy({}) }, { object: podSecuredBy({ privileged: false }) }],
    failing: [{ object: podSecuredBy({ privileged: true }) }],
  },
});
