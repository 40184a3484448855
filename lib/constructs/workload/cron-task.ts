import type { Construct } from 'constructs';
import type { CronJobSpec } from 'kubernetes-types/batch/v1';
import { unlessApiDefault } from '../../defaults/defaults';
import { present } from '../../model/present';
import { isSchedule, isTimeZone } from '../../model/schedule';
import type { PropRule } from '../app/check-props';
import { LONGEST_CRON_JOB } from '../app/object-name';
import { jobRules, jobSpec, type JobProps } from './job';
import type { PodParts } from './pod-template';
import { Workload } from './workload';

export interface CronTaskProps extends JobProps {
  /** When to run: five fields of cron, or `@daily` and the like. */
  readonly schedule: string;
  /** Time zone of the schedule, such as `Europe/Berlin`. @default `cron.timezone` */
  readonly timeZone?: string | undefined;
  /** What to do when the last run has not ended. @default `cron.concurrency` */
  readonly concurrency?: 'Allow' | 'Forbid' | 'Replace' | undefined;
  /** Keeps the schedule from starting runs. @default false */
  readonly suspend?: boolean | undefined;
}

/** Work that is done on a schedule and ends: a CronJob. */
export class CronTask extends Workload<CronTaskProps> {
  /** @throws UserErrors FL3002 for props out of range, FL1013 or FL3003 for a name that Kubernetes would refuse. */
  constructor(scope: Construct, id: string, props: CronTaskProps) {
    super(scope, id, props, {
      component: 'cron-task',
      longestName: LONGEST_CRON_JOB,
      rules: () => [...jobRules(props), ...scheduleRules(props)],
    });
    this.object('cron-job', 'batch/v1', 'CronJob', () => ({ spec: this.spec() }), { labels: this.labels() });
  }

  protected override podParts(): PodParts {
    return { restartPolicy: this.defaults['job.restart'] };
  }

  private spec(): CronJobSpec {
    const { defaults } = this;
    const { props } = this;
    return present<CronJobSpec>({
      schedule: props.schedule,
      timeZone: props.timeZone ?? defaults['cron.timezone'],
      suspend: props.suspend ? true : undefined,
      concurrencyPolicy: unlessApiDefault('cron.concurrency', props.concurrency ?? defaults['cron.concurrency']),
      startingDeadlineSeconds: defaults['cron.starting.deadline'],
      successfulJobsHistoryLimit: defaults['cron.history.succeeded'],
      failedJobsHistoryLimit: defaults['cron.history.failed'],
      jobTemplate: { spec: jobSpec(props, this.template(), defaults) },
    });
  }
}

function scheduleRules({ schedule, timeZone }: CronTaskProps): readonly PropRule[] {
  return [
    [
      isSchedule(schedule),
      `schedule must be five fields of cron, found "${schedule}"`,
      'write minute, hour, day of month, month, day of week, such as "0 3 * * *"',
    ],
    [
      timeZone === undefined || isTimeZone(timeZone),
      `timeZone must be a name of the time zone database, found "${timeZone ?? ''}"`,
      'write a name such as Europe/Berlin',
    ],
  ];
}
