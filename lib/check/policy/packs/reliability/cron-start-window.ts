import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { exampleCronJob } from '../example-objects';
import { matching } from '../matching';
import { pointingTo, refusing, when } from '../refusing';
import { ADVICE } from '../severities';

/** The controller looks at schedules every ten seconds, and takes a shorter window for missed. */
const SHORTEST_SECONDS = 10;

/** A CronJob comes back after a pause. */
export const CRON_START_WINDOW = definePolicy({
  id: 'reliability/cron-start-window',
  severity: ADVICE,
  what: `A CronJob says how late a run may start, and gives it at least ${SHORTEST_SECONDS} seconds`,
  why: 'Without startingDeadlineSeconds the controller counts every run missed since the last one, and past 100 it starts none; with fewer than ten seconds it may miss every run.',
  fix: 'set startingDeadlineSeconds, for example to the interval of the schedule and at most an hour',
  source: SOURCES.cronJob.url,
  spec: {
    matchConstraints: matching({ batch: ['cronjobs'] }),
    ...refusing({
      variables: [
        pointingTo('spec'),
        { name: 'window', expression: 'dyn(object).?spec.?startingDeadlineSeconds.orValue(-1)' },
      ],
      found: when(
        `variables.window < ${SHORTEST_SECONDS}`,
        "'startingDeadlineSeconds is ' + (variables.window < 0 ? 'not set' : string(variables.window))",
      ),
      expected: `${SHORTEST_SECONDS} s or more`,
    }),
  },
  examples: {
    passing: [{ object: exampleCronJob({}, { startingDeadlineSeconds: 10 }) }],
    failing: [{ object: exampleCronJob() }, { object: exampleCronJob({}, { startingDeadlineSeconds: 9 }) }],
  },
});
