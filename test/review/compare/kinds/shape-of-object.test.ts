import { noted, objectOf } from '../objects';

type Element = string | number | Readonly<Record<string, unknown>>;

/** An object of a kind with a list at a path such as `spec.rules[].matches`, where `[]` is the only element of a list. */
function withList(kind: string, path: string, list: readonly Element[]) {
  const fields = path.split('.').reduceRight<unknown>((inner, step) => {
    return step.endsWith('[]') ? { [step.slice(0, -2)]: [{ name: 'one', ...(inner as object) }] } : { [step]: inner };
  }, list);
  return objectOf(kind, fields as Readonly<Record<string, unknown>>);
}

const POD = 'spec.template.spec';
const name = (text: string): Element => ({ name: text });

test.each<[string, string, Element, Element]>([
  ['v1 Service', 'spec.ports', { port: 80 }, { port: 81 }],
  ['v1 Service', 'spec.loadBalancerSourceRanges', '10.0.0.0/8', '192.168.0.0/16'],
  ['v1 Pod', 'spec.containers', name('a'), name('b')],
  ['v1 ServiceAccount', 'imagePullSecrets', name('a'), name('b')],
  ['v1 PersistentVolumeClaim', 'spec.accessModes', 'ReadWriteOnce', 'ReadOnlyMany'],
  ['apps/v1 Deployment', `${POD}.containers[].ports`, { containerPort: 53 }, { containerPort: 53, protocol: 'UDP' }],
  ['apps/v1 Deployment', `${POD}.containers[].volumeMounts`, { mountPath: '/a' }, { mountPath: '/b' }],
  ['apps/v1 Deployment', `${POD}.containers[].securityContext.capabilities.drop`, 'ALL', 'NET_RAW'],
  ['apps/v1 Deployment', `${POD}.topologySpreadConstraints`, { topologyKey: 'zone' }, { topologyKey: 'host' }],
  ['apps/v1 Deployment', `${POD}.hostAliases`, { ip: '1.1.1.1' }, { ip: '2.2.2.2' }],
  ['apps/v1 StatefulSet', 'spec.volumeClaimTemplates', { metadata: { name: 'a' } }, { metadata: { name: 'b' } }],
  ['batch/v1 CronJob', `spec.jobTemplate.${POD}.volumes`, name('a'), name('b')],
  ['networking.k8s.io/v1 NetworkPolicy', 'spec.egress', { to: [{ podSelector: {} }] }, { ports: [{ port: 53 }] }],
  ['networking.k8s.io/v1 NetworkPolicy', 'spec.policyTypes', 'Ingress', 'Egress'],
  ['networking.k8s.io/v1 Ingress', 'spec.rules', { host: 'a' }, { host: 'b' }],
  ['rbac.authorization.k8s.io/v1 ClusterRole', 'rules', { verbs: ['get'] }, { verbs: ['list'] }],
  ['rbac.authorization.k8s.io/v1 RoleBinding', 'subjects', { kind: 'User', name: 'a' }, { kind: 'Group', name: 'a' }],
  ['apiextensions.k8s.io/v1 CustomResourceDefinition', 'spec.versions', name('v1'), name('v2')],
  ['gateway.networking.k8s.io/v1 HTTPRoute', 'spec.hostnames', 'a.example.com', 'b.example.com'],
  ['gateway.networking.k8s.io/v1 HTTPRoute', 'spec.rules[].backendRefs', name('a'), name('b')],
  ['gateway.networking.k8s.io/v1 HTTPRoute', 'spec.rules[].matches', { method: 'GET' }, { method: 'PUT' }],
  ['monitoring.coreos.com/v1 PrometheusRule', 'spec.groups', name('a'), name('b')],
  ['monitoring.coreos.com/v1 Prometheus', 'spec.volumes', name('a'), name('b')],
  ['postgresql.cnpg.io/v1 Cluster', 'spec.externalClusters', name('a'), name('b')],
  ['postgresql.cnpg.io/v1 Cluster', 'spec.managed.roles[].inRoles', 'a', 'b'],
  ['postgresql.cnpg.io/v1 Cluster', 'spec.affinity.tolerations', { key: 'a' }, { key: 'b' }],
  ['postgres-operator.crunchydata.com/v1beta1 PostgresCluster', 'spec.users', name('a'), name('b')],
  ['acid.zalan.do/v1 postgresql', 'spec.users.app', 'superuser', 'createdb'],
  ['argoproj.io/v1alpha1 AppProject', 'spec.destinations', { namespace: 'a' }, { namespace: 'b' }],
  ['argoproj.io/v1alpha1 Application', 'spec.syncPolicy.syncOptions', 'A=true', 'B=true'],
  ['kustomize.config.k8s.io/v1beta1 Kustomization', 'resources', 'a.yaml', 'b.yaml'],
  ['example.com/v1 Thing', 'status.conditions', { type: 'Ready' }, { type: 'Synced' }],
  ['example.com/v1 Thing', 'metadata.finalizers', 'a', 'b'],
])('%s: the order of %s means nothing', (kind, path, first, second) => {
  expect(noted(withList(kind, path, [first, second]), withList(kind, path, [second, first]))).toEqual([]);
});

test.each<[string, string, Element, Element]>([
  ['apps/v1 Deployment', `${POD}.initContainers`, name('a'), name('b')],
  ['apps/v1 Deployment', `${POD}.containers[].command`, 'a', 'b'],
  ['apps/v1 Deployment', `${POD}.containers[].envFrom`, { prefix: 'a' }, { prefix: 'b' }],
  ['apps/v1 Deployment', `${POD}.dnsConfig.searches`, 'a', 'b'],
  ['v1 Service', 'spec.ipFamilies', 'IPv6', 'IPv4'],
  ['batch/v1 Job', 'spec.podFailurePolicy.rules', { action: 'Ignore' }, { action: 'FailJob' }],
  ['admissionregistration.k8s.io/v1 MutatingWebhookConfiguration', 'webhooks', name('a'), name('b')],
  ['admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy', 'spec.variables', name('a'), name('b')],
  ['gateway.networking.k8s.io/v1 HTTPRoute', 'spec.rules', name('a'), name('b')],
  ['monitoring.coreos.com/v1 PrometheusRule', 'spec.groups[].rules', { record: 'a' }, { record: 'b' }],
  ['monitoring.coreos.com/v1 ServiceMonitor', 'spec.endpoints[].relabelings', { action: 'keep' }, { action: 'drop' }],
  ['postgresql.cnpg.io/v1 Cluster', 'spec.bootstrap.initdb.postInitSQL', 'a', 'b'],
  ['kyverno.io/v1 ClusterPolicy', 'spec.rules', name('a'), name('b')],
  ['helm.toolkit.fluxcd.io/v2 HelmRelease', 'spec.valuesFrom', { kind: 'a', name: 'x' }, { kind: 'b', name: 'y' }],
])('%s: the order of %s means something', (kind, path, first, second) => {
  expect(noted(withList(kind, path, [first, second]), withList(kind, path, [second, first]))).toHaveLength(2);
});

test('the version of an API makes no difference', () => {
  const ports = (version: string, list: readonly Element[]) =>
    withList(`networking.istio.io/${version} ServiceEntry`, 'spec.ports', list);
  expect(noted(ports('v1beta1', [name('a'), name('b')]), ports('v1', [name('b'), name('a')]))).toEqual([
    ['apiVersion', 'networking.istio.io/v1beta1', 'networking.istio.io/v1'],
  ]);
});
