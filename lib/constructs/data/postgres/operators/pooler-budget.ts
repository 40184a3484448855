import type { Defaults } from '../../../../defaults/defaults';
import { disruptionBudget } from '../../../workload/deployment';
import type { RenderedObject } from './operator';

/** The budget of a pooler, for operators that make none. @param name That of the pooler. */
export function poolerBudget(
  name: string,
  podLabels: Readonly<Record<string, string>>,
  defaults: Defaults,
): RenderedObject {
  const spec = disruptionBudget(podLabels, defaults['disruption.unavailable'], defaults);
  return { id: 'pooler-disruption', apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', name, body: { spec } };
}
