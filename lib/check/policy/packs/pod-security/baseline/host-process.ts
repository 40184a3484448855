import { definePolicy } from '../../../define-policy';
import { inSecurityContexts } from '../breaches';
import { podSecuredBy, podWith } from '../example-pods';
import { BASELINE, baselineRule } from '../levels';

/** No Windows HostProcess containers. */
export const HOST_PROCESS = definePolicy({
  id: 'pod-security/baseline/host-process',
  ...BASELINE,
  what: 'No pod and no container runs as a Windows HostProcess',
  why: 'A HostProcess container runs on the Windows node itself, with its file system, network and accounts. Whoever takes it over owns the node.',
  fix: 'remove securityContext.windowsOptions.hostProcess',
  spec: baselineRule({
    found: inSecurityContexts(
      (context) => `${context}.?windowsOptions.?hostProcess.orValue(false)`,
      () => "' runs as a Windows HostProcess'",
    ),
    expected: 'windowsOptions.hostProcess to be unset or false',
  }),
  examples: {
    passing: [{ object: podWith({ os: { name: 'windows' } }) }],
    failing: [
      { object: podSecuredBy({ windowsOptions: { hostProcess: true } }) },
      { object: podWith({ hostNetwork: true, securityContext: { windowsOptions: { hostProcess: true } } }) },
    ],
  },
});
