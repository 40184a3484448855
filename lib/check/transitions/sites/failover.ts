import type { Standing } from '../standing';
import { FAILOVER_ANNOTATION } from '../../../model/failover';
import { annotationOf } from './site';

/** Whether a failover is declared with this very change: what was declared for an earlier one excuses nothing. */
export function declaresFailover(before: Standing, after: Standing): boolean {
  const declared = annotationOf(after, FAILOVER_ANNOTATION);
  return declared !== undefined && declared !== annotationOf(before, FAILOVER_ANNOTATION);
}
