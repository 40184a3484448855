import { asList, valueAt } from '../../../check/references/loosely';
import type { Placed } from '../../change';
import type { Side } from '../../risk/rule';
import { outcome, type Outcome } from '../following';
import { annotationOf } from '../metadata';
import type { Application } from './application';
import { syncOption } from './sync-options';

/** Also where what follows it, as in `…/background`, says how. */
const FINALIZER = 'resources-finalizer.argocd.argoproj.io';

/**
 * What becomes of an object when the Application that applied it is gone: as the Application stood before, for nothing
 * updates one that goes.
 *
 * https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/
 */
export function leave({ object, id }: Placed, application: Application, after: Side): Outcome {
  if (isKept(application, after)) return outcome('orphans', 'the ApplicationSet deletes no Application');
  if (!cascades(application)) return outcome('orphans', 'its Application goes and leaves what it applied');
  const option = syncOption(object, application, 'Delete');
  if (option === 'false') return outcome('orphans', 'kept by Delete=false when its Application goes');
  if (annotationOf(object, 'helm.sh/resource-policy') === 'keep') {
    return outcome('orphans', 'kept by helm.sh/resource-policy when its Application goes');
  }
  if (id.kind === 'CustomResourceDefinition') {
    return outcome('orphans', 'an Application that goes leaves its CustomResourceDefinitions');
  }
  const waits = option === 'confirm' ? ['waits until someone confirms the deletion'] : [];
  return outcome('deletes', 'goes with its Application', ...waits);
}

/** An ApplicationSet that may not delete keeps its Applications, unless it goes itself and they with it. */
function isKept({ set }: Application, after: Side): boolean {
  const policy = valueAt(set?.object, 'spec', 'syncPolicy', 'applicationsSync');
  if (!set || (policy !== 'create-only' && policy !== 'create-update')) return false;
  return after.list(set.where, 'argoproj.io/ApplicationSet').some(({ id }) => id.name === set.id.name);
}

/** An ApplicationSet gives its Applications the finalizer, unless it is told to preserve what they apply. */
function cascades({ metadata, set }: Application): boolean {
  const finalizers = asList(metadata.finalizers);
  if (finalizers.length > 0) return finalizers.some((name) => typeof name === 'string' && name.startsWith(FINALIZER));
  return set !== undefined && valueAt(set.object, 'spec', 'syncPolicy', 'preserveResourcesOnDeletion') !== true;
}
