import { inContainers } from './breaches';
import type { Breaches } from './levels';

/** What is asked of procMount: at the baseline level of all but user namespaces, at the restricted level of them too. */
export const PROC_MOUNT: Breaches = {
  found: [
    inContainers(
      "c.?securityContext.?procMount.orValue('Default') != 'Default'",
      "' has the procMount ' + c.securityContext.procMount",
    ),
  ],
  expected: 'procMount to be unset or Default',
};
