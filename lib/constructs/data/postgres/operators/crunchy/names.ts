import type { PostgresIntent } from '../../intent';

type Labels = Readonly<Record<string, string>>;

const LABEL = 'postgres-operator.crunchydata.com';

/** Of the one set of instances; volumes and pods are called `<cluster>-instance-…`. */
export const INSTANCE_SET = 'instance';

/** Asks the operator for a schema of each role in its databases, which it leaves out otherwise. */
export const OWN_SCHEMAS = `${LABEL}/autoCreateUserSchema`;

/** The Secret with the `user` and `password` of a role. */
export function loginOf(cluster: string, role: string): string {
  return `${cluster}-pguser-${role}`;
}

/** The Secret with the certificate of the server, and of the authority that PgBouncer's is signed by too. */
export function certificateOf(cluster: string): string {
  return `${cluster}-cluster-cert`;
}

/** The pods of the instances. */
export function instancePods(cluster: string): Labels {
  return { [`${LABEL}/cluster`]: cluster, [`${LABEL}/data`]: 'postgres' };
}

/** The pods of PgBouncer. */
export function poolerPods(cluster: string): Labels {
  return { [`${LABEL}/cluster`]: cluster, [`${LABEL}/role`]: 'pgbouncer' };
}

/** The pods of the jobs that back up and restore. */
export function jobPods(cluster: string): Labels {
  return { [`${LABEL}/cluster`]: cluster, [`${LABEL}/pgbackrest`]: '' };
}

/** Whether there are instances that only read. */
export function hasStandbys({ instances }: PostgresIntent): boolean {
  return instances > 1;
}
