import type { Construct } from 'constructs';
import type { Defaults } from '../../defaults/defaults';
import { DeployedWorkload } from './deployed-workload';
import type { PodParts } from './pod-template';
import { probeRules, type Probes } from './probes';
import { scaleOf, scaleRules, type AutoscalingProps, type Scale } from './scaling';
import { topologySpread } from './spread';
import { portRules, type WorkloadProps } from './workload-props';

/** How the kubelet sees whether a worker is well, since nobody calls it. */
export type WorkerHealth =
  /** Asks over HTTP, at `/readyz` and `/livez` unless `probes` say otherwise. */
  | { readonly port: number; readonly probes?: Probes }
  /** Runs commands in the container. */
  | { readonly probes: Probes }
  /** Cannot be told: a crash is all that restarts it. */
  | 'unknown';

export interface WorkerProps extends WorkloadProps {
  /** How to see whether the worker is well; there is no default, since guessing wrong would restart it for ever. */
  readonly health: WorkerHealth;
  /** A fixed number of pods; rules out `autoscaling`. @default by tier, `replicas.worker` */
  readonly replicas?: number | undefined;
  /** Scale by CPU use. @default a fixed number: what a worker is busy with is seldom its CPU */
  readonly autoscaling?: AutoscalingProps | false | undefined;
}

/** A process that works without being called, such as a consumer of a queue: a Deployment without a Service. */
export class Worker extends DeployedWorkload<WorkerProps> {
  /** @throws UserErrors FL3002 for props out of range, FL1013 or FL3003 for a name that Kubernetes would refuse. */
  constructor(scope: Construct, id: string, props: WorkerProps) {
    const { health } = props;
    const port = typeof health === 'object' && 'port' in health ? health.port : undefined;
    const probes = typeof health === 'object' ? health.probes : undefined;
    super(scope, id, props, {
      component: 'worker',
      rules: (defaults) => [
        ...scaleRules(props, workerScale(props, defaults)),
        ...portRules({ 'health.port': port }),
        ...probeRules(probes),
      ],
    });
    this.deploy(workerScale(props, this.defaults));
  }

  protected override podParts(): PodParts {
    const spread = topologySpread(this.podLabels, this.defaults, true);
    const { health } = this.props;
    if (health === 'unknown') return { spread };
    const probes = health.probes ?? {};
    if (!('port' in health)) return { spread, probes };
    return {
      spread,
      probes,
      ports: [{ name: 'health', containerPort: health.port }],
      target: { protocol: 'http', port: health.port, portName: 'health' },
    };
  }
}

function workerScale(props: WorkerProps, defaults: Defaults): Scale {
  return scaleOf(props, defaults['replicas.worker'], false, defaults);
}
