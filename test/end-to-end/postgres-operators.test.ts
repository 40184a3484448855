import { DatabaseWorkspace } from './database-workspace';

jest.setTimeout(300_000);

/** Kinds of the manifests of the app `shop`, and what its web service is told, by operator. */
async function under(operator: string): Promise<{ kinds: readonly string[]; host: string | undefined }> {
  const workspace = new DatabaseWorkspace(operator);
  const { refused } = await workspace.set('{}');
  expect(refused).toEqual([]);
  const manifests = workspace.manifests('prod/eu-1/shop');
  const web = manifests.find(({ kind }) => kind === 'Deployment') as unknown as {
    spec: { template: { spec: { containers: [{ env: { name: string; value?: string }[] }] } } };
  };
  return {
    kinds: [...new Set(manifests.map(({ kind }) => kind))].sort(),
    host: web.spec.template.spec.containers[0].env.find(({ name }) => name === 'PGHOST')?.value,
  };
}

test('one line of fleet.yaml changes what every database is made of, and no app', async () => {
  const [cloudnative, zalando, crunchy] = await Promise.all(['cloudnative-pg', 'zalando', 'crunchy'].map(under));
  expect(cloudnative).toMatchInlineSnapshot(`
   {
     "host": "shop-orders-rw",
     "kinds": [
       "Cluster",
       "ConfigMap",
       "Deployment",
       "HorizontalPodAutoscaler",
       "ImageCatalog",
       "NetworkPolicy",
       "ObjectStore",
       "PodDisruptionBudget",
       "PodMonitor",
       "PrometheusRule",
       "ScheduledBackup",
       "Service",
       "ServiceAccount",
     ],
   }
  `);
  expect(zalando).toMatchInlineSnapshot(`
   {
     "host": "shop-orders",
     "kinds": [
       "ConfigMap",
       "Deployment",
       "HorizontalPodAutoscaler",
       "NetworkPolicy",
       "PodDisruptionBudget",
       "PodMonitor",
       "PrometheusRule",
       "Service",
       "ServiceAccount",
       "postgresql",
     ],
   }
  `);
  expect(crunchy).toMatchInlineSnapshot(`
   {
     "host": "shop-orders-primary",
     "kinds": [
       "ConfigMap",
       "Deployment",
       "HorizontalPodAutoscaler",
       "NetworkPolicy",
       "PodDisruptionBudget",
       "PodMonitor",
       "PostgresCluster",
       "PrometheusRule",
       "Service",
       "ServiceAccount",
     ],
   }
  `);
});

test('a database that is there does not change hands: its data would stay behind', async () => {
  const workspace = new DatabaseWorkspace('cloudnative-pg');
  await workspace.set('{}');
  workspace.operator = 'crunchy';
  const { refused, diff } = await workspace.set('{}');
  expect(refused).toEqual(['transition/operator-changed']);
  expect(diff).toBe('');
});
