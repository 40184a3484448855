import { asList, asMapping, asText, valueAt, type Mapping } from '../../../check/references/loosely';
import type { KubernetesObject } from '../../../model/manifest';
import type { Follower } from '../following';
import { selectorFrom } from './selector-text';
import { matches, type Selector } from '../../../check/references/label-selector';

/** A Kustomization of Flux as it concerns the objects of one folder. */
export interface Kustomization extends Follower {
  readonly spec: Mapping;
  /** What its patches leave out of the folder. */
  readonly without: readonly Selector[];
}

/** Whether a Kustomization applies an object of its folder. */
export function takes({ without }: Kustomization, object: KubernetesObject): boolean {
  const labels = asMapping(valueAt(object, 'metadata', 'labels'));
  return !without.some((selector) => matches(selector, { labels }));
}

/** The selectors of patches that delete; one that names a kind or a name as well is left to Flux. */
export function leftOut(spec: Mapping): readonly Selector[] {
  return asList(spec.patches).flatMap((patch) => {
    const { labelSelector, ...others } = asMapping(valueAt(patch, 'target'));
    const text = asText(labelSelector);
    const isDeletion = asText(valueAt(patch, 'patch'))?.includes('$patch: delete') === true;
    if (!isDeletion || text === undefined || Object.keys(others).length > 0) return [];
    const selector = selectorFrom(text);
    return selector ? [selector] : [];
  });
}
