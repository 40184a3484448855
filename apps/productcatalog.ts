import { defineApp, PostgresCluster, postgresSettings, WebService, z } from 'fairlead';

export default defineApp({
  name: 'productcatalog',
  owner: 'team-catalog',
  settings: z.object({
    image: z.string(),
    replicas: z.number().int().positive().optional(),
    products: postgresSettings.optional(),
  }),
  build(app) {
    const products = new PostgresCluster(app, 'products', {
      workload: 'web',
      databases: { products: { extensions: ['pg_trgm'] } },
      ...app.settings.products,
    });
    const productcatalog = new WebService(app, 'productcatalog', {
      image: app.settings.image,
      port: 3550,
      protocol: 'grpc',
      env: { PORT: 3550, DISABLE_PROFILER: 1 },
      resources: { cpu: '100m', memory: '128Mi' },
      replicas: app.settings.replicas,
    });
    productcatalog.uses(products, { readOnly: true });
  },
});
