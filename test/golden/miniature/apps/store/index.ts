import { join } from 'node:path';
import { Include } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { defineApp, WebService, z } from 'fairlead';
import { greeting } from './greeting';

export default defineApp({
  name: 'store',
  owner: 'team-store',
  settings: z.object({ version: z.string(), registry: z.string() }),
  build(app) {
    const web = new WebService(app, 'store', {
      image: `${app.settings.registry}/store:${app.settings.version}`,
      port: 80,
      targetPort: 8080,
      env: { API_KEY: { secret: 'store-api', key: 'key' } },
      files: { '/etc/store/greeting.txt': greeting },
    });
    app.external({ kind: 'Secret', name: 'store-api', keys: ['key'] });
    web.expose({ hosts: ['store.example.com'] });
    web.patch('Service', { metadata: { annotations: { 'example.com/owner': 'team-store' } } });
    new kplus.ConfigMap(app, 'flags', { data: { dark: 'yes', beta: 'no' } });
    new Include(app, 'legacy', { url: join(__dirname, '../../legacy/role.yaml') });
  },
});
