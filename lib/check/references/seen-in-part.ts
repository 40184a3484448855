import type { Fault } from '../../model/finding';
import type { ReferenceCode } from './codes';

/** What stays within its object, so that nothing elsewhere could be meant. */
const WITHIN: ReferenceCode = 'reference/volume';
/** What is nearly always there without those who write into it. */
const TAKEN_FOR_GRANTED: ReferenceCode = 'reference/namespace';

/** What is left of a fault where a cluster may have more than is seen: mostly a warning, undefined for nothing. */
export function seenInPart(fault: Fault): Fault | undefined {
  if (fault.code === TAKEN_FOR_GRANTED) return undefined;
  return fault.code === WITHIN ? fault : { ...fault, severity: 'warning' };
}
