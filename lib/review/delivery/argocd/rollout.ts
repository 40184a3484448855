import { asList, asMapping, valueAt, type Mapping } from '../../../check/references/loosely';
import type { Application } from './application';

/**
 * What a RollingSync has an Application wait for, one sentence each; undefined where nothing rolls it out.
 *
 * A step is called by the values of its first condition, as in `wave in (canary)`.
 */
export function rolloutOf({ metadata, set }: Pick<Application, 'metadata' | 'set'>): readonly string[] | undefined {
  const strategy = asMapping(valueAt(set?.object, 'spec', 'strategy'));
  const steps = asList(valueAt(strategy, 'rollingSync', 'steps')).map(asMapping);
  if (strategy.type !== 'RollingSync' || steps.length === 0) return undefined;
  const labels = asMapping(metadata.labels);
  const at = steps.findIndex((step) => selects(step, labels));
  const own = steps[at];
  if (!own) return ['waits until someone syncs: no step of the RollingSync selects the Application'];
  if (own.maxUpdate === 0 || own.maxUpdate === '0%') {
    return ['waits until someone syncs: its step of the RollingSync updates none by itself'];
  }
  const earlier = new Set(steps.slice(0, at).map(nameOf));
  earlier.delete(nameOf(own));
  earlier.delete('');
  return earlier.size === 0 ? [] : [`comes after ${[...earlier].join(', ')}, where progressive syncs are turned on`];
}

function nameOf(step: Mapping): string {
  const [first] = asList(step.matchExpressions);
  return asList(asMapping(first).values).join(', ');
}

/** A label that is missing fails `In` alone. */
function selects(step: Mapping, labels: Mapping): boolean {
  return asList(step.matchExpressions).every((expression) => {
    const { key, operator, values } = asMapping(expression);
    const isListed = asList(values).includes(labels[String(key)]);
    return operator === 'In' ? isListed : operator === 'NotIn' && !isListed;
  });
}
