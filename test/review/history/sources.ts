/** A repository as small as can be that has a bit of everything: the files a person wrote, by path. */
export const SOURCES: Readonly<Record<string, string>> = {
  'environments/fleet.yaml': `fleet: shop
gitops: { agent: argocd, repository: "https://git.example.com/shop.git" }
gateway: { name: public, namespace: gateway }
postgres:
  operator: cloudnative-pg
  images: { "17": "ghcr.io/cloudnative-pg/postgresql:17.9-system-trixie" }
  backups: { destination: "s3://shop-backups", secret: backup-store }
external:
  - { kind: Secret, name: backup-store, namespace: orders }
`,
  'environments/staging.yaml': `environment: staging
tier: staging
clusters:
  eu-1: { region: eu-west-1, kubernetes: "1.34" }
apps:
  web: { image: "registry.example.com/web:1.4.0" }
  orders: { image: "registry.example.com/orders:2.1.0" }
  cache: {}
  report: {}
  platform: {}
`,
  'environments/prod.yaml': `environment: prod
tier: production
clusters:
  eu-1: { region: eu-west-1, kubernetes: "1.34" }
  us-1: { region: us-east-1, kubernetes: "1.34" }
apps:
  web:
    image: registry.example.com/web:1.4.0
    replicas: 4
  orders: { image: "registry.example.com/orders:2.1.0" }
  cache: {}
  report: {}
  platform: {}
`,
  'apps/web.ts': `import { defineApp, WebService, z } from 'fairlead';

export default defineApp({
  name: 'web',
  owner: 'team-web',
  settings: z.object({ image: z.string(), replicas: z.number().optional() }),
  build(app) {
    const web = new WebService(app, 'web', {
      ...app.settings,
      port: 80,
      targetPort: 8080,
      env: { LOG_LEVEL: 'info' },
      files: { '/etc/web/flags.yaml': 'beta: false\\nsearch: true\\n' },
    });
    web.calls('orders', { env: 'ORDERS_ADDR' });
    web.expose({ hosts: ['shop.example.com'] });
  },
});
`,
  'apps/orders.ts': `import { defineApp, PostgresCluster, WebService, z } from 'fairlead';

export default defineApp({
  name: 'orders',
  owner: 'team-orders',
  settings: z.object({ image: z.string() }),
  build(app) {
    const db = new PostgresCluster(app, 'db', { storage: '50Gi' });
    const orders = new WebService(app, 'orders', { image: app.settings.image, port: 8080, protocol: 'grpc' });
    orders.uses(db);
    orders.calls('cache', { env: 'CACHE_ADDR' });
  },
});
`,
  'apps/cache.ts': `import { defineApp, StatefulService } from 'fairlead';

export default defineApp({
  name: 'cache',
  owner: 'team-orders',
  build(app) {
    new StatefulService(app, 'cache', {
      image: 'docker.io/library/redis:7.4.2-alpine',
      port: 6379,
      storage: { path: '/data', size: '10Gi' },
    });
  },
});
`,
  'apps/report.ts': `import { CronTask, defineApp } from 'fairlead';

export default defineApp({
  name: 'report',
  owner: 'team-orders',
  build(app) {
    const report = new CronTask(app, 'nightly', { image: 'registry.example.com/report:3.0.1', schedule: '0 2 * * *' });
    report.calls('orders', { env: 'ORDERS_ADDR' });
  },
});
`,
  'apps/platform.ts': `import { join } from 'node:path';
import { Include } from 'cdk8s';
import { defineApp } from 'fairlead';

export default defineApp({
  name: 'platform',
  owner: 'team-platform',
  build(app) {
    new Include(app, 'objects', { url: join(__dirname, '../manifests/platform.yaml') });
  },
});
`,
  'manifests/platform.yaml': `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: shop-reader }
rules:
  - { apiGroups: [apps], resources: [deployments], verbs: [get, list] }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: limits }
data: { limits.json: '{"orders": 100, "users": 5}' }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: exports }
spec: { accessModes: [ReadWriteOnce], storageClassName: standard, resources: { requests: { storage: 20Gi } } }
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: standard }
provisioner: ebs.csi.aws.com
reclaimPolicy: Retain
allowVolumeExpansion: true
volumeBindingMode: WaitForFirstConsumer
`,
};
