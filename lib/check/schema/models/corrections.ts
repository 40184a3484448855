import type { Correction } from './correction';

/** The generator of the models takes every field called `description` for documentation and leaves it out. */
function described(...holders: readonly string[]): Correction {
  return { texts: Object.fromEntries(holders.map((holder) => [holder, ['description']])) };
}

const NEEDS_SPEC: Correction = { required: ['spec'] };

const CRD: Correction = {
  texts: {
    'spec.versions.*.additionalPrinterColumns.*': ['description'],
    'spec.versions.*.schema.openAPIV3Schema.**': ['description'],
  },
  fields: {
    'spec.versions.*.schema.openAPIV3Schema.**': [
      'x-kubernetes-embedded-resource',
      'x-kubernetes-int-or-string',
      'x-kubernetes-list-map-keys',
      'x-kubernetes-list-type',
      'x-kubernetes-map-type',
      'x-kubernetes-preserve-unknown-fields',
      'x-kubernetes-validations',
    ],
  },
};

const KYVERNO_RULES: Correction = {
  open: ['generate', 'mutate', 'validate'].map((rule) => `spec.rules.*.${rule}.foreach.*.preconditions`),
};

const COSIGN: Correction = { optional: ['spec.verify.provider'] };

const VAULT = ['appRole.path', 'jwt.path', 'kubernetes.mountPath', 'ldap.path', 'userPass.path'];

const SECRET_STORE: Correction = {
  optional: [
    ...VAULT.map((field) => `spec.provider.vault.auth.${field}`),
    ...['apiHost', 'environment', 'project'].map((field) => `spec.provider.onboardbase.${field}`),
  ],
};

/**
 * The differences by `apiVersion kind`, found by comparing the models with the OpenAPI of Kubernetes 1.36 and 1.37 and
 * with the CustomResourceDefinitions of each project.
 */
export const CORRECTIONS: Readonly<Record<string, Correction>> = {
  'v1 PersistentVolume': NEEDS_SPEC,
  'v1 PersistentVolumeClaim': NEEDS_SPEC,
  'v1 Pod': NEEDS_SPEC,
  'v1 ReplicationController': NEEDS_SPEC,
  'v1 Service': NEEDS_SPEC,
  'apps/v1 DaemonSet': NEEDS_SPEC,
  'apps/v1 Deployment': NEEDS_SPEC,
  'apps/v1 ReplicaSet': NEEDS_SPEC,
  'apps/v1 StatefulSet': NEEDS_SPEC,
  'batch/v1 Job': NEEDS_SPEC,
  'networking.k8s.io/v1 Ingress': NEEDS_SPEC,
  'admissionregistration.k8s.io/v1 MutatingAdmissionPolicy': NEEDS_SPEC,
  'admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy': NEEDS_SPEC,
  'scheduling.k8s.io/v1 PriorityClass': described(''),
  'apiextensions.k8s.io/v1 CustomResourceDefinition': CRD,
  'argoproj.io/v1alpha1 AppProject': described('spec', 'spec.roles.*', 'spec.syncWindows.*'),
  'cilium.io/v2 CiliumClusterwideNetworkPolicy': described('spec', 'specs.*'),
  'cilium.io/v2 CiliumNetworkPolicy': described('spec', 'specs.*'),
  'external-secrets.io/v1 ClusterSecretStore': SECRET_STORE,
  'external-secrets.io/v1 SecretStore': SECRET_STORE,
  'gateway.envoyproxy.io/v1alpha1 BackendTrafficPolicy': {
    optional: [
      'spec.rateLimit.global.rules.*.clientSelectors.*.path.value',
      'spec.rateLimit.local.rules.*.clientSelectors.*.path.value',
      'spec.responseOverride.*.match.statusCodes.*.type',
      'spec.responseOverride.*.response.body.type',
      'spec.telemetry.tracing.customTags.*.type',
    ],
    closed: ['brotli', 'gzip', 'zstd'].flatMap((how) => [`spec.compression.*.${how}`, `spec.compressor.*.${how}`]),
  },
  'gateway.envoyproxy.io/v1alpha1 ClientTrafficPolicy': {
    closed: ['spec.http3', 'spec.tls.session.resumption.stateful', 'spec.tls.session.resumption.stateless'],
  },
  'gateway.envoyproxy.io/v1alpha1 EnvoyExtensionPolicy': { optional: ['spec.lua.*.type'] },
  'gateway.envoyproxy.io/v1alpha1 EnvoyProxy': {
    optional: [
      'spec.telemetry.metrics.sinks.*.type',
      'spec.telemetry.tracing.customTags.*.type',
      'spec.telemetry.tracing.provider.type',
    ],
  },
  'gateway.envoyproxy.io/v1alpha1 HTTPRouteFilter': { optional: ['spec.directResponse.body.type'] },
  'gateway.envoyproxy.io/v1alpha1 SecurityPolicy': {
    optional: ['spec.extAuth.contextExtensions.*.type', 'spec.jwt.providers.*.localJWKS.type'],
  },
  'gateway.networking.k8s.io/v1 GatewayClass': described('spec'),
  'gateway.networking.k8s.io/v1beta1 GatewayClass': described('spec'),
  'generators.external-secrets.io/v1alpha1 Password': { optional: ['spec.allowRepeat', 'spec.length', 'spec.noUpper'] },
  'generators.external-secrets.io/v1alpha1 UUID': { closed: ['spec'] },
  'generators.external-secrets.io/v1alpha1 VaultDynamicSecret': {
    optional: VAULT.map((field) => `spec.provider.auth.${field}`),
  },
  'helm.toolkit.fluxcd.io/v2 HelmRelease': { optional: ['spec.chart.spec.verify.provider'] },
  'kyverno.io/v1 ClusterPolicy': KYVERNO_RULES,
  'kyverno.io/v1 Policy': KYVERNO_RULES,
  'kyverno.io/v2beta1 ClusterPolicy': KYVERNO_RULES,
  'kyverno.io/v2beta1 Policy': KYVERNO_RULES,
  'monitoring.coreos.com/v1alpha1 AlertmanagerConfig': described(
    'spec.receivers.*.opsgenieConfigs.*',
    'spec.receivers.*.pagerdutyConfigs.*',
  ),
  'opentelemetry.io/v1alpha1 OpAMPBridge': described('spec'),
  'opentelemetry.io/v1alpha1 OpenTelemetryCollector': { optional: ['spec.managementState'] },
  'opentelemetry.io/v1beta1 OpenTelemetryCollector': { open: ['spec.config'] },
  'postgresql.cnpg.io/v1 Cluster': {
    ...described('spec'),
    fields: { spec: ['primaryLease'] },
    optional: ['spec.instances', 'spec.replicationSlots.synchronizeReplicas.enabled'],
  },
  'postgresql.cnpg.io/v1 ClusterImageCatalog': { fields: { spec: ['componentImages'] } },
  'postgresql.cnpg.io/v1 ImageCatalog': { fields: { spec: ['componentImages'] } },
  'postgresql.cnpg.io/v1 Pooler': {
    fields: { 'spec.monitoring': ['tls'], 'spec.pgbouncer': ['image', 'imageCatalogRef'] },
  },
  'source.toolkit.fluxcd.io/v1 HelmChart': COSIGN,
  'source.toolkit.fluxcd.io/v1 OCIRepository': COSIGN,
};
