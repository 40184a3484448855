import { SOURCES } from './sources';
import { everyTier, type DefaultsTable } from './table';

/** Jobs: how long a task may run, how often it is tried again, and what remains of it. */
export const jobs = {
  'job.deadline': {
    field: 'Job.spec.activeDeadlineSeconds',
    unit: 's',
    value: everyTier(3600),
    why:
      'A Job without a deadline that hangs is never seen: it blocks the next run, or the sync that waits for it. An ' +
      'hour is long enough that hardly any migration is cut off half way, which would be worse than waiting.',
    source: SOURCES.job,
  },
  'job.retries': {
    field: 'Job.spec.backoffLimit',
    value: everyTier(3),
    apiDefault: 6,
    why:
      'Three more tries, after 10, 20 and 40 s, outlast the failover of a database. What has failed four times will ' +
      'fail again, and with six tries the alert would come nine minutes later.',
    source: SOURCES.job,
  },
  'job.restart': {
    field: 'Job.spec.template.spec.restartPolicy',
    value: everyTier('Never'),
    why:
      'Each try is a pod of its own, whose log can be read afterwards. With OnFailure the container is restarted in ' +
      'place, and the pod that could tell the reason is ended at the last failure.',
    source: SOURCES.job,
  },
  'cron.history.succeeded': {
    field: 'CronJob.spec.successfulJobsHistoryLimit',
    value: everyTier(1),
    apiDefault: 3,
    why: 'The last good run shows when it was and what it said. Earlier ones are in the logs and metrics.',
    source: SOURCES.cronJob,
  },
  'cron.history.failed': {
    field: 'CronJob.spec.failedJobsHistoryLimit',
    value: everyTier(3),
    apiDefault: 1,
    why:
      'Whoever comes on Monday should see whether the failures of the weekend were one failure or several. With one ' +
      'kept, each run overwrites the evidence of the run before.',
    source: SOURCES.cronJob,
  },
  'cron.concurrency': {
    field: 'CronJob.spec.concurrencyPolicy',
    value: everyTier('Forbid'),
    apiDefault: 'Allow',
    why:
      'A run that takes longer than its interval is usually a slow database, and a second run makes it slower. Two ' +
      'at a time are safe only for tasks written for it, and those can say so.',
    source: SOURCES.cronJob,
  },
  'cron.starting.deadline': {
    field: 'CronJob.spec.startingDeadlineSeconds',
    unit: 's',
    value: everyTier(3600),
    why:
      'Without it the controller counts every run missed since the last one, and past 100 it starts none: a task of ' +
      'every minute stays dead after two hours of pause. An hour holds at most 60 of them, and a nightly run still ' +
      'happens when the control plane was being upgraded at its minute.',
    source: SOURCES.cronJob,
  },
  'cron.timezone': {
    field: 'CronJob.spec.timeZone',
    value: everyTier('Etc/UTC'),
    why:
      'Otherwise a schedule means the local time of whatever machine runs the controller. UTC is the same in every ' +
      'cluster and has no night in which an hour is missing or comes twice.',
    source: SOURCES.cronJob,
  },
} satisfies DefaultsTable;
