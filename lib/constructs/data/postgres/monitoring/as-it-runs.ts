import type { PostgresIntent } from '../intent';
import { dialectOf } from './dialect-of';

/** The intent with as many instances as the operator runs: some run fewer in a site that follows another. */
export function asItRuns(intent: PostgresIntent): PostgresIntent {
  return { ...intent, instances: dialectOf(intent).instances };
}
