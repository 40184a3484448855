/** What every cluster has by itself; a name that ends in a colon stands for all that begin so. */
const EVERYWHERE: ReadonlyMap<string, readonly string[]> = new Map([
  ['AppProject', ['default']],
  ['ClusterRole', ['admin', 'cluster-admin', 'edit', 'view', 'system:']],
  ['ConfigMap', ['kube-root-ca.crt']],
  ['PriorityClass', ['system-cluster-critical', 'system-node-critical']],
  ['ServiceAccount', ['default']],
]);

/** What there is in one namespace only, by namespace and kind. */
const IN_NAMESPACE: ReadonlyMap<string, readonly string[]> = new Map([
  ['default/Service', ['kubernetes']],
  ['kube-system/ConfigMap', ['extension-apiserver-authentication']],
  ['kube-system/Role', ['extension-apiserver-authentication-reader', 'system:']],
  ['kube-system/Service', ['kube-dns']],
]);

/** Namespaces of Kubernetes, and those the agents were installed in before they could apply anything. */
export const BUILT_IN_NAMESPACES = [
  'default',
  'kube-node-lease',
  'kube-public',
  'kube-system',
  'argocd',
  'flux-system',
];

/** Whether a cluster has an object without anybody rendering it. */
export function isBuiltIn(kind: string, namespace: string, name: string): boolean {
  const known = [...(EVERYWHERE.get(kind) ?? []), ...(IN_NAMESPACE.get(`${namespace}/${kind}`) ?? [])];
  return known.some((one) => (one.endsWith(':') ? name.startsWith(one) : name === one));
}
