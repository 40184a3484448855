import { DatabaseWorkspace } from './database-workspace';

jest.setTimeout(300_000);

const TOKEN = Buffer.from(
  JSON.stringify({
    latestCheckpointTimelineID: '1',
    redoWalFile: '000000010000000000000005',
    databaseSystemIdentifier: '7421563214567890123',
    latestCheckpointREDOLocation: '0/5000028',
    timeOfLatestCheckpoint: 'Fri Nov 20 14:02:00 2026',
    operatorVersion: '1.30.0',
  }),
).toString('base64');

const SETTLED = '{ replication: { primary: eu-1, replicas: [us-1, ap-1] } }';
const DEMOTED = '{ replication: { primary: { from: eu-1, to: us-1 }, replicas: [us-1, ap-1] } }';
const PROMOTED = `{ replication: { primary: { from: eu-1, to: us-1, token: ${TOKEN} }, replicas: [us-1, ap-1] } }`;
const CALLED_OFF = PROMOTED.replace('from: eu-1, to: us-1', 'from: us-1, to: eu-1');
const MOVED = '{ replication: { primary: us-1, replicas: [eu-1, ap-1] } }';
const FAILED_OVER = '{ replication: { primary: { from: eu-1, to: us-1, failover: true }, replicas: [us-1, ap-1] } }';
const REBUILT = '{ replication: { primary: us-1, replicas: [eu-1, ap-1], rebuilt: { eu-1: 1 } } }';

describe('a switchover between regions', () => {
  test('demotes, promotes by the token, and settles: each step is a small change', async () => {
    const workspace = new DatabaseWorkspace();
    await workspace.set(SETTLED);

    const demoted = await workspace.set(DEMOTED);
    expect(demoted.refused).toEqual([]);
    expect(demoted.diff).toMatchInlineSnapshot(`
     "prod/eu-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml
     - initdb:
     - builtinLocale: C.UTF-8
     - dataChecksums: true
     - localeCType: C.UTF-8
     - localeProvider: builtin
     - primary: eu-1
     - source: ap-1
     + recovery:
     + source: us-1
     + primary: us-1
     + source: us-1
     prod/eu-1/shop/configmap.shop-orders-dashboard.yaml differs
     prod/eu-1/shop/prometheusrule.shop-orders.yaml differs"
    `);

    const promoted = await workspace.set(PROMOTED);
    expect(promoted.refused).toEqual([]);
    expect(promoted.diff.replaceAll(TOKEN, '<token>')).toMatchInlineSnapshot(`
     "prod/ap-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml
     - source: eu-1
     - primary: eu-1
     - source: eu-1
     + source: us-1
     + primary: us-1
     + source: us-1
     prod/us-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml
     - recovery:
     - source: eu-1
     - primary: eu-1
     + initdb:
     + builtinLocale: C.UTF-8
     + dataChecksums: true
     + localeCType: C.UTF-8
     + localeProvider: builtin
     + primary: us-1
     + promotionToken: <token>
     prod/us-1/shop/configmap.shop-orders-dashboard.yaml differs
     prod/us-1/shop/prometheusrule.shop-orders.yaml differs"
    `);

    const settled = await workspace.set(MOVED);
    expect(settled.refused).toEqual([]);
    expect(settled.diff.replaceAll(TOKEN, '<token>')).toMatchInlineSnapshot(`
     "prod/us-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml
     - promotionToken: <token>
     - source: eu-1
     + source: ap-1"
    `);
  });

  test('in an order that loses data it is refused, and dist stays', async () => {
    const workspace = new DatabaseWorkspace();
    await workspace.set(SETTLED);

    const atOnce = await workspace.set(MOVED);
    expect([atOnce.refused, atOnce.diff]).toEqual([['transition/lost-site', 'transition/undeclared-failover'], '']);

    const tokenFirst = await workspace.set(PROMOTED);
    expect([tokenFirst.refused, tokenFirst.diff]).toEqual([['transition/early-promotion'], '']);
  });

  test('the first step is taken back as the second is taken: by the token', async () => {
    const workspace = new DatabaseWorkspace();
    await workspace.set(SETTLED);
    await workspace.set(DEMOTED);
    expect((await workspace.set(SETTLED)).refused).toEqual(['transition/undeclared-failover']);
    expect((await workspace.set(CALLED_OFF)).refused).toEqual([]);
    expect((await workspace.set(SETTLED)).refused).toEqual([]);
  });
});

describe('a major upgrade', () => {
  test('takes every other site along as a new cluster, made of the upgraded one', async () => {
    const workspace = new DatabaseWorkspace();
    const at = (version: string, rebuilt = ''): string =>
      `{ version: "${version}", replication: { primary: eu-1, replicas: [us-1, ap-1]${rebuilt} } }`;
    await workspace.set(at('17'));
    expect((await workspace.set(at('18'))).refused).toEqual(['transition/major-upgrade']);
    const upgraded = await workspace.set(at('18', ', rebuilt: { us-1: 1, ap-1: 1 }'));
    expect(upgraded.refused).toEqual([]);
    expect(upgraded.diff.split('\n').filter((line) => line.includes('/cluster_'))).toEqual([
      '+++ prod/ap-1/shop/cluster_postgresql-cnpg-io.shop-orders-b1.yaml',
      '--- prod/ap-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml',
      'prod/eu-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml',
      '+++ prod/us-1/shop/cluster_postgresql-cnpg-io.shop-orders-b1.yaml',
      '--- prod/us-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml',
    ]);
  });
});

describe('a failover', () => {
  test('is said, hibernates the lost site, and lets it come back only as a new cluster', async () => {
    const workspace = new DatabaseWorkspace();
    await workspace.set(SETTLED);

    const over = await workspace.set(FAILED_OVER);
    expect(over.refused).toEqual([]);
    expect(over.diff).toMatchInlineSnapshot(`
     "prod/ap-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml
     - source: eu-1
     - primary: eu-1
     - source: eu-1
     + source: us-1
     + primary: us-1
     + source: us-1
     prod/eu-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml
     - fairlead.dev/phase: data
     - argocd.argoproj.io/sync-wave: "-4"
     - initdb:
     - builtinLocale: C.UTF-8
     - dataChecksums: true
     - localeCType: C.UTF-8
     - localeProvider: builtin
     - source: ap-1
     + fairlead.dev/phase: aside
     + argocd.argoproj.io/sync-wave: "1"
     + cnpg.io/fencedInstances: "[\\"*\\"]"
     + cnpg.io/hibernation: "on"
     + recovery:
     + source: us-1
     + source: us-1
     --- prod/eu-1/shop/configmap.shop-orders-dashboard.yaml
     prod/eu-1/shop/imagecatalog.shop-orders.yaml
     - fairlead.dev/phase: data
     - argocd.argoproj.io/sync-wave: "-4"
     + fairlead.dev/phase: aside
     + argocd.argoproj.io/sync-wave: "1"
     prod/eu-1/shop/networkpolicy.shop-orders.yaml
     - fairlead.dev/phase: data
     - argocd.argoproj.io/sync-wave: "-4"
     - app.kubernetes.io/name: shop-web
     + fairlead.dev/phase: aside
     + argocd.argoproj.io/sync-wave: "1"
     prod/eu-1/shop/objectstore.shop-orders-ap-1.yaml
     - fairlead.dev/phase: data
     - argocd.argoproj.io/sync-wave: "-4"
     + fairlead.dev/phase: aside
     + argocd.argoproj.io/sync-wave: "1"
     prod/eu-1/shop/objectstore.shop-orders-us-1.yaml
     - fairlead.dev/phase: data
     - argocd.argoproj.io/sync-wave: "-4"
     + fairlead.dev/phase: aside
     + argocd.argoproj.io/sync-wave: "1"
     prod/eu-1/shop/objectstore.shop-orders.yaml
     - fairlead.dev/phase: data
     - argocd.argoproj.io/sync-wave: "-4"
     + fairlead.dev/phase: aside
     + argocd.argoproj.io/sync-wave: "1"
     --- prod/eu-1/shop/podmonitor.shop-orders.yaml
     --- prod/eu-1/shop/prometheusrule.shop-orders.yaml
     prod/eu-1/shop/scheduledbackup.shop-orders.yaml
     - fairlead.dev/phase: data
     - argocd.argoproj.io/sync-wave: "-4"
     + fairlead.dev/phase: aside
     + argocd.argoproj.io/sync-wave: "1"
     + suspend: true
     prod/us-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml
     - recovery:
     - source: eu-1
     - primary: eu-1
     + fairlead.dev/failover: eu-1
     + initdb:
     + builtinLocale: C.UTF-8
     + dataChecksums: true
     + localeCType: C.UTF-8
     + localeProvider: builtin
     + primary: us-1
     prod/us-1/shop/configmap.shop-orders-dashboard.yaml differs
     prod/us-1/shop/prometheusrule.shop-orders.yaml differs"
    `);

    const tooEarly = await workspace.set(MOVED);
    expect(tooEarly.diff).toBe('');

    const rebuilt = await workspace.set(REBUILT);
    expect(rebuilt.refused).toEqual([]);
    expect(rebuilt.diff).toMatchInlineSnapshot(`
     "prod/ap-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml
     + serverName: shop-orders-b1-18
     +++ prod/eu-1/shop/cluster_postgresql-cnpg-io.shop-orders-b1.yaml
     --- prod/eu-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml
     +++ prod/eu-1/shop/configmap.shop-orders-b1-dashboard.yaml
     prod/eu-1/shop/deployment.shop-web.yaml
     - value: shop-orders-rw
     - value: /etc/postgresql/shop-orders/ca.crt
     - - name: etc-postgresql-shop-orders
     - mountPath: /etc/postgresql/shop-orders
     - - name: etc-postgresql-shop-orders
     - secretName: shop-orders-ca
     + value: shop-orders-b1-rw
     + value: /etc/postgresql/shop-orders-b1/ca.crt
     + - name: etc-postgresql-shop-orders-b1
     + mountPath: /etc/postgresql/shop-orders-b1
     + - name: etc-postgresql-shop-orders-b1
     + secretName: shop-orders-b1-ca
     +++ prod/eu-1/shop/imagecatalog.shop-orders-b1.yaml
     --- prod/eu-1/shop/imagecatalog.shop-orders.yaml
     +++ prod/eu-1/shop/networkpolicy.shop-orders-b1.yaml
     --- prod/eu-1/shop/networkpolicy.shop-orders.yaml
     prod/eu-1/shop/networkpolicy.shop-web.yaml
     - cnpg.io/cluster: shop-orders
     + cnpg.io/cluster: shop-orders-b1
     --- prod/eu-1/shop/objectstore.shop-orders-ap-1.yaml
     +++ prod/eu-1/shop/objectstore.shop-orders-b1-ap-1.yaml
     +++ prod/eu-1/shop/objectstore.shop-orders-b1-us-1.yaml
     +++ prod/eu-1/shop/objectstore.shop-orders-b1.yaml
     --- prod/eu-1/shop/objectstore.shop-orders-us-1.yaml
     --- prod/eu-1/shop/objectstore.shop-orders.yaml
     +++ prod/eu-1/shop/podmonitor.shop-orders-b1.yaml
     +++ prod/eu-1/shop/prometheusrule.shop-orders-b1.yaml
     +++ prod/eu-1/shop/scheduledbackup.shop-orders-b1.yaml
     --- prod/eu-1/shop/scheduledbackup.shop-orders.yaml
     prod/us-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml
     - fairlead.dev/failover: eu-1
     - source: eu-1
     + serverName: shop-orders-b1-18
     + source: ap-1"
    `);

    const tidied = await workspace.set(MOVED);
    expect([tidied.refused, tidied.diff]).toEqual([['transition/given-up-site'], '']);
  });
});
