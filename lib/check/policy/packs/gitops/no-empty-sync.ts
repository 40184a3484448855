import { definePolicy } from '../../define-policy';
import { when } from '../refusing';
import { BEFORE_PRODUCTION } from '../severities';
import { applicationRule } from './agents';
import { application, applicationSet } from './example-agents';

const AUTOMATED = 'variables.application.?syncPolicy.?automated';

/** A wrong path deletes nothing. */
export const NO_EMPTY_SYNC = definePolicy({
  id: 'gitops/no-empty-sync',
  severity: BEFORE_PRODUCTION,
  what: 'Argo CD does not prune an application down to nothing by itself',
  why: 'allowEmpty takes away the one catch against a renamed folder or a generator that gives nothing: everything is deleted, at once and without a question.',
  fix: 'remove allowEmpty',
  source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/#automatic-pruning-with-allow-empty-v18',
  spec: applicationRule({
    found: when(
      `${AUTOMATED}.?prune.orValue(false) && ${AUTOMATED}.?allowEmpty.orValue(false)`,
      "'allowEmpty and prune are both set'",
    ),
    expected: 'allowEmpty to be unset',
  }),
  examples: {
    passing: [
      application({ syncPolicy: { automated: { prune: true } } }),
      application({ syncPolicy: { automated: { allowEmpty: true } } }),
    ],
    failing: [
      application({ syncPolicy: { automated: { prune: true, allowEmpty: true } } }),
      applicationSet({ syncPolicy: { automated: { prune: true, allowEmpty: true } } }),
    ],
  },
});
