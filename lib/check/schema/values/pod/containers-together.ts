import { FINE, repeated, wrong } from '../rule/flaw';
import type { Flaw } from '../rule/flaw';
import { mappingAt, numberAt, textAt } from '../rule/read';
import { across, all } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { containersOf } from './containers-of';

/** Seconds that a pod has to end where it says nothing. */
const DEFAULT_GRACE = 30;

const differInName: Rule = across((spec) => {
  const seen = new Set<string>();
  const flaws: Flaw[] = [];
  for (const { container, path } of containersOf(spec)) {
    const name = textAt(container, 'name');
    if (name !== '' && seen.has(name)) flaws.push(repeated('name', name, [...path, 'name']));
    seen.add(name);
  }
  return flaws;
});

/** A hook that only waits cannot wait longer than the pod has to end. */
const endInTime: Rule = across((spec) => {
  const grace = numberAt(spec, 'terminationGracePeriodSeconds') ?? DEFAULT_GRACE;
  if (grace < 0) return FINE;
  const flaws: Flaw[] = [];
  for (const { container, path } of containersOf(spec)) {
    for (const hook of ['postStart', 'preStop']) {
      const sleep = mappingAt(mappingAt(mappingAt(container, 'lifecycle'), hook), 'sleep');
      const seconds = numberAt(sleep, 'seconds') ?? 0;
      if (seconds <= grace) continue;
      const expected = `at most terminationGracePeriodSeconds, which is ${grace}`;
      flaws.push(wrong(seconds, expected, [...path, 'lifecycle', hook, 'sleep', 'seconds']));
    }
  }
  return flaws;
});

/** What holds for the containers of a pod together. */
export const containersTogether: Rule = all(differInName, endInTime);
