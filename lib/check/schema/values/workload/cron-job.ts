import { isSchedule, isTimeZone } from '../../../../model/schedule';
import { fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { atLeast, has } from '../rule/scalar';
import { jobTemplate } from './job';

/** The `spec` of a CronJob. */
export const cronJob: Rule = fields({
  schedule: has({ expected: 'five fields of cron, such as "0 3 * * *", or @daily and the like', test: isSchedule }),
  timeZone: has({ expected: 'a name of the time zone database, such as Europe/Berlin', test: isTimeZone }),
  startingDeadlineSeconds: atLeast(0),
  successfulJobsHistoryLimit: atLeast(0),
  failedJobsHistoryLimit: atLeast(0),
  jobTemplate,
});
