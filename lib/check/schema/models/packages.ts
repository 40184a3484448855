/** The packages that hold compiled models, and the API groups that each of them knows. */
const GROUPS_OF: Readonly<Record<string, readonly string[]>> = {
  'kubernetes-models': [
    '',
    'admissionregistration.k8s.io',
    'apiextensions.k8s.io',
    'apiregistration.k8s.io',
    'apps',
    'authentication.k8s.io',
    'authorization.k8s.io',
    'autoscaling',
    'batch',
    'certificates.k8s.io',
    'coordination.k8s.io',
    'discovery.k8s.io',
    'events.k8s.io',
    'extensions',
    'flowcontrol.apiserver.k8s.io',
    'networking.k8s.io',
    'node.k8s.io',
    'policy',
    'rbac.authorization.k8s.io',
    'resource.k8s.io',
    'scheduling.k8s.io',
    'storage.k8s.io',
  ],
  '@kubernetes-models/argo-cd': ['argoproj.io'],
  '@kubernetes-models/autoscaler': ['autoscaling.k8s.io'],
  '@kubernetes-models/cert-manager': [
    'acme.cert-manager.io',
    'awspca.cert-manager.io',
    'cert-manager.io',
    'policy.cert-manager.io',
    'trust-manager.io',
    'trust.cert-manager.io',
  ],
  '@kubernetes-models/cilium': ['cilium.io'],
  '@kubernetes-models/cloudnative-pg': ['postgresql.cnpg.io'],
  '@kubernetes-models/envoy-gateway': ['gateway.envoyproxy.io'],
  '@kubernetes-models/external-secrets': ['external-secrets.io', 'generators.external-secrets.io'],
  '@kubernetes-models/flux-cd': [
    'helm.toolkit.fluxcd.io',
    'image.toolkit.fluxcd.io',
    'kustomize.toolkit.fluxcd.io',
    'notification.toolkit.fluxcd.io',
    'source.toolkit.fluxcd.io',
  ],
  '@kubernetes-models/gateway-api': ['gateway.networking.k8s.io', 'gateway.networking.x-k8s.io'],
  '@kubernetes-models/istio': [
    'extensions.istio.io',
    'install.istio.io',
    'networking.istio.io',
    'security.istio.io',
    'telemetry.istio.io',
  ],
  '@kubernetes-models/keda': ['eventing.keda.sh', 'keda.sh'],
  '@kubernetes-models/kyverno': ['kyverno.io', 'policies.kyverno.io', 'reports.kyverno.io', 'wgpolicyk8s.io'],
  '@kubernetes-models/opentelemetry-operator': ['opentelemetry.io'],
  '@kubernetes-models/prometheus-operator': ['monitoring.coreos.com'],
  '@kubernetes-models/sealed-secrets': ['bitnami.com'],
  '@kubernetes-models/strimzi-kafka-operator': ['core.strimzi.io', 'kafka.strimzi.io'],
};

const PACKAGES: ReadonlyMap<string, string> = new Map(
  Object.entries(GROUPS_OF).flatMap(([name, groups]) => groups.map((group) => [group, name])),
);

/** The package with the models of an API version such as `apps/v1`; undefined where none has them. */
export function packageOf(apiVersion: string): string | undefined {
  const slash = apiVersion.indexOf('/');
  return PACKAGES.get(slash < 0 ? '' : apiVersion.slice(0, slash));
}
