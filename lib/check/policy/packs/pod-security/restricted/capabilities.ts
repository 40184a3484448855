import { definePolicy } from '../../../define-policy';
import { inContainers } from '../breaches';
import { podSecuredBy, podWith } from '../example-pods';
import { RESTRICTED, restrictedRule } from '../levels';

const DROPPED = 'c.?securityContext.?capabilities.?drop.orValue([])';
const FORBIDDEN = "c.?securityContext.?capabilities.?add.orValue([]).filter(added, added != 'NET_BIND_SERVICE')";

/** No capabilities at all, but for ports below 1024. */
export const CAPABILITIES_RESTRICTED = definePolicy({
  id: 'pod-security/restricted/capabilities',
  ...RESTRICTED,
  what: 'Every container drops all capabilities, and adds none but NET_BIND_SERVICE',
  why: 'What runtimes grant by default lets a process change owners, ignore permissions of files and make devices. Hardly any service needs that, and an attacker does.',
  fix: 'set securityContext.capabilities.drop: [ALL] in every container and remove what is added; a port above 1024 needs no capability',
  spec: restrictedRule({
    found: [
      inContainers(`!('ALL' in ${DROPPED})`, "' does not drop ALL'"),
      inContainers(`${FORBIDDEN}.size() > 0`, `' adds ' + ${FORBIDDEN}.join(', ')`),
    ],
    expected: 'ALL to be dropped and only NET_BIND_SERVICE to be added',
    unless: 'variables.windows',
  }),
  examples: {
    passing: [
      { object: podSecuredBy({ capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } }) },
      { object: podWith({ os: { name: 'windows' } }) },
    ],
    failing: [
      { object: podWith({}) },
      { object: podSecuredBy({ capabilities: { drop: ['NET_RAW'] } }) },
      { object: podSecuredBy({ capabilities: { drop: ['ALL'], add: ['CHOWN'] } }) },
    ],
  },
});
