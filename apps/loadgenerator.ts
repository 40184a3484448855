import { defineApp, Worker, z } from 'fairlead';

export default defineApp({
  name: 'loadgenerator',
  owner: 'team-storefront',
  settings: z.object({
    image: z.string(),
    users: z.number().int().positive().default(10).describe('Customers who shop at the same time.'),
  }),
  build(app) {
    const generator = new Worker(app, 'loadgenerator', {
      image: app.settings.image,
      env: { USERS: app.settings.users, RATE: 1 },
      // Locust without its web page has nothing to ask.
      health: 'unknown',
      replicas: 1,
      resources: { cpu: '300m', memory: '512Mi' },
    });
    generator.calls('frontend', { env: 'FRONTEND_ADDR' });
  },
});
