import type { StructuralSchema } from '../structural/structural-schema';
import { BARMAN_OBJECT_STORE } from './barman-cloud';
import { DATABASE_ROLE } from './cnpg';
import { PG_UPGRADE, POSTGRES_CLUSTER } from './crunchy/postgres-cluster';
import { SERVICE_EXPORT, SERVICE_IMPORT } from './multicluster';
import { ACCOUNT, CONSUMER, KEY_VALUE, NATS_OBJECT_STORE, STREAM } from './nats';
import { SERVICE_LEVEL_OBJECTIVE } from './pyrra';
import { PROMETHEUS_SERVICE_LEVEL } from './sloth';
import { ZALANDO_POSTGRESQL } from './zalando';

/** By API version, then by kind. */
export const OWN_SCHEMAS: Readonly<Record<string, Readonly<Record<string, StructuralSchema>>>> = {
  'acid.zalan.do/v1': { postgresql: ZALANDO_POSTGRESQL },
  'barmancloud.cnpg.io/v1': { ObjectStore: BARMAN_OBJECT_STORE },
  'jetstream.nats.io/v1beta2': {
    Account: ACCOUNT,
    Consumer: CONSUMER,
    KeyValue: KEY_VALUE,
    ObjectStore: NATS_OBJECT_STORE,
    Stream: STREAM,
  },
  'multicluster.x-k8s.io/v1alpha1': { ServiceExport: SERVICE_EXPORT, ServiceImport: SERVICE_IMPORT },
  'multicluster.x-k8s.io/v1beta1': { ServiceExport: SERVICE_EXPORT, ServiceImport: SERVICE_IMPORT },
  'postgres-operator.crunchydata.com/v1beta1': { PGUpgrade: PG_UPGRADE, PostgresCluster: POSTGRES_CLUSTER },
  'postgresql.cnpg.io/v1': { DatabaseRole: DATABASE_ROLE },
  'pyrra.dev/v1alpha1': { ServiceLevelObjective: SERVICE_LEVEL_OBJECTIVE },
  'sloth.slok.dev/v1': { PrometheusServiceLevel: PROMETHEUS_SERVICE_LEVEL },
};

/** The schema of a kind that no package knows; undefined where we have none either. All of them are namespaced. */
export function ownSchema(apiVersion: string, kind: string): StructuralSchema | undefined {
  const kinds = Object.hasOwn(OWN_SCHEMAS, apiVersion) ? OWN_SCHEMAS[apiVersion] : undefined;
  return kinds && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
}
