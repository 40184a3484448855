import { poolerOf } from './names';

type Labels = Readonly<Record<string, string>>;

/** The operator itself, as its manifest and its chart label it. */
export const OPERATOR_PODS: Labels = { 'app.kubernetes.io/name': 'cloudnative-pg' };

/**
 * The instances, and the jobs that make, copy, restore and upgrade them. The jobs have no `cnpg.io/podRole`, and
 * `cnpg.io/cluster` alone would mean the poolers too.
 */
export function databasePods(cluster: string): Labels {
  return { 'cnpg.io/cluster': cluster, 'app.kubernetes.io/component': 'database' };
}

/** The pods of the pooler. */
export function poolerPods(cluster: string): Labels {
  return { 'cnpg.io/poolerName': poolerOf(cluster) };
}
