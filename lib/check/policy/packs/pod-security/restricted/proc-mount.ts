import { minorOf } from '../../../../../model/kubernetes-version';
import { definePolicy } from '../../../define-policy';
import { podSecuredBy, podWith } from '../example-pods';
import { RESTRICTED, restrictedRule } from '../levels';
import { PROC_MOUNT } from '../proc-mount';
import { TRUSTED_SINCE } from '../user-namespace';

/** The masks over /proc stay, also where the baseline level trusts in user namespaces. */
export const PROC_MOUNT_RESTRICTED = definePolicy({
  id: 'pod-security/restricted/proc-mount',
  ...RESTRICTED,
  what: 'No container unmasks /proc',
  why: 'Even in a user namespace of its own, a process without the masks learns about the node and has more of the kernel to attack. Only containers that run containers need that.',
  fix: 'remove securityContext.procMount',
  spec: (kubernetes) => (minorOf(kubernetes) < TRUSTED_SINCE ? undefined : restrictedRule(PROC_MOUNT)),
  examples: {
    passing: [{ object: podWith({ hostUsers: false }), kubernetes: '1.35' }],
    failing: [{ object: podSecuredBy({ procMount: 'Unmasked' }, { hostUsers: false }), kubernetes: '1.35' }],
  },
});
