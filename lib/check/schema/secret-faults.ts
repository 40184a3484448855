import type { Fault } from '../../model/finding';
import type { KubernetesObject } from '../../model/manifest';

/** Where a Secret keeps its values. */
const VALUES = new Set<string | number | undefined>(['data', 'stringData']);

/**
 * The faults of a Secret as they may be told: without the values they are about, and without those of a file that SOPS
 * encrypted, which are others once Flux has decrypted it. Those of any other object as they are.
 */
export function ofSecret(object: KubernetesObject, faults: readonly Fault[]): readonly Fault[] {
  if (object.kind !== 'Secret' || object.apiVersion !== 'v1') return faults;
  const told = 'sops' in object ? faults.filter(({ path: [first] }) => first !== 'sops' && !VALUES.has(first)) : faults;
  return told.map((fault) => (VALUES.has(fault.path[0]) ? withoutValue(fault) : fault));
}

/** A fix may quote the value as well. */
function withoutValue({ code, severity, message, path }: Fault): Fault {
  return { code, severity, message: message.replace(/, found .*$/s, ''), path };
}
