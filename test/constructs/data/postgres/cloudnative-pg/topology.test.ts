import { listed, rendered, siteIntent, specOf } from './intents';

test('a site that follows: a copy of the primary, whose archive and connection it knows', () => {
  const { bootstrap, replica, externalClusters, certificates } = specOf(
    siteIntent('us-1', { is: 'replica', follows: 'eu-1' }),
    'Cluster',
  ) as Record<string, unknown>;
  expect({ bootstrap, replica, externalClusters }).toMatchInlineSnapshot(`
   {
     "bootstrap": {
       "recovery": {
         "database": "orders",
         "owner": "orders",
         "secret": {
           "name": "shop-db-orders",
         },
         "source": "eu-1",
       },
     },
     "externalClusters": [
       {
         "name": "ap-1",
         "plugin": {
           "name": "barman-cloud.cloudnative-pg.io",
           "parameters": {
             "barmanObjectName": "shop-db-ap-1",
             "serverName": "shop-db-18",
           },
         },
       },
       {
         "connectionParameters": {
           "dbname": "postgres",
           "host": "db.eu-1.example.com",
           "sslmode": "verify-full",
           "user": "streaming_replica",
         },
         "name": "eu-1",
         "plugin": {
           "name": "barman-cloud.cloudnative-pg.io",
           "parameters": {
             "barmanObjectName": "shop-db-eu-1",
             "serverName": "shop-db-18",
           },
         },
         "sslCert": {
           "key": "tls.crt",
           "name": "shop-db-eu-1-replication",
         },
         "sslKey": {
           "key": "tls.key",
           "name": "shop-db-eu-1-replication",
         },
         "sslRootCert": {
           "key": "ca.crt",
           "name": "shop-db-eu-1-ca",
         },
       },
       {
         "name": "us-1",
         "plugin": {
           "name": "barman-cloud.cloudnative-pg.io",
           "parameters": {
             "barmanObjectName": "shop-db",
             "serverName": "shop-db-18",
           },
         },
       },
     ],
     "replica": {
       "primary": "eu-1",
       "self": "us-1",
       "source": "eu-1",
     },
   }
  `);
  expect(certificates).toMatchObject({ serverAltDNSNames: expect.arrayContaining(['db.us-1.example.com']) });
});

test('every site knows all, each under its own store, and keeps only its own tidy', () => {
  const intent = siteIntent('eu-1', { is: 'primary' });
  const { externalClusters } = specOf(intent, 'Cluster') as { externalClusters: { name: string; plugin: object }[] };
  expect(externalClusters.map(({ name }) => name)).toEqual(['ap-1', 'eu-1', 'us-1']);
  expect(externalClusters.map(({ plugin }) => plugin)).toMatchObject([
    { parameters: { barmanObjectName: 'shop-db-ap-1', serverName: 'shop-db-18' } },
    { parameters: { barmanObjectName: 'shop-db', serverName: 'shop-db-18' } },
    { parameters: { barmanObjectName: 'shop-db-us-1', serverName: 'shop-db-18' } },
  ]);
  expect(listed(intent).filter((object) => object.startsWith('ObjectStore/'))).toEqual([
    'ObjectStore/shop-db',
    'ObjectStore/shop-db-ap-1',
    'ObjectStore/shop-db-us-1',
  ]);
  expect(specOf(intent, 'ObjectStore', 'shop-db')).toHaveProperty('retentionPolicy', '30d');
  expect(specOf(intent, 'ObjectStore', 'shop-db-us-1')).not.toHaveProperty('retentionPolicy');
  expect(rendered(intent, 'ObjectStore', 'shop-db-us-1').keep).toBe(true);
});

test('a site that follows takes base backups too, so that it can become the primary', () => {
  expect(listed(siteIntent('us-1', { is: 'replica', follows: 'eu-1' }))).toContain('ScheduledBackup/shop-db');
});

describe('a switchover, step by step', () => {
  const replicaOf = (...[self, role, more]: Parameters<typeof siteIntent>) =>
    (specOf(siteIntent(self, role, more), 'Cluster') as { replica: unknown }).replica;

  test('settled', () => {
    expect(replicaOf('eu-1', { is: 'primary' })).toEqual({ self: 'eu-1', primary: 'eu-1', source: 'ap-1' });
    expect(replicaOf('us-1', { is: 'replica', follows: 'eu-1' })).toEqual({
      self: 'us-1',
      primary: 'eu-1',
      source: 'eu-1',
    });
  });

  test('the old primary is demoted', () => {
    expect(replicaOf('eu-1', { is: 'replica', follows: 'us-1' }, { primary: 'us-1' })).toEqual({
      self: 'eu-1',
      primary: 'us-1',
      source: 'us-1',
    });
  });

  test('the new one is promoted, with the token in the same breath', () => {
    expect(replicaOf('us-1', { is: 'primary', token: 'e30=' }, { primary: 'us-1', source: 'eu-1' })).toEqual({
      self: 'us-1',
      primary: 'us-1',
      source: 'eu-1',
      promotionToken: 'e30=',
    });
  });
});

describe('a failover', () => {
  test('promotes without a token', () => {
    const intent = siteIntent('us-1', { is: 'primary', failover: 'eu-1' }, { primary: 'us-1', source: 'ap-1' });
    expect(specOf(intent, 'Cluster')).not.toHaveProperty('replica.promotionToken');
  });

  test('leaves the lost site as it was, but for that it does not start', () => {
    const lost = siteIntent('eu-1', { is: 'lost' }, { primary: 'us-1' });
    expect(rendered(lost, 'Cluster').annotations).toEqual({
      'cnpg.io/fencedInstances': '["*"]',
      'cnpg.io/hibernation': 'on',
    });
    const { bootstrap, ...kept } = specOf(lost, 'Cluster') as Record<string, unknown>;
    const before = specOf(siteIntent('eu-1', { is: 'primary' }), 'Cluster') as Record<string, unknown>;
    expect(kept).toEqual({ ...before, bootstrap: undefined });
    // Deleted by hand, it is not made again as an empty database.
    expect(bootstrap).toHaveProperty('recovery.source');
    expect(specOf(lost, 'ScheduledBackup')).toMatchObject({ suspend: true });
  });
});

test('a site that follows is the copy of the other, whatever that one was restored from', () => {
  const intent = siteIntent('us-1', { is: 'replica', follows: 'eu-1' });
  const restored = {
    ...intent,
    recovery: { archive: { ...intent.backups?.archive, name: 'old' }, target: { to: 'latest' } },
  };
  expect(listed(restored as typeof intent)).toEqual(listed(intent));
  expect(specOf(restored as typeof intent, 'Cluster')).toEqual(specOf(intent, 'Cluster'));
});
