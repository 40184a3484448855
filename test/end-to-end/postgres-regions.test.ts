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
     - source: eu-1
     + initdb:
     + builtinLocale: C.UTF-8
     + dataChecksums: true
     + localeCType: C.UTF-8
     + localeProvider: builtin
     + primary: us-1
     + promotionToken: <token>
     + source: ap-1
     prod/us-1/shop/configmap.shop-orders-dashboard.yaml differs
     prod/us-1/shop/prometheusrule.shop-orders.yaml differs"
    `);

    const settled = await workspace.set(MOVED);
    expect(settled.refused).toEqual([]);
    expect(settled.diff.replaceAll(TOKEN, '<token>')).toMatchInlineSnapshot(`
     "prod/us-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml
     - promotionToken: <token>"
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

describe('a failover', () => {
  test('is said, hibernates the lost site, and lets it come back only with an archive of its own', async () => {
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
     - source: ap-1
     + cnpg.io/hibernation: "on"
     + source: us-1
     --- prod/eu-1/shop/configmap.shop-orders-dashboard.yaml
     --- prod/eu-1/shop/podmonitor.shop-orders.yaml
     --- prod/eu-1/shop/prometheusrule.shop-orders.yaml
     prod/eu-1/shop/scheduledbackup.shop-orders.yaml
     + suspend: true
     prod/us-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml
     - recovery:
     - source: eu-1
     - primary: eu-1
     - source: eu-1
     + fairlead.dev/failover: eu-1
     + initdb:
     + builtinLocale: C.UTF-8
     + dataChecksums: true
     + localeCType: C.UTF-8
     + localeProvider: builtin
     + primary: us-1
     + source: ap-1
     prod/us-1/shop/configmap.shop-orders-dashboard.yaml differs
     prod/us-1/shop/prometheusrule.shop-orders.yaml differs"
    `);

    const tooEarly = await workspace.set(MOVED);
    expect(tooEarly.diff).toBe('');

    const rebuilt = await workspace.set(REBUILT);
    expect(rebuilt.refused).toEqual([]);
    expect(rebuilt.diff).toMatchInlineSnapshot(`
     "prod/ap-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml
     + serverName: shop-orders-18-1
     prod/eu-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml
     - cnpg.io/hibernation: "on"
     - initdb:
     - builtinLocale: C.UTF-8
     - dataChecksums: true
     - localeCType: C.UTF-8
     - localeProvider: builtin
     - serverName: shop-orders-18
     - primary: eu-1
     + recovery:
     + source: us-1
     + serverName: shop-orders-18-1
     + serverName: shop-orders-18-1
     + primary: us-1
     +++ prod/eu-1/shop/configmap.shop-orders-dashboard.yaml
     +++ prod/eu-1/shop/podmonitor.shop-orders.yaml
     +++ prod/eu-1/shop/prometheusrule.shop-orders.yaml
     prod/eu-1/shop/scheduledbackup.shop-orders.yaml
     - suspend: true
     prod/us-1/shop/cluster_postgresql-cnpg-io.shop-orders.yaml
     - fairlead.dev/failover: eu-1
     + serverName: shop-orders-18-1"
    `);
  });
});
