import type { NamedExpression, PolicyExample } from '../../../../model/policy';
import { exampleObject } from '../example-objects';
import { matching } from '../matching';
import { pointingTo } from '../refusing';

/** Where rules for autoscalers hold. */
export const AUTOSCALERS = matching({ autoscaling: ['horizontalpodautoscalers'] });

/** What rules for autoscalers look at: `variables.least` and `variables.most` pods. */
export const AUTOSCALER_RANGE: readonly NamedExpression[] = [
  pointingTo('spec'),
  { name: 'least', expression: 'dyn(object).?spec.?minReplicas.orValue(1)' },
  { name: 'most', expression: 'dyn(object).?spec.?maxReplicas.orValue(1)' },
];

/** An autoscaler for this many pods; the API server's default where none is given. */
export function autoscaler(minReplicas: number | undefined, maxReplicas: number): PolicyExample {
  const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' };
  const spec = { scaleTargetRef, ...(minReplicas !== undefined && { minReplicas }), maxReplicas };
  return { object: exampleObject('autoscaling/v2', 'HorizontalPodAutoscaler', { spec }) };
}
