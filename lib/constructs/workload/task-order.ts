import { ApiObject } from 'cdk8s';
import { PHASE_LABEL, type Phase } from '../../model/phase';
import type { AppScope } from '../app/app-scope';
import { Task } from './task';
import { Workload } from './workload';

const NEEDED: Phase = 'needed';

/** What runs pods of its own may need the task to have run; a claim is bound only when a pod asks for it. */
const LATER = new Set([
  'CronJob',
  'DaemonSet',
  'Deployment',
  'Job',
  'PersistentVolumeClaim',
  'Pod',
  'ReplicaSet',
  'Rollout',
  'StatefulSet',
]);

/**
 * Puts what belongs to no workload of ours, such as a Secret or a role, before the tasks of the app: they, or what they
 * use, may refer to it, and a sync that waits for them would never come to it.
 */
export function bringForward(app: AppScope): void {
  const constructs = app.node.findAll();
  if (!constructs.some((construct) => construct instanceof Task)) return;
  for (const construct of constructs) {
    if (!ApiObject.isApiObject(construct) || LATER.has(construct.kind)) continue;
    const ours = construct.node.scopes.some((scope) => scope instanceof Workload);
    if (!ours) construct.metadata.addLabel(PHASE_LABEL, NEEDED);
  }
}
