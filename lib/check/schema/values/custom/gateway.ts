import { milliseconds } from '../format/durations';
import { FINE, wrong } from '../rule/flaw';
import { textAt } from '../rule/read';
import { across } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { fieldRules } from './field-rules';

/** One try cannot take longer than all tries together; a request that takes 0s may take as long as it wants. */
const tryEndsBeforeRequest: Rule = across((timeouts) => {
  const request = textAt(timeouts, 'request');
  const backendRequest = textAt(timeouts, 'backendRequest');
  const whole = milliseconds(request) ?? 0;
  if (whole === 0 || (milliseconds(backendRequest) ?? 0) <= whole) return FINE;
  return [wrong(backendRequest, `at most request, which is ${request}`, ['backendRequest'])];
});

/** An HTTPRoute. */
export const httpRoute: Rule = fieldRules({ 'spec.rules[].timeouts': tryEndsBeforeRequest });
