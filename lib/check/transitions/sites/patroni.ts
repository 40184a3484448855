import { asMapping, valueAt } from '../../references/loosely';
import { ZALANDO } from '../kinds';
import type { Standing } from '../standing';

/** Whether one of Zalando's or Crunchy's clusters follows another. */
export function isStandby({ kind, object }: Standing): boolean {
  const standby = valueAt(object.spec, 'standby');
  if (standby === undefined || standby === null) return false;
  return kind === ZALANDO || asMapping(standby).enabled !== false;
}

/** Whether one of them has instances. */
export function isRunning({ kind, object }: Standing): boolean {
  return kind === ZALANDO ? valueAt(object.spec, 'numberOfInstances') !== 0 : valueAt(object.spec, 'shutdown') !== true;
}
