import { defineApp, WebService, z } from 'fairlead';

export default defineApp({
  name: 'email',
  owner: 'team-orders',
  settings: z.object({ image: z.string(), replicas: z.number().int().positive().optional() }),
  build(app) {
    new WebService(app, 'email', {
      image: app.settings.image,
      port: 5000,
      targetPort: 8080,
      protocol: 'grpc',
      env: { PORT: 8080, DISABLE_PROFILER: 1 },
      resources: { cpu: '100m', memory: '128Mi' },
      replicas: app.settings.replicas,
    });
  },
});
