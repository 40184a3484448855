import { FINE, wrong } from '../rule/flaw';
import { mappingAt, numberAt, textAt } from '../rule/read';
import { across } from '../rule/rule';
import type { Rule } from '../rule/rule';

/** The highest priority that is not kept for Kubernetes itself. */
const HIGHEST = 1_000_000_000;

const SYSTEM_CLASSES = ['system-cluster-critical', 'system-node-critical'];

/** A PriorityClass. */
export const priorityClass: Rule = across((object) => {
  const name = textAt(mappingAt(object, 'metadata'), 'name');
  const value = numberAt(object, 'value') ?? 0;
  if (SYSTEM_CLASSES.includes(name)) return FINE;
  if (name.startsWith('system-')) return [wrong(name, 'a name without system- before it', ['metadata', 'name'])];
  return value > HIGHEST ? [wrong(value, `at most ${HIGHEST}`, ['value'])] : FINE;
});
