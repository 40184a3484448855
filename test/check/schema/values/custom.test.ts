import type { KubernetesObject } from '../../../../lib/model/manifest';
import { DUPLICATE, NONE, testCases } from './planted';

function custom(apiVersion: string, kind: string, spec: object): KubernetesObject {
  return { apiVersion, kind, metadata: { name: 'shop' }, spec };
}

describe('Prometheus', () => {
  const rules = [
    { alert: 'Down', expr: 'up == 0', for: '5m' },
    { record: 'a:b', expr: 'sum(a)' },
  ];
  testCases(custom('monitoring.coreos.com/v1', 'PrometheusRule', { groups: [{ name: 'a', rules }] }), [
    ['spec.groups.0.rules.1.alert', NONE, 'Down'],
    ['spec.groups.0.rules.0', { alert: 'a', expr: 'b' }, { expr: 'b' }],
    ['spec.groups.0.rules.1.for', NONE, '5m'],
    ['spec.groups.0.rules.1.annotations', NONE, { summary: 'a' }],
    ['spec.groups.0.rules.1.expr', 'a', ''],
    ['spec.groups.1', { name: 'b' }, { name: 'a' }, 'spec.groups.1.name', DUPLICATE],
  ]);
  testCases(custom('monitoring.coreos.com/v1', 'ServiceMonitor', { endpoints: [{ port: 'http', interval: '1m' }] }), [
    ['spec.endpoints.0.scrapeTimeout', '60s', '61s'],
  ]);
  testCases(
    custom('monitoring.coreos.com/v1', 'PodMonitor', { podMetricsEndpoints: [{ port: 'http', interval: '30s' }] }),
    [['spec.podMetricsEndpoints.0.scrapeTimeout', '10s', '1m']],
  );
});

describe('Argo CD', () => {
  const retry = 'syncPolicy.retry.backoff';
  testCases(custom('argoproj.io/v1alpha1', 'Application', {}), [
    ['metadata.finalizers', ['resources-finalizer.argocd.argoproj.io'], ['no finalizer'], 'metadata.finalizers.0'],
    [`spec.${retry}.duration`, '1m30s', '1 minute'],
    [`spec.${retry}.duration`, '10', '1d'],
    [`spec.${retry}.maxDuration`, '3m', '3x'],
    [`spec.${retry}.factor`, 1, 0],
  ]);
  testCases(custom('argoproj.io/v1alpha1', 'ApplicationSet', {}), [
    [`spec.template.spec.${retry}.maxDuration`, '3m0s', 'three minutes'],
  ]);
  testCases(
    custom('argoproj.io/v1alpha1', 'AppProject', {
      syncWindows: [{ kind: 'allow', schedule: '0 22 * * *', duration: '1h', timeZone: 'Europe/Berlin' }],
    }),
    [
      ['spec.syncWindows.0.kind', 'deny', 'forbid'],
      ['spec.syncWindows.0.schedule', '0 22 * * 1-5', '@daily'],
      ['spec.syncWindows.0.duration', '30m', '1d'],
      ['spec.syncWindows.0.timeZone', '', 'Mars'],
    ],
  );
});

describe('Flux', () => {
  testCases(custom('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', { interval: '10m', retryInterval: '1m' }), [
    ['spec.interval', '1h30m', '1d'],
    ['spec.retryInterval', '500ms', '30'],
    ['spec.timeout', '1.5m', '5 m'],
  ]);
  testCases(custom('helm.toolkit.fluxcd.io/v2', 'HelmRelease', { interval: '10m' }), [
    ['spec.install.timeout', '5m', '5'],
    ['spec.chart.spec.interval', '5m', '1us'],
  ]);
});

describe('the Gateway API', () => {
  testCases(custom('gateway.networking.k8s.io/v1', 'HTTPRoute', { rules: [{ timeouts: { request: '10s' } }] }), [
    ['spec.rules.0.timeouts.backendRequest', '10000ms', '11s'],
  ]);
  testCases(custom('gateway.networking.k8s.io/v1', 'HTTPRoute', { rules: [{ timeouts: { backendRequest: '5s' } }] }), [
    ['spec.rules.0.timeouts.request', '0s', '4s', 'spec.rules.0.timeouts.backendRequest'],
  ]);
});

describe('operators', () => {
  testCases(custom('cert-manager.io/v1', 'Certificate', { secretName: 'tls' }), [
    ['spec.duration', '2160h0m0s', '90d'],
    ['spec.duration', '1h', '59m'],
    ['spec.renewBefore', '360h', '2160h'],
  ]);
  testCases(custom('external-secrets.io/v1', 'ExternalSecret', {}), [['spec.refreshInterval', '1h', '1 hour']]);
  testCases(custom('keda.sh/v1alpha1', 'ScaledObject', { maxReplicaCount: 5 }), [
    ['spec.minReplicaCount', 5, 6, 'spec.maxReplicaCount'],
  ]);
  testCases(custom('networking.istio.io/v1', 'DestinationRule', { host: 'shop', subsets: [{ name: 'v1' }] }), [
    ['spec.trafficPolicy.outlierDetection.interval', '10s', '10'],
    ['spec.trafficPolicy.outlierDetection.maxEjectionPercent', 100, 101],
    ['spec.subsets.0.trafficPolicy.connectionPool.tcp.connectTimeout', '1h', '1d'],
  ]);
  testCases(custom('networking.istio.io/v1', 'VirtualService', { http: [{}] }), [
    ['spec.http.0.timeout', '1ms', '0s'],
    ['spec.http.0.retries.perTryTimeout', '2s', 'two'],
  ]);
});
