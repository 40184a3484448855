import { deploymentSpec, disruptionBudget } from './deployment';
import { autoscalerSpec, type Scale } from './scaling';
import { Workload } from './workload';
import type { WorkloadProps } from './workload-props';

/** A workload whose pods are alike and keep nothing. */
export abstract class DeployedWorkload<Props extends WorkloadProps> extends Workload<Props> {
  /** Makes the Deployment, its disruption budget, and an autoscaler unless the number of pods is fixed. */
  protected deploy(scale: Scale): void {
    const { defaults } = this;
    const spec = (): object => deploymentSpec(this.podLabels, this.template(), scale, defaults);
    this.object('deployment', 'apps/v1', 'Deployment', () => ({ spec: spec() }), { labels: this.labels() });
    this.object('disruption-budget', 'policy/v1', 'PodDisruptionBudget', () => ({
      spec: disruptionBudget(this.podLabels, defaults['disruption.unavailable'], defaults),
    }));
    if ('replicas' in scale) return;
    this.object('autoscaler', 'autoscaling/v2', 'HorizontalPodAutoscaler', () => ({
      spec: autoscalerSpec(this.name, scale),
    }));
  }
}
