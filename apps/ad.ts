import { defineApp, WebService, z } from 'fairlead';

export default defineApp({
  name: 'ad',
  owner: 'team-growth',
  settings: z.object({ image: z.string(), replicas: z.number().int().positive().optional() }),
  build(app) {
    new WebService(app, 'ad', {
      image: app.settings.image,
      port: 9555,
      protocol: 'grpc',
      env: { PORT: 9555 },
      resources: { cpu: '200m', memory: '300Mi' },
      replicas: app.settings.replicas,
    });
  },
});
