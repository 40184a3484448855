import type { Rule } from '../rule/rule';
import { has } from '../rule/scalar';
import { fieldRules } from './field-rules';

/** A duration as Flux takes it: parts of Go's durations, none of them finer than milliseconds. */
const duration: Rule = has({
  expected: 'a duration, such as 30s, 5m or 1h30m',
  test: (text) => /^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(text),
});

/** What Flux reconciles: each of its kinds has some of these. */
export const reconciled: Rule = fieldRules({
  'spec.interval': duration,
  'spec.timeout': duration,
  'spec.retryInterval': duration,
  'spec.install.timeout': duration,
  'spec.upgrade.timeout': duration,
  'spec.rollback.timeout': duration,
  'spec.uninstall.timeout': duration,
  'spec.test.timeout': duration,
  'spec.chart.spec.interval': duration,
});
