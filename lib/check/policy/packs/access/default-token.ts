import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { exampleWorkload } from '../example-objects';
import { podRule } from '../pods';
import { refusing, when } from '../refusing';
import { ADVICE } from '../severities';

/** A pod that does not ask for a way into the API has none. */
export const DEFAULT_TOKEN = definePolicy({
  id: 'access/default-token',
  severity: ADVICE,
  what: 'No pod has the token of the default service account',
  why: 'Every pod that names no account shares the default one. A role once given to it for one app holds for all of them, and the token lets whoever gets into any of these pods use it.',
  fix: 'set automountServiceAccountToken to false, or serviceAccountName to an account of its own',
  source: SOURCES.checklist.url,
  spec: podRule(
    refusing({
      found: when(
        "variables.pod.?serviceAccountName.orValue('default') == 'default' && " +
          'variables.pod.?automountServiceAccountToken.orValue(true)',
        "'the token of the default service account is mounted'",
      ),
      expected: 'an account of its own or no token',
    }),
  ),
  examples: {
    passing: [
      { object: exampleWorkload('Deployment', { serviceAccountName: 'web' }) },
      { object: exampleWorkload('Deployment', { automountServiceAccountToken: false }) },
    ],
    failing: [
      { object: exampleWorkload('Deployment') },
      { object: exampleWorkload('Deployment', { serviceAccountName: 'default' }) },
    ],
  },
});
