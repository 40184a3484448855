import type { EnvVar } from 'kubernetes-types/core/v1';

/** A value of an environment variable: plain, or by reference to where it is kept. */
export type EnvValue =
  | string
  | number
  | boolean
  | { readonly secret: string; readonly key: string }
  | { readonly configMap: string; readonly key: string }
  /** A field of the pod, such as `status.podIP`. */
  | { readonly field: string };

/** One environment variable as it stands in a container. */
export function envVar(name: string, value: EnvValue): EnvVar {
  if (typeof value !== 'object') return { name, value: String(value) };
  if ('secret' in value) return { name, valueFrom: { secretKeyRef: { name: value.secret, key: value.key } } };
  if ('configMap' in value) return { name, valueFrom: { configMapKeyRef: { name: value.configMap, key: value.key } } };
  return { name, valueFrom: { fieldRef: { fieldPath: value.field } } };
}
