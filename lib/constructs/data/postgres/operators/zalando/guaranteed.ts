import type { ZalandoResources } from '../../../../../resources/zalando';

/** Requests that are also the limits: what is left out the operator fills in, and the pod is no longer Guaranteed. */
export function guaranteed(cpu: string, memory: string): ZalandoResources {
  return { requests: { cpu, memory }, limits: { cpu, memory } };
}
