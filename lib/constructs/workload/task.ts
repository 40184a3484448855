import { Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Agent } from '../../model/fleet';
import { AppScope } from '../app/app-scope';
import { checkProps } from '../app/check-props';
import { PHASE_LABEL, type Metadata } from '../app/labels';
import { jobRules, jobSpec, type JobProps } from './job';
import type { PodParts } from './pod-template';
import { Workload } from './workload';

/** Argo CD applies the waves in order: what the task needs, the task, then the rest of the app at wave 0. */
const SUPPORT_WAVE = '-2';
const TASK_WAVE = '-1';

/** Work that is done once for every version, before the rest of the app changes, such as a schema migration: a Job. */
export class Task extends Workload<JobProps> {
  /** @throws UserErrors FL3002 for props out of range, FL1013 or FL3003 for a name that Kubernetes would refuse. */
  constructor(scope: Construct, id: string, props: JobProps) {
    const app = AppScope.of(scope);
    checkProps(app, jobRules(props));
    super(scope, id, props, { component: 'task', supportMetadata: supportMetadata(app.context.agent) });
    const { annotations } = taskMetadata(app.context.agent);
    this.object('job', 'batch/v1', 'Job', {
      metadata: { labels: { ...this.labels(), [PHASE_LABEL]: 'before' }, annotations: annotations ?? {} },
      spec: Lazy.any({
        produce: () => jobSpec(props, this.template(), this.app.defaults),
      }),
    });
  }

  protected override podParts(): PodParts {
    return { restartPolicy: this.app.defaults['job.restart'] };
  }
}

/** A Job cannot be changed once made: Argo CD makes a hook anew at each sync, Flux replaces it when it differs. */
function taskMetadata(agent: Agent): Metadata {
  const argocd = {
    'argocd.argoproj.io/hook': 'Sync',
    'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
    'argocd.argoproj.io/sync-wave': TASK_WAVE,
  };
  const flux = { 'kustomize.toolkit.fluxcd.io/force': 'enabled' };
  return { annotations: { ...(agent === 'flux' ? {} : argocd), ...(agent === 'argocd' ? {} : flux) } };
}

function supportMetadata(agent: Agent): Metadata {
  const labels = { [PHASE_LABEL]: 'before' };
  return agent === 'flux' ? { labels } : { labels, annotations: { 'argocd.argoproj.io/sync-wave': SUPPORT_WAVE } };
}
