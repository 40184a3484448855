import { isSchedule, isTimeZone } from '../../../../model/schedule';
import { DURATION, DURATION_OR_SECONDS } from '../format/durations';
import type { Rule } from '../rule/rule';
import { atLeast, has, oneOf } from '../rule/scalar';
import { fieldRules } from './field-rules';

/** How an Application retries, below the field that holds its `spec`. */
function retries(spec: string): Readonly<Record<string, Rule>> {
  return {
    [`${spec}.syncPolicy.retry.backoff.duration`]: has(DURATION_OR_SECONDS),
    [`${spec}.syncPolicy.retry.backoff.maxDuration`]: has(DURATION_OR_SECONDS),
    [`${spec}.syncPolicy.retry.backoff.factor`]: atLeast(1),
  };
}

/** An Application. */
export const application: Rule = fieldRules(retries('spec'));

/** An ApplicationSet. */
export const applicationSet: Rule = fieldRules(retries('spec.template.spec'));

/** An AppProject. */
export const appProject: Rule = fieldRules({
  'spec.syncWindows[].kind': oneOf('allow', 'deny'),
  'spec.syncWindows[].schedule': has({
    expected: 'five fields of cron, such as "0 3 * * *"',
    test: (text) => !text.startsWith('@') && isSchedule(text),
  }),
  'spec.syncWindows[].duration': has(DURATION),
  'spec.syncWindows[].timeZone': has({
    expected: 'a name of the time zone database, such as Europe/Berlin',
    test: (text) => text === '' || isTimeZone(text),
  }),
});
