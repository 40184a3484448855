import type { PostgresIntent } from '../../intent';

type Labels = Readonly<Record<string, string>>;

/** The instances that a Service leads to: the one that takes writes, or the standbys. */
export type Access = 'primary' | 'replica';

/** The Secret with the `username` and `password` of a role: the operator makes it, or takes one that is there. */
export function credentialsOf(cluster: string, role: string): string {
  return `${role.replaceAll('_', '-')}.${cluster}.credentials.postgresql.acid.zalan.do`;
}

/** The Service of the instances. */
export function serviceOf(cluster: string, access: Access): string {
  return access === 'primary' ? cluster : `${cluster}-repl`;
}

/** The Deployment and the Service of the pooler. */
export function poolerOf(cluster: string): string {
  return `${cluster}-pooler`;
}

/** Whether there are instances that only read; a site that follows another one has a single instance. */
export function hasStandbys(intent: PostgresIntent): boolean {
  return instancesOf(intent) > 1;
}

/**
 * How many instances run. A second one of a site that follows would have to log in at the first, by a password that
 * only the site it follows knows; of a lost site none may start.
 */
export function instancesOf({ instances, topology }: PostgresIntent): number {
  if (topology?.role.is === 'lost') return 0;
  return topology?.role.is === 'replica' ? 1 : instances;
}

/** The pods of all instances, as an operator labels them that is configured as its chart has it. */
export function instancePods(cluster: string): Labels {
  return { application: 'spilo', 'cluster-name': cluster };
}

/** The pods of the pooler. */
export function poolerPods(cluster: string): Labels {
  return { application: 'db-connection-pooler', 'cluster-name': cluster };
}
