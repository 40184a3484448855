import type { FieldPath } from '../../../../model/field-path';
import { listAt } from '../rule/read';
import type { Mapping } from '../rule/read';

const LISTS = ['containers', 'initContainers'];

/** A container of a pod, and the way to it from the pod's spec. */
export interface PlacedContainer {
  readonly container: unknown;
  readonly path: FieldPath;
}

/** The containers of a pod, those first that run as long as it. */
export function containersOf(spec: Mapping): readonly PlacedContainer[] {
  const placed: PlacedContainer[] = [];
  for (const list of LISTS) {
    const containers = listAt(spec, list);
    for (let index = 0; index < containers.length; index++) {
      placed.push({ container: containers[index], path: [list, index] });
    }
  }
  return placed;
}
