import type { Defaults } from '../../defaults/defaults';
import type { Cluster } from '../../model/fleet';
import type { PropRule } from '../app/check-props';
import type { ServicePort } from '../traffic/service-port';
import type { PodParts } from './pod-template';
import { probeRules, type Probes } from './probes';
import { pauseRules } from './termination';

/** What callers make a difference to: probes that ask the port, and a pause before the end. */
export interface ServingProps {
  readonly probes?: Probes | undefined;
  readonly preStopPause?: number | undefined;
}

/** What must hold for them. */
export function servingRules(
  { probes, preStopPause, gracePeriod }: ServingProps & { readonly gracePeriod?: number | undefined },
  defaults: Defaults,
): readonly PropRule[] {
  const pause = preStopPause ?? defaults['termination.pause'];
  return [...probeRules(probes), ...pauseRules(pause, gracePeriod ?? defaults['termination.grace'])];
}

/** The parts of a pod that serves others. */
export function servingParts(
  { name, endpoint }: ServicePort,
  { probes, preStopPause }: ServingProps,
  defaults: Defaults,
  cluster: Cluster,
): PodParts {
  const { targetPort, protocol } = endpoint;
  return {
    ports: [{ name, containerPort: targetPort }],
    probes: probes ?? {},
    target: { protocol, port: targetPort, portName: name },
    pause: { seconds: preStopPause ?? defaults['termination.pause'], kubernetes: cluster.kubernetes },
  };
}
