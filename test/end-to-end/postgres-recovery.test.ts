import { DatabaseWorkspace } from './database-workspace';

jest.setTimeout(300_000);

const AT = '"2026-11-20T14:01:30+01:00"';

test('from "we lost data at 14:02" to a restored database: each step is a change that can be read', async () => {
  const workspace = new DatabaseWorkspace('cloudnative-pg', ['eu-1']);
  await workspace.set('{}');

  const restored = await workspace.set(`{ recovery: { as: r1, at: ${AT} } }`);
  expect(restored.refused).toEqual([]);
  expect(restored.diff).toMatchInlineSnapshot(`
   "+++ prod/eu-1/shop/cluster_postgresql-cnpg-io.shop-orders-r1.yaml
   +++ prod/eu-1/shop/configmap.shop-orders-r1-dashboard.yaml
   +++ prod/eu-1/shop/imagecatalog.shop-orders-r1.yaml
   +++ prod/eu-1/shop/networkpolicy.shop-orders-r1.yaml
   +++ prod/eu-1/shop/objectstore.shop-orders-r1-origin.yaml
   +++ prod/eu-1/shop/objectstore.shop-orders-r1.yaml
   +++ prod/eu-1/shop/podmonitor.shop-orders-r1.yaml
   +++ prod/eu-1/shop/prometheusrule.shop-orders-r1.yaml
   +++ prod/eu-1/shop/scheduledbackup.shop-orders-r1.yaml"
  `);

  const switched = await workspace.set(`{ recovery: { as: r1, at: ${AT}, live: true } }`);
  expect(switched.refused).toEqual([]);
  expect(switched.diff).toMatchInlineSnapshot(`
   "prod/eu-1/shop/cluster_postgresql-cnpg-io.shop-orders-r1.yaml
   - fairlead.dev/phase: aside
   - argocd.argoproj.io/sync-wave: "1"
   + fairlead.dev/phase: data
   + argocd.argoproj.io/sync-wave: "-4"
   prod/eu-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml
   - fairlead.dev/phase: data
   - argocd.argoproj.io/sync-wave: "-4"
   + fairlead.dev/phase: aside
   + argocd.argoproj.io/sync-wave: "1"
   prod/eu-1/shop/deployment.shop-web.yaml
   - value: shop-orders-rw
   - name: shop-orders-app
   - name: shop-orders-app
   - value: /etc/postgresql/shop-orders/ca.crt
   - - name: etc-postgresql-shop-orders
   - mountPath: /etc/postgresql/shop-orders
   - - name: etc-postgresql-shop-orders
   - secretName: shop-orders-ca
   + value: shop-orders-r1-rw
   + name: shop-orders-r1-app
   + name: shop-orders-r1-app
   + value: /etc/postgresql/shop-orders-r1/ca.crt
   + - name: etc-postgresql-shop-orders-r1
   + mountPath: /etc/postgresql/shop-orders-r1
   + - name: etc-postgresql-shop-orders-r1
   + secretName: shop-orders-r1-ca
   prod/eu-1/shop/imagecatalog.shop-orders-r1.yaml
   - fairlead.dev/phase: aside
   - argocd.argoproj.io/sync-wave: "1"
   + fairlead.dev/phase: data
   + argocd.argoproj.io/sync-wave: "-4"
   prod/eu-1/shop/imagecatalog.shop-orders.yaml
   - fairlead.dev/phase: data
   - argocd.argoproj.io/sync-wave: "-4"
   + fairlead.dev/phase: aside
   + argocd.argoproj.io/sync-wave: "1"
   prod/eu-1/shop/networkpolicy.shop-orders-r1.yaml
   - fairlead.dev/phase: aside
   - argocd.argoproj.io/sync-wave: "1"
   + fairlead.dev/phase: data
   + argocd.argoproj.io/sync-wave: "-4"
   + app.kubernetes.io/name: shop-web
   prod/eu-1/shop/networkpolicy.shop-orders.yaml
   - fairlead.dev/phase: data
   - argocd.argoproj.io/sync-wave: "-4"
   - app.kubernetes.io/name: shop-web
   + fairlead.dev/phase: aside
   + argocd.argoproj.io/sync-wave: "1"
   prod/eu-1/shop/networkpolicy.shop-web.yaml
   - cnpg.io/cluster: shop-orders
   + cnpg.io/cluster: shop-orders-r1
   prod/eu-1/shop/objectstore.shop-orders-r1-origin.yaml
   - fairlead.dev/phase: aside
   - argocd.argoproj.io/sync-wave: "1"
   + fairlead.dev/phase: data
   + argocd.argoproj.io/sync-wave: "-4"
   prod/eu-1/shop/objectstore.shop-orders-r1.yaml
   - fairlead.dev/phase: aside
   - argocd.argoproj.io/sync-wave: "1"
   + fairlead.dev/phase: data
   + argocd.argoproj.io/sync-wave: "-4"
   prod/eu-1/shop/objectstore.shop-orders.yaml
   - fairlead.dev/phase: data
   - argocd.argoproj.io/sync-wave: "-4"
   + fairlead.dev/phase: aside
   + argocd.argoproj.io/sync-wave: "1"
   prod/eu-1/shop/scheduledbackup.shop-orders-r1.yaml
   - fairlead.dev/phase: aside
   - argocd.argoproj.io/sync-wave: "1"
   + fairlead.dev/phase: data
   + argocd.argoproj.io/sync-wave: "-4"
   prod/eu-1/shop/scheduledbackup.shop-orders.yaml
   - fairlead.dev/phase: data
   - argocd.argoproj.io/sync-wave: "-4"
   + fairlead.dev/phase: aside
   + argocd.argoproj.io/sync-wave: "1""
  `);

  const retired = await workspace.set('{ incarnation: r1 }');
  expect(retired.refused).toEqual([]);
  expect(retired.diff).toMatchInlineSnapshot(`
   "prod/eu-1/shop/cluster_postgresql-cnpg-io.shop-orders-r1.yaml
   - recovery:
   - recoveryTarget:
   - targetTime: "2026-11-20T13:01:30Z"
   - source: origin
   - externalClusters:
   - - name: origin
   - plugin:
   - name: barman-cloud.cloudnative-pg.io
   - parameters:
   - barmanObjectName: shop-orders-r1-origin
   - serverName: shop-orders-18
   + initdb:
   + builtinLocale: C.UTF-8
   + dataChecksums: true
   + localeCType: C.UTF-8
   + localeProvider: builtin
   --- prod/eu-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml
   --- prod/eu-1/shop/configmap.shop-orders-dashboard.yaml
   --- prod/eu-1/shop/imagecatalog.shop-orders.yaml
   --- prod/eu-1/shop/networkpolicy.shop-orders.yaml
   --- prod/eu-1/shop/objectstore.shop-orders-r1-origin.yaml
   --- prod/eu-1/shop/objectstore.shop-orders.yaml
   --- prod/eu-1/shop/podmonitor.shop-orders.yaml
   --- prod/eu-1/shop/prometheusrule.shop-orders.yaml
   --- prod/eu-1/shop/scheduledbackup.shop-orders.yaml"
  `);
});

test.each([
  ['a name that nothing was restored to', '{ incarnation: r1 }', 'transition/cluster-renamed'],
  ['a smaller volume', '{ storage: 10Gi }', 'transition/storage-shrinks'],
  ['no volume for the log any more', '{ walStorage: false }', 'transition/volume-removed'],
  ['an older version', '{ version: "17" }', 'transition/major-downgrade'],
])('%s is refused: the data would stay behind', async (_, orders, code) => {
  const workspace = new DatabaseWorkspace('cloudnative-pg', ['eu-1']);
  await workspace.set('{}');
  const { refused, diff } = await workspace.set(orders);
  expect(refused).toContain(code);
  expect(diff).toBe('');
});
