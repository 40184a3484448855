import { definePolicy } from '../../../define-policy';
import { podSecuredBy } from '../example-pods';
import { BASELINE, baselineRule } from '../levels';
import { PROC_MOUNT } from '../proc-mount';
import { unlessUserNamespace } from '../user-namespace';

/** The masks over /proc stay, but for pods with a user namespace of their own. */
export const PROC_MOUNT_BASELINE = definePolicy({
  id: 'pod-security/baseline/proc-mount',
  ...BASELINE,
  what: 'No container unmasks /proc, unless from Kubernetes 1.35 on its pod has a user namespace of its own',
  why: 'The masks hide files of /proc that tell about the node or change its kernel. As root on the node, a container without them can write to both.',
  fix: 'remove securityContext.procMount; to run containers in a container, set hostUsers: false as well',
  spec: (kubernetes) => baselineRule({ ...PROC_MOUNT, ...unlessUserNamespace(kubernetes) }),
  examples: {
    passing: [
      { object: podSecuredBy({ procMount: 'Default' }) },
      { object: podSecuredBy({ procMount: 'Unmasked' }, { hostUsers: false }), kubernetes: '1.35' },
    ],
    failing: [
      { object: podSecuredBy({ procMount: 'Unmasked' }) },
      { object: podSecuredBy({ procMount: 'Unmasked' }, { hostUsers: false }), kubernetes: '1.34' },
    ],
  },
});
