import type { Fault } from '../../model/finding';

/** The faults without those of a field that an earlier one tells of already. */
export function oncePerField(faults: readonly Fault[]): readonly Fault[] {
  if (faults.length < 2) return faults;
  const first = new Map<string, Fault>();
  for (const fault of faults) {
    const field = JSON.stringify(fault.path);
    if (!first.has(field)) first.set(field, fault);
  }
  return [...first.values()];
}
