import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { exampleCronJob } from '../example-objects';
import { matching } from '../matching';
import { pointingTo, refusing, when } from '../refusing';
import { ADVICE } from '../severities';

/** One run that hangs does not end all that follow. */
export const CRON_RUN_ENDS = definePolicy({
  id: 'reliability/cron-run-ends',
  severity: ADVICE,
  what: 'A run of a CronJob that hangs comes to an end',
  why: 'A run that waits for ever blocks all later ones where concurrencyPolicy is Forbid, and is joined by one after the other where it is Allow. Either is found weeks later.',
  fix: 'set activeDeadlineSeconds in the jobTemplate to what a slow run takes, or concurrencyPolicy to Replace',
  source: SOURCES.job.url,
  spec: {
    matchConstraints: matching({ batch: ['cronjobs'] }),
    ...refusing({
      variables: [
        pointingTo('spec.jobTemplate.spec'),
        { name: 'concurrency', expression: "dyn(object).?spec.?concurrencyPolicy.orValue('Allow')" },
        { name: 'job', expression: 'dyn(object).?spec.?jobTemplate.?spec.orValue({})' },
      ],
      found: when(
        "variables.concurrency != 'Replace' && !variables.job.?activeDeadlineSeconds.hasValue() && " +
          '!variables.job.?template.?spec.?activeDeadlineSeconds.hasValue()',
        "'a run has no deadline, and concurrencyPolicy ' + variables.concurrency + ' does not end it either'",
      ),
      expected: 'activeDeadlineSeconds',
    }),
  },
  examples: {
    passing: [
      { object: exampleCronJob({ activeDeadlineSeconds: 3600 }) },
      { object: exampleCronJob({}, { concurrencyPolicy: 'Replace' }) },
    ],
    failing: [{ object: exampleCronJob() }, { object: exampleCronJob({}, { concurrencyPolicy: 'Forbid' }) }],
  },
});
