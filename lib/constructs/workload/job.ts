import type { JobSpec } from 'kubernetes-types/batch/v1';
import type { PodTemplateSpec } from 'kubernetes-types/core/v1';
import { unlessApiDefault, type Defaults } from '../../defaults/defaults';
import { present } from '../../model/present';
import { numberRules, type PropRule } from '../app/check-props';
import type { WorkloadProps } from './workload-props';

/** What work that ends takes. */
export interface JobProps extends WorkloadProps {
  /** How often to try again after a failure. @default `job.retries` */
  readonly retries?: number | undefined;
  /** Seconds after which a run is ended as failed. @default `job.deadline` */
  readonly deadline?: number | undefined;
}

export function jobSpec(props: JobProps, template: PodTemplateSpec, defaults: Defaults): JobSpec {
  return present<JobSpec>({
    backoffLimit: unlessApiDefault('job.retries', props.retries ?? defaults['job.retries']),
    activeDeadlineSeconds: props.deadline ?? defaults['job.deadline'],
    template,
  });
}

/** What must hold for work that ends. */
export function jobRules({ retries, deadline }: JobProps): readonly PropRule[] {
  return [
    ...numberRules({ retries }, 'a whole number', 0),
    ...numberRules({ deadline }, 'a positive whole number of seconds', 1),
  ];
}
