import fc from 'fast-check';
import type { KubernetesObject } from '../../../lib/model/manifest';
import { report } from './cluster';

/** An object of a cluster in which everything arrives, and whether something else of it points there. */
interface Made {
  readonly object: KubernetesObject;
  readonly pointedTo: boolean;
}

/** What an app may have beside its Deployment, by name of the app; `others` are the apps of the cluster. */
type Feature = (
  app: string,
  others: readonly string[],
) => { readonly objects: readonly Made[]; readonly pod?: PodPart };

interface PodPart {
  readonly env?: readonly object[];
  readonly spec?: object;
}

function made(pointedTo: boolean, apiVersion: string, kind: string, name: string, more: object, at = name): Made {
  return { pointedTo, object: { apiVersion, kind, metadata: { name, namespace: at }, ...more } };
}

const FEATURES: readonly Feature[] = [
  (app) => ({
    objects: [made(true, 'v1', 'ConfigMap', app, { data: { a: 'b' } })],
    pod: { env: [{ name: 'A', valueFrom: { configMapKeyRef: { name: app, key: 'a' } } }] },
  }),
  (app) => ({
    objects: [
      made(true, 'external-secrets.io/v1', 'ExternalSecret', app, {
        spec: { secretStoreRef: { name: app }, data: [{ secretKey: 'b' }] },
      }),
      made(true, 'external-secrets.io/v1', 'SecretStore', app, {}),
    ],
    pod: { env: [{ name: 'B', valueFrom: { secretKeyRef: { name: app, key: 'b' } } }] },
  }),
  (app) => ({ objects: [made(true, 'v1', 'ServiceAccount', app, {})], pod: { spec: { serviceAccountName: app } } }),
  (app) => ({
    objects: [made(true, 'v1', 'PersistentVolumeClaim', app, {})],
    pod: { spec: { volumes: [{ name: 'data', persistentVolumeClaim: { claimName: app } }] } },
  }),
  (app) => ({
    objects: [made(true, 'postgresql.cnpg.io/v1', 'Cluster', `${app}-db`, {}, app)],
    pod: { env: [{ name: 'C', valueFrom: { secretKeyRef: { name: `${app}-db-app`, key: 'uri' } } }] },
  }),
  (app) => ({
    objects: [
      made(true, 'kafka.strimzi.io/v1', 'Kafka', app, {}),
      made(false, 'kafka.strimzi.io/v1', 'KafkaTopic', app, {
        metadata: { name: app, namespace: app, labels: { 'strimzi.io/cluster': app } },
      }),
    ],
  }),
  (app) => ({
    objects: [
      made(true, 'rbac.authorization.k8s.io/v1', 'Role', app, {}),
      made(false, 'rbac.authorization.k8s.io/v1', 'RoleBinding', app, {
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: app },
      }),
    ],
  }),
  (app) => ({
    objects: [
      made(false, 'autoscaling/v2', 'HorizontalPodAutoscaler', app, {
        spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: app } },
      }),
      made(false, 'policy/v1', 'PodDisruptionBudget', app, { spec: { selector: { matchLabels: { app } } } }),
    ],
  }),
  (app, others) => ({
    objects: [
      made(false, 'networking.k8s.io/v1', 'NetworkPolicy', app, {
        spec: {
          podSelector: { matchLabels: { app } },
          ingress: others.map((other) => ({
            from: [
              {
                namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': other } },
                podSelector: { matchLabels: { app: other } },
              },
            ],
          })),
        },
      }),
    ],
  }),
  (app) => ({
    objects: [
      made(true, 'v1', 'Service', `${app}-admin`, service(app), app),
      made(false, 'gateway.networking.k8s.io/v1', 'HTTPRoute', app, {
        spec: { rules: [{ backendRefs: [{ name: `${app}-admin`, port: 80 }] }] },
      }),
    ],
  }),
  (app) => ({
    objects: [
      made(true, 'v1', 'Service', `${app}-metrics`, { ...service(app), ...labelled(app, `${app}-metrics`) }, app),
      made(false, 'monitoring.coreos.com/v1', 'ServiceMonitor', app, {
        spec: { selector: { matchLabels: { monitored: app } }, endpoints: [{ port: 'http' }] },
      }),
    ],
  }),
];

function service(app: string): object {
  return { spec: { selector: { app }, ports: [{ name: 'http', port: 80, targetPort: 'http' }] } };
}

function labelled(app: string, name: string): object {
  return { metadata: { name, namespace: app, labels: { monitored: app } } };
}

function appOf(app: string, features: readonly Feature[], others: readonly string[]): readonly Made[] {
  const parts = features.map((feature) => feature(app, others));
  const container = {
    name: 'main',
    ports: [{ name: 'http', containerPort: 8080 }],
    env: parts.flatMap(({ pod }) => pod?.env ?? []),
  };
  const spec = Object.assign({ containers: [container] }, ...parts.map(({ pod }) => pod?.spec ?? {})) as object;
  return [
    { pointedTo: true, object: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: app } } },
    // Its own Service points to it.
    made(true, 'apps/v1', 'Deployment', app, {
      spec: { selector: { matchLabels: { app } }, template: { metadata: { labels: { app } }, spec } },
    }),
    made(false, 'v1', 'Service', app, service(app)),
    ...parts.flatMap(({ objects }) => objects),
  ];
}

const CLUSTERS = fc.array(fc.subarray([...FEATURES]), { minLength: 1, maxLength: 4 }).map((apps) => {
  const names = apps.map((_, at) => `app-${'abcd'.charAt(at)}`);
  return names.flatMap((app, at) => appOf(app, apps[at] ?? [], names));
});

test('nothing is found in a consistent cluster, and something once any object that is pointed to is gone', () => {
  fc.assert(
    fc.property(CLUSTERS, (cluster) => {
      const objects = cluster.map(({ object }) => object);
      expect(report(objects).faults).toEqual([]);
      for (const { object } of cluster.filter(({ pointedTo }) => pointedTo)) {
        const without = report(objects.filter((other) => other !== object)).faults;
        expect({ without: object.kind, faults: without.length }).not.toEqual({ without: object.kind, faults: 0 });
      }
    }),
    { numRuns: 25 },
  );
});
