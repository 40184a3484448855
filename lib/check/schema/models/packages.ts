import { isBuiltInGroup } from '../../../layout/kinds';

/** The package with the models of Kubernetes itself. */
const KUBERNETES = 'kubernetes-models';

/** The packages with the models of custom resources, and the API groups that each of them knows. */
const GROUPS_OF: Readonly<Record<string, readonly string[]>> = {
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
  const group = slash < 0 ? '' : apiVersion.slice(0, slash);
  return isBuiltInGroup(group) ? KUBERNETES : PACKAGES.get(group);
}
