import { milliseconds } from '../format/durations';
import type { Rule } from '../rule/rule';
import { between, has } from '../rule/scalar';
import { fieldRules } from './field-rules';

/** A duration as Envoy takes it. */
const duration: Rule = has({
  expected: 'a duration of at least 1ms, such as 30s, 5m or 1h30m',
  test: (text) => !/[dwy]/.test(text) && (milliseconds(text) ?? 0) >= 1,
});

/** A traffic policy, below the field that holds it. */
function trafficPolicy(holder: string): Readonly<Record<string, Rule>> {
  return {
    [`${holder}.connectionPool.tcp.connectTimeout`]: duration,
    [`${holder}.connectionPool.tcp.idleTimeout`]: duration,
    [`${holder}.connectionPool.http.idleTimeout`]: duration,
    [`${holder}.outlierDetection.interval`]: duration,
    [`${holder}.outlierDetection.baseEjectionTime`]: duration,
    [`${holder}.outlierDetection.maxEjectionPercent`]: between(0, 100),
    [`${holder}.outlierDetection.minHealthPercent`]: between(0, 100),
  };
}

/** A DestinationRule. */
export const destinationRule: Rule = fieldRules({
  ...trafficPolicy('spec.trafficPolicy'),
  ...trafficPolicy('spec.trafficPolicy.portLevelSettings[]'),
  ...trafficPolicy('spec.subsets[].trafficPolicy'),
});

/** A VirtualService. */
export const virtualService: Rule = fieldRules({
  'spec.http[].timeout': duration,
  'spec.http[].retries.perTryTimeout': duration,
  'spec.http[].fault.delay.fixedDelay': duration,
});
