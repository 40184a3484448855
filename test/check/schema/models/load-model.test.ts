import { loadModel } from '../../../../lib/check/schema/models/load-model';

describe('loadModel', () => {
  test.each([
    ['v1', 'Pod'],
    ['apps/v1', 'Deployment'],
    ['rbac.authorization.k8s.io/v1', 'ClusterRole'],
    ['argoproj.io/v1alpha1', 'ApplicationSet'],
    ['autoscaling.k8s.io/v1', 'VerticalPodAutoscaler'],
    ['bitnami.com/v1alpha1', 'SealedSecret'],
    ['cert-manager.io/v1', 'Certificate'],
    ['cilium.io/v2', 'CiliumNetworkPolicy'],
    ['external-secrets.io/v1', 'ExternalSecret'],
    ['gateway.envoyproxy.io/v1alpha1', 'BackendTrafficPolicy'],
    ['gateway.networking.k8s.io/v1', 'HTTPRoute'],
    ['kafka.strimzi.io/v1', 'KafkaTopic'],
    ['keda.sh/v1alpha1', 'ScaledObject'],
    ['kustomize.toolkit.fluxcd.io/v1', 'Kustomization'],
    ['monitoring.coreos.com/v1', 'PrometheusRule'],
    ['networking.istio.io/v1', 'DestinationRule'],
    ['opentelemetry.io/v1beta1', 'OpenTelemetryCollector'],
    ['policies.kyverno.io/v1', 'ValidatingPolicy'],
    ['postgresql.cnpg.io/v1', 'Cluster'],
  ])('finds %s %s, which takes its own name', async (apiVersion, kind) => {
    const validate = await loadModel(apiVersion, kind);
    const errors = validate?.({ apiVersion, kind, metadata: {} }) ?? ['no model'];
    expect(errors.filter((error) => /apiVersion|kind/.test(JSON.stringify(error)))).toEqual([]);
  });

  test.each([
    ['example.com/v1', 'Widget'],
    ['apps/v7', 'Deployment'],
    ['apps/v1', 'Deploymint'],
    ['apps/v1', 'DeploymentSpec'],
    ['apps/v1', 'index'],
    ['apps/v1', '../v1/Deployment'],
    ['apps/../apps/v1', 'Deployment'],
    ['v1', 'constructor'],
    ['', ''],
  ])('has none of %s %s', async (apiVersion, kind) => {
    expect(await loadModel(apiVersion, kind)).toBeUndefined();
  });
});
