import type { ResourceRequirements } from 'kubernetes-types/core/v1';
import type { Defaults } from '../../defaults/defaults';

/** What a container asks for. */
export interface ResourceProps {
  /** CPU request, such as `250m`. @default by tier, `resources.cpu.request` */
  readonly cpu?: string | undefined;
  /** Memory request, and the limit as well, such as `256Mi`. @default by tier, `resources.memory.request` */
  readonly memory?: string | undefined;
  /** CPU limit. @default none: a limit throttles even where the node is idle */
  readonly cpuLimit?: string | undefined;
}

/** Requests, a memory limit equal to its request, and no CPU limit unless asked for. */
export function containerResources(props: ResourceProps, defaults: Defaults): ResourceRequirements {
  const cpu = props.cpu ?? defaults['resources.cpu.request'];
  const memory = props.memory ?? defaults['resources.memory.request'];
  return {
    requests: { cpu, memory },
    limits: props.cpuLimit === undefined ? { memory } : { cpu: props.cpuLimit, memory },
  };
}
