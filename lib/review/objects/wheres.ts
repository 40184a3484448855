import { compareText } from '../../model/compare-text';
import type { Where } from '../change';

/** A cluster as one text, for keys of maps: `prod/eu-1`, or `prod` for what the Argo CD of an environment reads. */
export function whereKey({ environment, cluster }: Where): string {
  return cluster === undefined ? environment : `${environment}/${cluster}`;
}

/** Orders clusters by environment and name, what is of no one cluster first; for `sort`. */
export function compareWheres(a: Where, b: Where): number {
  return compareText(a.environment, b.environment) || compareText(a.cluster ?? '', b.cluster ?? '');
}

/** Each cluster once, in order. */
export function distinctWheres(wheres: readonly Where[]): readonly Where[] {
  return [...new Map(wheres.map((where) => [whereKey(where), where])).values()].sort(compareWheres);
}

/** Whether it is one cluster, and not what the Argo CD of an environment reads. */
export function isCluster({ cluster }: Where): boolean {
  return cluster !== undefined;
}
