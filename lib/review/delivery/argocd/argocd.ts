import { valueAt } from '../../../check/references/loosely';
import type { Placed } from '../../change';
import { outcome, type Agent, type Applied, type Outcome } from '../following';
import { annotationOf, commaSeparated } from '../metadata';
import type { Application } from './application';
import { findApplication } from './find-application';
import { isAutomated } from './held-up-by';
import { hookOutcome } from './hook';
import { ignoresAll, respectsIgnored } from './ignored-differences';
import { leave } from './leave';
import { objectOption, syncOption } from './sync-options';

/** Deleting one of these would take along all that is in it or of it, so that Argo CD updates it instead. */
const NEVER_REPLACED = ['CustomResourceDefinition', 'Namespace'];

/**
 * What Argo CD does, as the documentation and the source of 3.6 say. What annotations ask for counts as they stand on the
 * object in the cluster, which for one that goes is the side before.
 *
 * https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/
 */
export const ARGO_CD: Agent<Application> = {
  name: 'Argo CD',
  find: (side, { where, bundle }) => findApplication(side, where, bundle),
  apply,
  prune,
  leave,
};

function apply({ before, after, fields }: Applied, application: Application): Outcome {
  const hook = hookOutcome(after.object);
  if (hook) return hook;
  if (!before) return outcome('applies');
  if (!ignoresAll(fields, after.id, application)) return overwrite(before, after, application);
  return respectsIgnored(application)
    ? outcome('ignores', 'the Application ignores differences in what changed')
    : outcome('applies', 'waits for another difference, since the Application ignores those in what changed');
}

function overwrite(before: Placed, after: Placed, application: Application): Outcome {
  // What stands on either side counts: the object in the cluster still has what stood before.
  const asks = (option: string): boolean =>
    [before, after].some(({ object }) => objectOption(object, option) === 'true');
  const asksFor = (option: string): boolean => asks(option) || syncOption(after.object, application, option) === 'true';
  const isReplaced = asksFor('Replace') && !NEVER_REPLACED.includes(after.id.kind);
  // No option of an Application forces, only those of its objects.
  const isForced = asks('Force');
  if (isReplaced && isForced) return outcome('replaces');
  if (isReplaced) return outcome('applies', 'overwrites the whole object, with what others have set in it');
  return isForced && !asksFor('ServerSideApply')
    ? outcome('applies', 'deletes the object and makes it anew where the API server refuses the change')
    : outcome('applies');
}

function prune({ object }: Placed, application: Application): Outcome {
  if (hookOutcome(object)) return outcome('orphans', 'a hook is never pruned');
  const option = syncOption(object, application, 'Prune');
  if (option === 'false') return outcome('orphans', 'kept from pruning by Prune=false');
  const isAutomatic =
    isAutomated(application) && valueAt(application.spec, 'syncPolicy', 'automated', 'prune') === true;
  if (!isAutomatic) return outcome('orphans', 'stays until someone syncs with pruning, which is not automated');
  const isExtraneous = commaSeparated(annotationOf(object, 'argocd.argoproj.io/compare-options')).includes(
    'IgnoreExtraneous',
  );
  return outcome(
    'deletes',
    ...(option === 'confirm' ? ['waits until someone confirms the deletion'] : []),
    ...(isExtraneous ? ['waits for a sync, which IgnoreExtraneous keeps it from bringing about'] : []),
  );
}
