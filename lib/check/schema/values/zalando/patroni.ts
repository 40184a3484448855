import { broken, FINE, misplaced, warned, wrong } from '../rule/flaw';
import { isGiven, mappingAt, numberAt } from '../rule/read';
import { across, all } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** Spilo's settings where the manifest has none, in seconds. */
const TTL = 30;
const LOOP_WAIT = 10;
const RETRY_TIMEOUT = 10;

/** A leader that retries for longer than its lease lasts loses it while it is still well. */
const leaseLasts: Rule = across((patroni) => {
  const ttl = numberAt(patroni, 'ttl') ?? TTL;
  const least =
    (numberAt(patroni, 'loop_wait') ?? LOOP_WAIT) + 2 * (numberAt(patroni, 'retry_timeout') ?? RETRY_TIMEOUT);
  return ttl >= least ? FINE : [wrong(ttl, `at least loop_wait and twice retry_timeout, which is ${least}`, ['ttl'])];
});

const strictNeedsMode: Rule = across((patroni) =>
  patroni.synchronous_mode_strict === true && patroni.synchronous_mode !== true
    ? [misplaced('synchronous_mode_strict', 'without synchronous_mode')]
    : FINE,
);

/** How Patroni keeps the cluster. */
export const patroni: Rule = all(leaseLasts, strictNeedsMode);

/** Standbys that confirm have to be there, beside the primary; a standby of another cluster confirms nothing. */
export const standbysCanConfirm: Rule = across((spec) => {
  const instances = numberAt(spec, 'numberOfInstances') ?? 0;
  const patroni = mappingAt(spec, 'patroni');
  if (instances === 0 || patroni.synchronous_mode !== true || isGiven(spec.standby)) return FINE;
  if (instances === 1 && patroni.synchronous_mode_strict === true) return [nobodyConfirms];
  const count = numberAt(patroni, 'synchronous_node_count') ?? 0;
  const path = ['patroni', 'synchronous_node_count'];
  // Patroni lowers it to the standbys that are there.
  return count < instances ? FINE : [warned(wrong(count, `less than numberOfInstances, which is ${instances}`, path))];
});

const nobodyConfirms = broken(
  'nothing can ever be written: synchronous_mode_strict waits for a standby, and there is one instance',
  'write a numberOfInstances of 2 or more, or remove synchronous_mode_strict',
  ['patroni', 'synchronous_mode_strict'],
);
