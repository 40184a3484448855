import { definePolicy } from '../../define-policy';
import { BEFORE_PRODUCTION } from '../severities';
import { applicationRule } from './agents';
import { application, applicationSet } from './example-agents';

const OPTIONS = 'variables.application.?syncPolicy.?syncOptions.orValue([])';

/** A sync changes what is there. */
export const NO_FORCED_SYNC = definePolicy({
  id: 'gitops/no-forced-sync',
  severity: BEFORE_PRODUCTION,
  what: 'Argo CD replaces or recreates no application as a whole',
  why: 'Replace=true takes away what others set, such as the replicas of an autoscaler, and with Force=true every object that differs is deleted first.',
  fix: 'use ServerSideApply=true, and set the option on the one object that needs it',
  source:
    'https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#replace-resource-instead-of-applying-changes',
  spec: applicationRule({
    found: `${OPTIONS}.filter(option, option in ['Replace=true', 'Force=true']).map(option, 'sync option ' + option + ' holds for every object')`,
    expected: 'ServerSideApply=true',
  }),
  examples: {
    passing: [application(), application({ syncPolicy: { syncOptions: ['ServerSideApply=true'] } })],
    failing: [
      application({ syncPolicy: { syncOptions: ['Replace=true'] } }),
      applicationSet({ syncPolicy: { syncOptions: ['PruneLast=true', 'Force=true'] } }),
    ],
  },
});
