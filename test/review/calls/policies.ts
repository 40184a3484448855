import { resourceId, type KubernetesObject } from '../../../lib/model/manifest';
import type { Placed } from '../../../lib/review/change';

/** A peer: the pods of a name in a namespace. */
export function pods(namespace: string, name?: string): object {
  return {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
    ...(name !== undefined && { podSelector: { matchLabels: { 'app.kubernetes.io/name': name } } }),
  };
}

/** The NetworkPolicy of an app on a cluster such as `prod/eu-1`, in the namespace of its name. */
export function policyOf(
  place: string,
  name: string,
  spec: Readonly<Record<string, unknown>>,
  metadata: { readonly namespace?: string; readonly labels?: Readonly<Record<string, string>> } = {},
): Placed {
  const [environment = '', cluster = ''] = place.split('/');
  const object: KubernetesObject = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace: name, labels: { 'app.kubernetes.io/name': name }, ...metadata },
    spec: { podSelector: { matchLabels: { 'app.kubernetes.io/name': name } }, ...spec },
  };
  const bundle = `${place}/${name}`;
  return {
    object,
    id: resourceId(object),
    where: { environment, cluster },
    bundle,
    file: `${bundle}/networkpolicy.yaml`,
  };
}
