import { FINE, wrong } from '../rule/flaw';
import { numberAt } from '../rule/read';
import { across } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** How much longer than written a retry may wait: a fifth. */
const JITTER = { of: 5, to: 6 };

/** The `primaryLease` of a Cluster: a primary has time to renew its lease, and to try that more than once. */
export const primaryLease: Rule = across((lease) => {
  const duration = numberAt(lease, 'leaseDurationSeconds') ?? 15;
  const deadline = numberAt(lease, 'renewDeadlineSeconds') ?? 10;
  const retry = numberAt(lease, 'retryPeriodSeconds') ?? 2;
  if (duration <= deadline)
    return [wrong(duration, `more than renewDeadlineSeconds, which is ${deadline}`, ['leaseDurationSeconds'])];
  if (deadline * JITTER.of > retry * JITTER.to) return FINE;
  return [wrong(deadline, `more than 1.2 times retryPeriodSeconds, which is ${retry}`, ['renewDeadlineSeconds'])];
});
