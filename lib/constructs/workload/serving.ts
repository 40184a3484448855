import type { AppScope } from '../app/app-scope';
import type { ServicePort } from '../traffic/service-port';
import type { PodParts } from './pod-template';
import type { Probes } from './probes';

/** What callers make a difference to: probes that ask the port, and a pause before the end. */
export interface ServingProps {
  readonly probes?: Probes | undefined;
  readonly preStopPause?: number | undefined;
}

/** The parts of a pod that serves others. */
export function servingParts(
  { name, endpoint }: ServicePort,
  { probes, preStopPause }: ServingProps,
  { defaults, cluster }: AppScope,
): PodParts {
  const { targetPort, protocol } = endpoint;
  return {
    ports: [{ name, containerPort: targetPort }],
    probes: probes ?? {},
    target: { protocol, port: targetPort, portName: name },
    pause: { seconds: preStopPause ?? defaults['termination.pause'], kubernetes: cluster.kubernetes },
  };
}
