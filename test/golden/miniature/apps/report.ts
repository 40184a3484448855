import { CronTask, defineApp, StatefulService, Task, Worker, z } from 'fairlead';

export default defineApp({
  name: 'report',
  owner: 'team-report',
  settings: z.object({ version: z.string(), registry: z.string() }),
  build(app) {
    const image = `${app.settings.registry}/report:${app.settings.version}`;
    const db = new StatefulService(app, 'db', {
      image: 'docker.io/library/redis:7.4.2-alpine',
      port: 6379,
      storage: { path: '/data' },
    });
    const migrate = new Task(app, 'migrate', { image, args: ['migrate'] });
    const nightly = new CronTask(app, 'nightly', { image, schedule: '0 3 * * *', mounts: { '/tmp': { scratch: true } } });
    const mailer = new Worker(app, 'mailer', { image, health: { port: 8081 } });
    migrate.uses(db, { env: 'DB_ADDR' });
    nightly.uses(db, { env: 'DB_ADDR' });
    nightly.calls('store', { env: 'STORE_ADDR' });
    mailer.reaches({ cidr: '203.0.113.0/24', ports: [587] });
  },
});
