import type { PolicyExample } from '../../../../model/policy';
import { definePolicy } from '../../define-policy';
import { BEFORE_ADMISSION } from '../before-admission';
import { exampleObject, PLAIN_CONTAINER } from '../example-objects';
import { matching } from '../matching';
import { pointingTo, refusing, when } from '../refusing';
import { BEYOND_DEVELOPMENT } from '../severities';
import { IS_HOOK } from './hooks';

function job(
  ttlSecondsAfterFinished: number | undefined,
  annotations: Readonly<Record<string, string>> = {},
): PolicyExample {
  const template = { spec: { restartPolicy: 'Never', containers: [PLAIN_CONTAINER] } };
  const spec = { ...(ttlSecondsAfterFinished !== undefined && { ttlSecondsAfterFinished }), template };
  return { object: exampleObject('batch/v1', 'Job', { spec }, { annotations }) };
}

/** What is done once is done once. */
export const NO_VANISHING_JOBS = definePolicy({
  id: 'gitops/no-vanishing-jobs',
  severity: BEYOND_DEVELOPMENT,
  what: 'A Job that an agent applies stays when it has finished',
  why: 'With ttlSecondsAfterFinished the cluster deletes the Job, the agent finds it missing and applies it again: a migration that should run once runs at every sync.',
  fix: 'remove ttlSecondsAfterFinished, or make the Job a hook',
  source: 'https://fluxcd.io/flux/use-cases/running-jobs/',
  spec: {
    matchConstraints: matching({ batch: ['jobs'] }),
    matchConditions: [BEFORE_ADMISSION],
    ...refusing({
      variables: [pointingTo('spec.ttlSecondsAfterFinished')],
      found: when(
        `dyn(object).?spec.?ttlSecondsAfterFinished.hasValue() && !${IS_HOOK}`,
        "'ttlSecondsAfterFinished is ' + string(object.spec.ttlSecondsAfterFinished)",
      ),
      expected: 'the Job to stay',
    }),
  },
  examples: {
    passing: [job(undefined), job(600, { 'argocd.argoproj.io/hook': 'PreSync' })],
    failing: [job(600), job(0)],
  },
});
