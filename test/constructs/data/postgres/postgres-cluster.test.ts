import type { Rendered } from 'fairlead/testing';
import { POSTGRES_OPERATORS } from '../../../../lib/model/postgres';
import { databaseApp, rendered, usingApp } from './databases';

/** The container of the web service, as far as tests look. */
function containerOf(app: Rendered) {
  const { spec } = app.get('Deployment') as unknown as {
    spec: { template: { spec: { containers: [{ env: { name: string }[] }]; volumes?: unknown } } };
  };
  const { containers, volumes } = spec.template.spec;
  return { env: containers[0].env, volumes };
}

describe('the tiers', () => {
  test.each([
    ['development', { instances: 1, enablePDB: false, storage: { size: '5Gi' } }],
    ['staging', { instances: 2, walStorage: { size: '5Gi' } }],
    ['production', { instances: 3, walStorage: { size: '20Gi' }, affinity: { podAntiAffinityType: 'required' } }],
  ] as const)('%s', (tier, spec) => {
    expect(rendered(databaseApp(), { tier }).find('Cluster', { spec })).toHaveLength(1);
  });

  test('production states its durability: writing waits where no standby can confirm', () => {
    const synchronous = { method: 'any', number: 1, dataDurability: 'required', failoverQuorum: true };
    expect(rendered(databaseApp()).find('Cluster', { spec: { postgresql: { synchronous } } })).toHaveLength(1);
  });

  test.each(['development', 'staging', 'production'] as const)('in %s every container is Guaranteed', (tier) => {
    for (const { requests, limits } of resourcesIn(rendered(databaseApp({ pooler: true, backups: true }), { tier }))) {
      expect(limits).toEqual(requests);
      expect(Object.keys(requests as object).sort()).toEqual(['cpu', 'memory']);
    }
  });

  const kept = { 'fairlead.dev/keep': 'true', 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' };

  test('agents never delete what holds data', () => {
    expect(rendered(databaseApp()).find('Cluster', { metadata: { annotations: kept } })).toHaveLength(1);
  });

  test.each(POSTGRES_OPERATORS)('nor, with %s, what lets the instances talk to each other', (operator) => {
    const app = rendered(databaseApp({ pooler: true, backups: true }), { postgres: { operator } });
    const policies = app.find('NetworkPolicy');
    expect(policies.length).toBeGreaterThan(1);
    for (const { metadata } of policies) expect(metadata.annotations).toEqual(expect.objectContaining(kept));
  });
});

describe('uses', () => {
  test('gives the variables that drivers read, secrets by reference', () => {
    expect(containerOf(rendered(usingApp({}, {}))).env).toMatchInlineSnapshot(`
     [
       {
         "name": "PGHOST",
         "value": "shop-orders-rw",
       },
       {
         "name": "PGPORT",
         "value": "5432",
       },
       {
         "name": "PGDATABASE",
         "value": "orders",
       },
       {
         "name": "PGUSER",
         "valueFrom": {
           "secretKeyRef": {
             "key": "username",
             "name": "shop-orders-app",
           },
         },
       },
       {
         "name": "PGPASSWORD",
         "valueFrom": {
           "secretKeyRef": {
             "key": "password",
             "name": "shop-orders-app",
           },
         },
       },
       {
         "name": "PGSSLMODE",
         "value": "verify-full",
       },
       {
         "name": "PGSSLROOTCERT",
         "value": "/etc/postgresql/shop-orders/ca.crt",
       },
     ]
    `);
  });

  test('mounts the certificate of the CA, and not its key', () => {
    expect(containerOf(rendered(usingApp({}, {}))).volumes).toEqual([
      {
        name: 'etc-postgresql-shop-orders',
        secret: { secretName: 'shop-orders-ca', items: [{ key: 'ca.crt', path: 'ca.crt' }] },
      },
    ]);
  });

  test('opens the network on both sides, and to nobody else', () => {
    const app = rendered(usingApp({}, {}));
    const web = { podSelector: { matchLabels: { 'app.kubernetes.io/name': 'shop-web' } } };
    const database = { podSelector: { matchLabels: { 'cnpg.io/cluster': 'shop-orders' } } };
    const ports = [{ port: 5432 }];
    const policy = { metadata: { name: 'shop-orders' }, spec: { ingress: [{ from: [web], ports }] } };
    app.get('NetworkPolicy', policy);
    app.get('NetworkPolicy', { metadata: { name: 'shop-web' }, spec: { egress: [{ to: [database], ports }] } });
    expect(rendered(usingApp({})).find('NetworkPolicy', policy)).toEqual([]);
  });

  test.each([
    ['the primary', {}, {}, 'shop-orders-rw'],
    ['the pooler, where there is one', { pooler: true }, {}, 'shop-orders-pooler-rw'],
    ['around the pooler', { pooler: true }, { direct: true }, 'shop-orders-rw'],
    ['a standby', {}, { readOnly: true }, 'shop-orders-ro'],
    ['the only instance, where there is no standby', { instances: 1 }, { readOnly: true }, 'shop-orders-r'],
  ])('leads to %s', (_, props, use, host) => {
    expect(containerOf(rendered(usingApp(props, use))).env).toContainEqual({ name: 'PGHOST', value: host });
  });

  test('takes a prefix, another database and role, and the URL in a variable', () => {
    const props = {
      databases: { orders: {}, audit: { owner: 'auditor' } },
      roles: { auditor: { secret: 'auditor' } },
    };
    const { env } = containerOf(rendered(usingApp(props, { database: 'audit', prefix: 'AUDIT_', env: 'AUDIT_URL' })));
    expect(env).toEqual(
      expect.arrayContaining([
        { name: 'AUDIT_PGDATABASE', value: 'audit' },
        { name: 'AUDIT_PGUSER', valueFrom: { secretKeyRef: { name: 'auditor', key: 'username' } } },
        {
          name: 'AUDIT_URL',
          value: expect.stringMatching(
            /^postgresql:\/\/\$\(AUDIT_PGUSER\):\$\(AUDIT_PGPASSWORD\)@shop-orders-rw:5432\/audit/,
          ),
        },
      ]),
    );
  });

  test('puts the database before all that uses it', () => {
    const phases = { labels: { 'fairlead.dev/phase': 'data' } };
    expect(rendered(usingApp({}, {})).find('Cluster', { metadata: phases })).toHaveLength(1);
  });
});

describe('incarnations', () => {
  const recovery = { as: 'r1', at: '2026-11-20T14:01:30+01:00' };

  test('a restored cluster stands beside the live one, with an archive of its own', () => {
    const app = rendered(usingApp({ recovery }, {}));
    expect(app.find('Cluster').map(({ metadata }) => metadata.name)).toEqual(['shop-orders', 'shop-orders-r1']);
    app.get('Cluster', {
      metadata: { name: 'shop-orders-r1' },
      spec: {
        bootstrap: { recovery: { recoveryTarget: { targetTime: '2026-11-20T13:01:30Z' } } },
        plugins: [{ parameters: { serverName: 'shop-orders-r1-18' } }],
        externalClusters: [{ plugin: { parameters: { serverName: 'shop-orders-18' } } }],
      },
    });
    expect(containerOf(app).env).toContainEqual({ name: 'PGHOST', value: 'shop-orders-rw' });
  });

  test('live, it is the one that is used', () => {
    const app = rendered(usingApp({ recovery: { ...recovery, live: true } }, {}));
    expect(app.find('Cluster')).toHaveLength(2);
    expect(containerOf(app).env).toContainEqual({ name: 'PGHOST', value: 'shop-orders-r1-rw' });
  });

  test('and in the end the only one', () => {
    const app = rendered(usingApp({ incarnation: 'r1' }, {}));
    expect(app.find('Cluster').map(({ metadata }) => metadata.name)).toEqual(['shop-orders-r1']);
  });
});

/** Every pair of requests and limits, wherever it stands. */
function resourcesIn(app: Rendered): readonly { readonly requests?: unknown; readonly limits?: unknown }[] {
  const found: { requests?: unknown; limits?: unknown }[] = [];
  JSON.stringify(
    app.objects.filter(({ kind }) => kind !== 'Deployment'),
    (_, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'requests' in value && 'limits' in value) found.push(value);
      return value;
    },
  );
  expect(found.length).toBeGreaterThan(1);
  return found;
}
