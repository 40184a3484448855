import { valueFaults } from '../../../../../lib/check/schema/values/value-faults';
import type { KubernetesObject } from '../../../../../lib/model/manifest';
import { planted } from '../planted';
import { CLUSTER, FOLLOWER, RESTORED } from './objects';

const IMAGE = 'ghcr.io/cloudnative-pg/postgresql';
const STORE = { barmanObjectName: 'store', serverName: 'shop' };

test.each<[KubernetesObject, string, unknown, string, string]>([
  [
    CLUSTER,
    'spec.imageName',
    IMAGE,
    'imageName is tagged latest, and must tell the version of PostgreSQL in its tag',
    `write a tag that starts with the version, such as ${IMAGE}:18.6`,
  ],
  [
    CLUSTER,
    'spec.postgresql.parameters.max_wal_size',
    '32GB',
    'max_wal_size must be less than walStorage, which is 20Gi, found 32GB',
    'lower max_wal_size, or enlarge walStorage',
  ],
  [
    CLUSTER,
    'spec.postgresql.parameters.shared_buffers',
    '20GB',
    'memory must be at least shared_buffers, which is 20GB, found 16Gi',
    'raise memory, or lower shared_buffers',
  ],
  [
    CLUSTER,
    'spec.postgresql.synchronous.number',
    3,
    'number must be less than the 3 instances, found 3',
    'lower number, or add instances',
  ],
  [
    FOLLOWER,
    'spec.backup',
    { barmanObjectStore: {} },
    'barmanObjectStore is deprecated, and CloudNativePG 1.31 does not know it any more',
    'move it to an ObjectStore, and name that under plugins for barman-cloud.cloudnative-pg.io',
  ],
  [
    RESTORED,
    'spec.plugins.0.parameters',
    STORE,
    'the archive store/shop is that of origin, which this cluster is restored from, so that it is not empty',
    'set serverName to another name, which no cluster has archived under',
  ],
  [
    RESTORED,
    'spec.bootstrap.recovery.recoveryTarget.targetTime',
    '2026-11-01 14:02:00',
    'targetTime has no time zone, and is read as UTC',
    'add the zone, such as Z',
  ],
  [
    FOLLOWER,
    'spec.bootstrap',
    { initdb: {} },
    'a replica cluster must begin as a copy of its source, found neither recovery nor pg_basebackup',
    'set bootstrap.recovery or bootstrap.pg_basebackup, with the same source',
  ],
])('%#', (object, field, value, message, fix) => {
  expect(valueFaults(planted(object, field, value)).map((fault) => [fault.message, fault.fix])).toEqual([
    [message, fix],
  ]);
});
