import { defineApp, WebService, z } from 'fairlead';

export default defineApp({
  name: 'recommendation',
  owner: 'team-growth',
  settings: z.object({ image: z.string(), replicas: z.number().int().positive().optional() }),
  build(app) {
    const recommendation = new WebService(app, 'recommendation', {
      image: app.settings.image,
      port: 8080,
      protocol: 'grpc',
      env: { PORT: 8080, DISABLE_PROFILER: 1 },
      resources: { cpu: '100m', memory: '450Mi' },
      replicas: app.settings.replicas,
    });
    recommendation.calls('productcatalog', { env: 'PRODUCT_CATALOG_SERVICE_ADDR' });
  },
});
