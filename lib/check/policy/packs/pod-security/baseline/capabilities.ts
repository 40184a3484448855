import { definePolicy } from '../../../define-policy';
import { inContainers } from '../breaches';
import { podSecuredBy } from '../example-pods';
import { BASELINE, baselineRule } from '../levels';

/** What container runtimes grant by default, but for NET_RAW, which lets a container forge packets. */
const ALLOWED = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];

const FORBIDDEN = `c.?securityContext.?capabilities.?add.orValue([]).filter(added, !(added in ${JSON.stringify(ALLOWED)}))`;

/** No capabilities beyond those of the container runtime. */
export const CAPABILITIES_BASELINE = definePolicy({
  id: 'pod-security/baseline/capabilities',
  ...BASELINE,
  what: 'No container adds a capability that container runtimes do not grant by default',
  why: 'Capabilities such as SYS_ADMIN, NET_ADMIN or SYS_PTRACE are parts of root: with them a process can leave its container, read other processes or redirect traffic.',
  fix: 'remove the capability from securityContext.capabilities.add',
  spec: baselineRule({
    found: [inContainers(`${FORBIDDEN}.size() > 0`, `' adds ' + ${FORBIDDEN}.join(', ')`)],
    expected: `only ${ALLOWED.join(', ')} to be added`,
  }),
  examples: {
    passing: [{ object: podSecuredBy({ capabilities: { add: ['CHOWN', 'KILL'] } }) }],
    failing: [
      { object: podSecuredBy({ capabilities: { add: ['CHOWN', 'SYS_ADMIN'] } }) },
      { object: podSecuredBy({ capabilities: { add: ['NET_RAW'] } }) },
    ],
  },
});
