import { kubernetesName } from '../../databases';
import type { PostgresIntent, RoleIntent } from '../../intent';

/** The instances that a Service leads to: those that take writes, or those that are read from. */
export type Access = 'rw' | 'ro';

/** The object of a database or a role: `shop-audit-log` for `audit_log`. */
export function objectOf(cluster: string, identifier: string): string {
  return `${cluster}-${kubernetesName(identifier)}`;
}

/** The Pooler, and what is made of it. Never `<cluster>-pooler`, the Secret that all poolers of a cluster share. */
export function poolerOf(cluster: string): string {
  return `${cluster}-pooler-rw`;
}

/** The Service of the instances themselves; with one instance `ro` has no pods, and `r` leads to it. */
export function serviceOf({ name, instances }: PostgresIntent, access: Access): string {
  if (access === 'rw') return `${name}-rw`;
  return instances > 1 ? `${name}-ro` : `${name}-r`;
}

/** Whether a role owns the first database: it is made with the cluster, and the operator can make its password. */
export function isFirstOwner({ databases: [first] }: PostgresIntent, { name }: Pick<RoleIntent, 'name'>): boolean {
  return name === first.owner;
}

/** The Secret with a role's `username` and `password`. */
export function loginOf(intent: PostgresIntent, role: string): string {
  const given = intent.roles.find(({ name }) => name === role)?.secret;
  return given ?? (isFirstOwner(intent, { name: role }) ? `${intent.name}-app` : objectOf(intent.name, role));
}

/** The certificate and key that this site replicates from another one with; a copy of what is made there. */
export function replicationSecretOf(cluster: string, site: string): string {
  return `${cluster}-${site}-replication`;
}

/** The authority of another site's certificates; a copy of what is made there. */
export function authorityOf(cluster: string, site: string): string {
  return `${cluster}-${site}-ca`;
}
