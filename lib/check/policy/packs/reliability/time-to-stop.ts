import { SOURCES } from '../../../../defaults/sources';
import { definePolicy } from '../../define-policy';
import { exampleWorkload } from '../example-objects';
import { when } from '../refusing';
import { BEFORE_PRODUCTION } from '../severities';
import { longRunningRule } from './long-running';

/** A pod may finish what it has begun. */
export const TIME_TO_STOP = definePolicy({
  id: 'reliability/time-to-stop',
  severity: BEFORE_PRODUCTION,
  what: 'Pods get time to stop',
  why: 'With a grace period of zero the process is killed without a signal: requests are cut off, files are left half written, and a StatefulSet may start the next pod of a name while the last one still runs.',
  fix: 'remove terminationGracePeriodSeconds: 0, or set it to the seconds that stopping may take',
  source: SOURCES.podTermination.url,
  spec: longRunningRule({
    found: when(
      'variables.pod.?terminationGracePeriodSeconds.orValue(30) == 0',
      "'terminationGracePeriodSeconds 0 kills the pod without a signal'",
    ),
    expected: 'more than 0 s',
  }),
  examples: {
    passing: [
      { object: exampleWorkload('StatefulSet') },
      { object: exampleWorkload('StatefulSet', { terminationGracePeriodSeconds: 1 }) },
    ],
    failing: [{ object: exampleWorkload('StatefulSet', { terminationGracePeriodSeconds: 0 }) }],
  },
});
