import { asList, asMapping, asText, type Mapping } from '../../../check/references/loosely';
import type { KubernetesObject } from '../../../model/manifest';
import type { ReviewPath } from '../../change';
import { podSpecOf, podSpecPath } from './pod-template';

/** A container of a workload's pods. */
export interface Container {
  readonly name: string;
  /** `initContainers` also holds the sidecars that go on running. */
  readonly list: 'containers' | 'initContainers';
  readonly spec: Mapping;
  readonly path: ReviewPath;
  /** As messages call it: by name only where the pod has several, so that one change of many apps reads the same. */
  readonly title: string;
}

/** One container before and after. */
export interface ContainerPair {
  readonly before: Container;
  readonly after: Container;
}

const LISTS = ['containers', 'initContainers'] as const;

/** All containers of an object's pods, in their order; empty for an object that makes none. */
export function containersOf(object: KubernetesObject): readonly Container[] {
  const pod = podSpecOf(object);
  if (!pod) return [];
  const path = podSpecPath(object);
  const all = LISTS.flatMap((list) => asList(pod[list]).map((spec) => ({ list, spec: asMapping(spec) })));
  return all.map(({ list, spec }) => {
    const name = asText(spec.name) ?? '';
    const title = all.length === 1 ? 'the container' : `container ${name}`;
    return { name, list, spec, path: [...path, list, { by: { name } }], title };
  });
}

/** The containers that are there before and after. */
export function containerPairs(before: KubernetesObject, after: KubernetesObject): readonly ContainerPair[] {
  const former = new Map(containersOf(before).map((container) => [container.name, container]));
  return containersOf(after).flatMap((container) => {
    const was = former.get(container.name);
    return was ? [{ before: was, after: container }] : [];
  });
}

/** Whether a container runs as long as its pod does, and is not one that only prepares it. */
export function staysRunning({ list, spec }: Container): boolean {
  return list === 'containers' || spec.restartPolicy === 'Always';
}
