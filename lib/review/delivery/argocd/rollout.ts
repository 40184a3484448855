import { asList, asMapping, valueAt, type Mapping } from '../../../check/references/loosely';
import type { Application } from './application';

/**
 * What a RollingSync has an Application wait for, one sentence each; undefined where nothing rolls it out. That it comes
 * after other steps is not told: that is so for every change, and stands in the ApplicationSet.
 */
export function rolloutOf({ metadata, set }: Pick<Application, 'metadata' | 'set'>): readonly string[] | undefined {
  const strategy = asMapping(valueAt(set?.object, 'spec', 'strategy'));
  const steps = asList(valueAt(strategy, 'rollingSync', 'steps')).map(asMapping);
  if (strategy.type !== 'RollingSync' || steps.length === 0) return undefined;
  const labels = asMapping(metadata.labels);
  const own = steps.find((step) => selects(step, labels));
  if (!own) return ['waits until someone syncs: no step of the RollingSync selects the Application'];
  if (own.maxUpdate === 0 || own.maxUpdate === '0%') {
    return ['waits until someone syncs: its step of the RollingSync updates none by itself'];
  }
  return [];
}

/** A label that is missing fails `In` alone. */
function selects(step: Mapping, labels: Mapping): boolean {
  return asList(step.matchExpressions).every((expression) => {
    const { key, operator, values } = asMapping(expression);
    const isListed = asList(values).includes(labels[String(key)]);
    return operator === 'In' ? isListed : operator === 'NotIn' && !isListed;
  });
}
