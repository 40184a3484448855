import type { Fault } from '../../../model/finding';

/**
 * The fault of a custom resource with one more way out: a cluster may have another version of its definition than the one
 * that it was judged by. Where a known name is near, the field is rather misspelt than new.
 */
export function withOtherDefinition(fault: Fault): Fault {
  if (fault.code !== 'schema/unknown-field' || fault.fix?.endsWith('remove it') !== true) return fault;
  return { ...fault, fix: `${fault.fix}, or put the CustomResourceDefinition that the cluster has into crds/` };
}
