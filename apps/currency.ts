import { defineApp, WebService, z } from 'fairlead';

export default defineApp({
  name: 'currency',
  owner: 'team-payments',
  settings: z.object({ image: z.string(), replicas: z.number().int().positive().optional() }),
  build(app) {
    new WebService(app, 'currency', {
      image: app.settings.image,
      port: 7000,
      protocol: 'grpc',
      env: { PORT: 7000, DISABLE_PROFILER: 1 },
      resources: { cpu: '100m', memory: '128Mi' },
      replicas: app.settings.replicas,
    });
  },
});
