import { definePolicy } from '../../define-policy';
import { when } from '../refusing';
import { ADVICE } from '../severities';
import { applicationRule } from './agents';
import { application, applicationSet } from './example-agents';

/** An application may do what it needs. */
export const OWN_PROJECT = definePolicy({
  id: 'gitops/own-project',
  severity: ADVICE,
  what: 'No application is in the default project of Argo CD',
  why: 'As it comes, the default project allows any repository, any cluster and any kind: whoever may write one manifest may write them all.',
  fix: 'name an AppProject that lists what the application needs',
  source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#the-default-project',
  spec: applicationRule({
    found: when("variables.application.?project.orValue('default') in ['', 'default']", "'the project is default'"),
    expected: 'one of its own',
  }),
  examples: {
    passing: [application({ project: 'shop' })],
    failing: [application({ project: 'default' }), applicationSet({ project: 'default' })],
  },
});
