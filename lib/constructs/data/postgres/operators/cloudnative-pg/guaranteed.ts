import type { ResourceRequirements } from 'kubernetes-types/core/v1';

/** Requests that are also the limits: a pod is Guaranteed when each of its containers says so, init containers too. */
export function guaranteed(cpu: string, memory: string): ResourceRequirements {
  return { requests: { cpu, memory }, limits: { cpu, memory } };
}
