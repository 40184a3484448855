import { defineApp, StatefulService, WebService, z } from 'fairlead';

export default defineApp({
  name: 'cart',
  owner: 'team-orders',
  settings: z.object({
    image: z.string(),
    replicas: z.number().int().positive().optional(),
    redis: z.object({ image: z.string(), storage: z.string() }),
  }),
  build(app) {
    const { image, replicas, redis } = app.settings;
    const store = new StatefulService(app, 'redis', {
      image: redis.image,
      port: 6379,
      storage: { path: '/data', size: redis.storage },
      resources: { cpu: '70m', memory: '256Mi' },
      probes: { readiness: { command: ['redis-cli', 'ping'] } },
    });
    const cart = new WebService(app, 'cart', {
      image,
      port: 7070,
      protocol: 'grpc',
      resources: { cpu: '200m', memory: '128Mi' },
      replicas,
    });
    cart.uses(store, { env: 'REDIS_ADDR' });
  },
});
