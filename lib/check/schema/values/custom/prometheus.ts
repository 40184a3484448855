import { milliseconds } from '../format/durations';
import { FINE, wrong } from '../rule/flaw';
import { exactlyOneOf, misplacedOnes } from '../rule/presence';
import { isSet, textAt } from '../rule/read';
import { across, all, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { notEmpty } from '../rule/scalar';
import { uniqueBy } from '../rule/unique';
import { fieldRules } from './field-rules';

const ALERT_ONLY = ['for', 'keep_firing_for', 'annotations'];

const alertOrRecord: Rule = all(
  exactlyOneOf('alert', 'record'),
  across((rule) => (isSet(rule.record) ? misplacedOnes(rule, ALERT_ONLY, 'for a rule that records') : FINE)),
);

/** A scrape ends before the next one begins. */
const endsInTime: Rule = across((endpoint) => {
  const timeout = textAt(endpoint, 'scrapeTimeout');
  const interval = textAt(endpoint, 'interval');
  if ((milliseconds(timeout) ?? 0) <= (milliseconds(interval) ?? Infinity)) return FINE;
  return [wrong(timeout, `at most interval, which is ${interval}`, ['scrapeTimeout'])];
});

/** A PrometheusRule. */
export const prometheusRule: Rule = fieldRules({
  'spec.groups': uniqueBy('name'),
  'spec.groups[].name': notEmpty,
  'spec.groups[].rules': items(alertOrRecord),
  'spec.groups[].rules[].expr': notEmpty,
});

/** A ServiceMonitor. */
export const serviceMonitor: Rule = fieldRules({ 'spec.endpoints[]': endsInTime });

/** A PodMonitor. */
export const podMonitor: Rule = fieldRules({ 'spec.podMetricsEndpoints[]': endsInTime });
