import { valueAt, type Mapping } from '../../../check/references/loosely';
import type { Application } from './application';
import { rolloutOf } from './rollout';
import { windowNotes } from './sync-windows';

/** What stands between a commit and the sync of an Application. @param project The spec of its AppProject. */
export function heldUpBy(application: Omit<Application, 'heldUp'>, project: Mapping | undefined): readonly string[] {
  const rollout = rolloutOf(application);
  return [
    ...(isSkipped(application) ? ['waits: an annotation of the Application keeps Argo CD from reconciling it'] : []),
    ...(rollout ??
      (isAutomated(application) ? [] : ['waits until someone syncs: the Application has no automated sync'])),
    ...(project ? windowNotes(application, project) : []),
  ];
}

/** Whether commits reach the cluster without someone syncing. */
export function isAutomated({ spec }: Pick<Application, 'spec'>): boolean {
  const automated = valueAt(spec, 'syncPolicy', 'automated');
  return automated !== undefined && automated !== null && valueAt(automated, 'enabled') !== false;
}

function isSkipped({ metadata }: Pick<Application, 'metadata'>): boolean {
  return valueAt(metadata, 'annotations', 'argocd.argoproj.io/skip-reconcile') === 'true';
}
