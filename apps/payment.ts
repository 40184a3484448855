import { defineApp, WebService, z } from 'fairlead';

export default defineApp({
  name: 'payment',
  owner: 'team-payments',
  settings: z.object({ image: z.string(), replicas: z.number().int().positive().optional() }),
  build(app) {
    new WebService(app, 'payment', {
      image: app.settings.image,
      port: 50051,
      protocol: 'grpc',
      env: { PORT: 50051, DISABLE_PROFILER: 1 },
      resources: { cpu: '100m', memory: '128Mi' },
      replicas: app.settings.replicas,
    });
  },
});
