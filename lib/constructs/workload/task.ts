import type { Construct } from 'constructs';
import type { Address } from '../traffic/address';
import { jobRules, jobSpec, type JobProps } from './job';
import type { PodParts } from './pod-template';
import type { ServiceUse, Usable } from './usable';
import { Workload } from './workload';

/** Work that is done once for every version, before the rest of the app changes, such as a schema migration: a Job. */
export class Task extends Workload<JobProps> {
  /** @throws UserErrors FL3002 for props out of range, FL1013 or FL3003 for a name that Kubernetes would refuse. */
  constructor(scope: Construct, id: string, props: JobProps) {
    super(scope, id, props, { component: 'task', rules: () => jobRules(props) });
    const job = (): object => jobSpec(props, this.template(), this.defaults);
    this.object('job', 'batch/v1', 'Job', () => ({ spec: job() }), { labels: this.labels() });
    this.putInPhase('before');
  }

  /** What a task uses has to be there before it runs, so it moves to the front of the app. */
  override uses<Use = ServiceUse>(resource: Usable<Use>, use: Use = {} as Use): Address {
    resource.comeFirst();
    return super.uses(resource, use);
  }

  protected override podParts(): PodParts {
    return { restartPolicy: this.defaults['job.restart'] };
  }
}
