/** A database cluster of CloudNativePG, as tables name kinds. */
export const CNPG = 'postgresql.cnpg.io/Cluster';
/** A database cluster of Zalando's operator. */
export const ZALANDO = 'acid.zalan.do/postgresql';
/** A database cluster of Crunchy's operator. */
export const CRUNCHY = 'postgres-operator.crunchydata.com/PostgresCluster';

/** All kinds of database clusters. */
export const DATABASE_CLUSTERS: readonly string[] = [CNPG, ZALANDO, CRUNCHY];

/** An archive, as the barman-cloud plugin of CloudNativePG knows it. */
export const OBJECT_STORE = 'barmancloud.cnpg.io/ObjectStore';
/** The schedule of a CloudNativePG cluster's base backups. */
export const SCHEDULED_BACKUP = 'postgresql.cnpg.io/ScheduledBackup';
/** A database in a CloudNativePG cluster. */
export const DATABASE = 'postgresql.cnpg.io/Database';
/** A major upgrade by Crunchy's operator. */
export const PG_UPGRADE = 'postgres-operator.crunchydata.com/PGUpgrade';
/** Kubernetes' own, with volumes of each pod. */
export const STATEFUL_SET = 'apps/StatefulSet';

const OPERATORS: Readonly<Record<string, string>> = {
  [CNPG]: 'CloudNativePG',
  [ZALANDO]: "Zalando's operator",
  [CRUNCHY]: "Crunchy's operator",
};

/** What people call the operator of a kind that holds databases. */
export function operatorOf(kind: string): string {
  return OPERATORS[kind] ?? 'its operator';
}
