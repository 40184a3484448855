import type { KubernetesObject } from '../../../../../lib/model/manifest';

/** An object of CloudNativePG. */
export function cnpg(kind: string, name: string, spec: object): KubernetesObject {
  return { apiVersion: 'postgresql.cnpg.io/v1', kind, metadata: { name, namespace: 'db' }, spec };
}

/** A Cluster of one instance that nothing is wrong with. */
export const SINGLE = cnpg('Cluster', 'shop', { instances: 1, storage: { size: '10Gi' } });

/** A Cluster of three instances as a careful engineer would write it. */
export const CLUSTER = cnpg('Cluster', 'shop', {
  instances: 3,
  imageName: 'ghcr.io/cloudnative-pg/postgresql:18.6-system-trixie',
  primaryUpdateStrategy: 'unsupervised',
  storage: { size: '100Gi', storageClass: 'fast' },
  walStorage: { size: '20Gi' },
  resources: { requests: { cpu: '4', memory: '16Gi' }, limits: { cpu: '4', memory: '16Gi' } },
  postgresql: {
    parameters: { shared_buffers: '4GB', max_wal_size: '8GB' },
    synchronous: { method: 'any', number: 1, dataDurability: 'required', failoverQuorum: true },
  },
  bootstrap: { initdb: { database: 'app', owner: 'app' } },
  plugins: [
    {
      name: 'barman-cloud.cloudnative-pg.io',
      isWALArchiver: true,
      parameters: { barmanObjectName: 'store' },
    },
  ],
});

/** A Cluster that is restored from the archive of another one. */
export const RESTORED = cnpg('Cluster', 'shop-2', {
  instances: 1,
  storage: { size: '10Gi' },
  bootstrap: { recovery: { source: 'origin', recoveryTarget: { targetTime: '2026-11-01T14:02:00+01:00' } } },
  plugins: [{ name: 'barman-cloud.cloudnative-pg.io', isWALArchiver: true, parameters: { barmanObjectName: 'store' } }],
  externalClusters: [
    {
      name: 'origin',
      plugin: {
        name: 'barman-cloud.cloudnative-pg.io',
        parameters: { barmanObjectName: 'store', serverName: 'shop' },
      },
    },
  ],
});

/** The cluster of one region that follows that of another. */
export const FOLLOWER = cnpg('Cluster', 'shop-us', {
  instances: 1,
  storage: { size: '10Gi' },
  bootstrap: { pg_basebackup: { source: 'shop-eu' } },
  replica: { self: 'shop-us', primary: 'shop-eu', source: 'shop-eu' },
  externalClusters: [
    { name: 'shop-eu', connectionParameters: { host: 'shop-eu.example.com', user: 'streaming_replica' } },
    { name: 'shop-us', connectionParameters: { host: 'shop-us.example.com', user: 'streaming_replica' } },
  ],
});
