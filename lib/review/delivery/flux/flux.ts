import { asMapping } from '../../../check/references/loosely';
import type { KubernetesObject } from '../../../model/manifest';
import type { Placed } from '../../change';
import { outcome, type Agent, type Applied, type Outcome } from '../following';
import { findKustomization } from './find-kustomization';
import type { Kustomization } from './kustomization';

const GROUP = 'kustomize.toolkit.fluxcd.io';

/**
 * What Flux does, as the documentation and the source of its kustomize-controller (2026-08) say. What metadata asks for
 * counts as it stands on the object in the cluster, and for some on the one in git as well.
 *
 * https://fluxcd.io/flux/components/kustomize/kustomizations/
 */
export const FLUX: Agent<Kustomization> = { name: 'Flux', find: findKustomization, apply, prune, leave };

function apply({ before, after, fields }: Applied, { spec }: Kustomization): Outcome {
  const asks = (key: string, value: string): boolean =>
    says(after.object, key, value) || (before !== undefined && says(before.object, key, value));
  if (asks('reconcile', 'disabled')) return outcome('ignores', 'kept from Flux by reconcile: disabled');
  if (asks('ssa', 'Ignore')) return outcome('ignores', 'kept from Flux by ssa: Ignore');
  if (!before) return outcome('applies');
  if (says(after.object, 'ssa', 'IfNotPresent'))
    return outcome('ignores', 'made once and left alone by ssa: IfNotPresent');
  if (spec.force !== true && !asks('force', 'enabled')) return outcome('applies');
  const isRefused = after.id.kind === 'Job' && fields.some(({ path }) => path[0] === 'spec' && path[1] === 'template');
  return isRefused
    ? outcome('replaces')
    : outcome('applies', 'deletes the object and makes it anew where the API server refuses the change');
}

function prune({ object }: Placed, { spec }: Kustomization): Outcome {
  const kept = keptBy(object);
  if (kept !== undefined) return outcome('orphans', kept);
  return spec.prune === true ? outcome('deletes') : outcome('orphans', 'its Kustomization prunes nothing');
}

/** As the Kustomization stood before, for nothing updates one that goes. */
function leave({ object }: Placed, { spec }: Kustomization): Outcome {
  const kept = keptBy(object);
  if (kept !== undefined) return outcome('orphans', kept);
  const policy = spec.deletionPolicy ?? 'MirrorPrune';
  const takesAlong =
    spec.suspend !== true &&
    (policy === 'Delete' || policy === 'WaitForTermination' || (policy === 'MirrorPrune' && spec.prune === true));
  return takesAlong
    ? outcome('deletes', 'goes with its Kustomization')
    : outcome('orphans', 'its Kustomization goes and leaves what it applied');
}

function keptBy(object: KubernetesObject): string | undefined {
  const found = [
    ['prune', 'disabled'],
    ['reconcile', 'disabled'],
    ['ssa', 'Ignore'],
  ].find(([key = '', value = '']) => says(object, key, value));
  return found && `kept from pruning by ${found.join(': ')}`;
}

/** Flux reads labels like annotations, in any case. */
function says({ metadata }: KubernetesObject, key: string, value: string): boolean {
  return [metadata.labels, metadata.annotations].some((all) => {
    const written = asMapping(all)[`${GROUP}/${key}`];
    return typeof written === 'string' && written.toLowerCase() === value.toLowerCase();
  });
}
