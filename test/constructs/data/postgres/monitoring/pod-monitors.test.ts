import type { PostgresIntent } from '../../../../../lib/constructs/data/postgres/intent';
import { monitoringObjects } from '../../../../../lib/constructs/data/postgres/monitoring/monitoring-objects';
import { intentFor, without } from './intents';

function monitors(intent: PostgresIntent) {
  return monitoringObjects(intent).filter(({ kind }) => kind === 'PodMonitor');
}

function found(intent: PostgresIntent) {
  return monitors(intent).map(({ name, body }) => {
    const { selector, podMetricsEndpoints } = body.spec as {
      readonly selector: { readonly matchLabels: unknown };
      readonly podMetricsEndpoints: readonly { readonly port: string }[];
    };
    return [name, selector.matchLabels, podMetricsEndpoints.map(({ port }) => port).join()];
  });
}

const CRUNCHY = 'postgres-operator.crunchydata.com';

test('CloudNativePG: pods of poolers have the label of the cluster and a port of the same name, and are told apart', () => {
  expect(found(intentFor('cloudnative-pg'))).toEqual([
    ['orders', { 'cnpg.io/cluster': 'orders', 'cnpg.io/podRole': 'instance' }, 'metrics'],
    ['orders-pooler', { 'cnpg.io/cluster': 'orders', 'cnpg.io/podRole': 'pooler' }, 'metrics'],
  ]);
});

test('Zalando: the sidecar of the instances; its pooler has no exporter', () => {
  expect(found(intentFor('zalando'))).toEqual([
    ['orders', { application: 'spilo', 'cluster-name': 'orders' }, 'metrics'],
  ]);
});

test.each<[PostgresIntent['major'], readonly unknown[]]>([
  [17, [['orders', { [`${CRUNCHY}/cluster`]: 'orders', [`${CRUNCHY}/data`]: 'postgres' }, 'exporter']]],
  [
    18,
    [
      ['orders', { [`${CRUNCHY}/cluster`]: 'orders', [`${CRUNCHY}/data`]: 'postgres' }, 'otel-metrics'],
      ['orders-pooler', { [`${CRUNCHY}/cluster`]: 'orders', [`${CRUNCHY}/role`]: 'pgbouncer' }, 'otel-metrics'],
    ],
  ],
])(
  "Crunchy: pgMonitor's exporter ends with 17, and PostgreSQL %d is read by what the operator runs there",
  (major, all) => {
    expect(found(intentFor('crunchy', { major }))).toEqual(all);
  },
);

test('monitors and rules carry the labels by which Prometheus selects them', () => {
  const objects = monitoringObjects(intentFor('cloudnative-pg'));
  expect(objects.map(({ id, kind, labels }) => [id, kind, labels])).toEqual([
    ['pod-monitor', 'PodMonitor', { release: 'prometheus' }],
    ['pooler-pod-monitor', 'PodMonitor', { release: 'prometheus' }],
    ['prometheus-rule', 'PrometheusRule', { release: 'prometheus' }],
    ['dashboard', 'ConfigMap', { grafana_dashboard: '1' }],
  ]);
});

test('without a pooler there is nothing to scrape of it', () => {
  expect(monitors(without(intentFor('cloudnative-pg'), 'pooler')).map(({ name }) => name)).toEqual(['orders']);
});
