import { minorOf } from '../../../../model/kubernetes-version';

/** The first minor version whose standards trust user namespaces, as by then every kubelet has them. */
export const TRUSTED_SINCE = 35;

/** For rules that a pod with a user namespace of its own, whose root is nobody on the node, may break. */
export function unlessUserNamespace(kubernetes: string): { readonly unless?: string } {
  return minorOf(kubernetes) < TRUSTED_SINCE ? {} : { unless: '!variables.pod.?hostUsers.orValue(true)' };
}
