import type { KubernetesObject } from '../../../model/manifest';

/** The label by which a namespace enforces a level of the Pod Security Standards. */
export const ENFORCE = 'pod-security.kubernetes.io/enforce';

const LEVELS = ['privileged', 'baseline', 'restricted'];

/** The level that a namespace enforces; what is no level enforces nothing, which is `privileged`. */
export function levelOf({ metadata }: KubernetesObject): string {
  const level = metadata.labels?.[ENFORCE] ?? '';
  return LEVELS.includes(level) ? level : 'privileged';
}

/** How strict a level is, from 0. */
export function strictness(level: string): number {
  return LEVELS.indexOf(level);
}
