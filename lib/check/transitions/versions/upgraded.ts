import type { Standing } from '../standing';
import { majorVersionOf } from './major';

/** Whether a change is to a newer major version. */
export function isUpgraded(before: Standing, after: Standing): boolean {
  return (majorVersionOf(after)?.major ?? 0) > (majorVersionOf(before)?.major ?? Infinity);
}
