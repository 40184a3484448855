import type { Construct } from 'constructs';
import { AppScope } from '../app/app-scope';
import { checkProps } from '../app/check-props';
import { deploymentSpec, disruptionBudget } from './deployment';
import type { PodParts } from './pod-template';
import type { Probes } from './probes';
import { topologySpread } from './spread';
import { Workload } from './workload';
import { countRules, portRules, type WorkloadProps } from './workload-props';

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
  /** Number of pods. @default by tier, `replicas.worker` */
  readonly replicas?: number | undefined;
}

/** A process that works without being called, such as a consumer of a queue: a Deployment without a Service. */
export class Worker extends Workload<WorkerProps> {
  /** @throws UserErrors FL3002 for props out of range, FL1013 or FL3003 for a name that Kubernetes would refuse. */
  constructor(scope: Construct, id: string, props: WorkerProps) {
    checkProps(AppScope.of(scope), [
      ...countRules({ replicas: props.replicas }),
      ...portRules({
        'health.port': typeof props.health === 'object' && 'port' in props.health ? props.health.port : undefined,
      }),
    ]);
    super(scope, id, props, { component: 'worker' });
    const { defaults } = this.app;
    const scale = { replicas: props.replicas ?? defaults['replicas.worker'] };
    const deployment = (): object => deploymentSpec(this.podLabels, this.template(), scale, defaults);
    this.object('deployment', 'apps/v1', 'Deployment', () => ({ spec: deployment() }), { labels: this.labels() });
    this.object('disruption-budget', 'policy/v1', 'PodDisruptionBudget', () => ({
      spec: disruptionBudget(this.podLabels, defaults['disruption.unavailable'], defaults),
    }));
  }

  protected override podParts(): PodParts {
    const spread = topologySpread(this.podLabels, this.app.defaults, true);
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
