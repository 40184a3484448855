import type { KubernetesObject } from '../../../../model/manifest';
import type { ObjectChange, ReviewPath } from '../../../change';
import { containersOf, type Container } from '../../pods/containers';
import type { Saying } from '../../rule';

/** Something by which pods have more of their node, or of each other, than they need. */
export interface Weakness {
  /** Such as `the container is privileged`; it begins the message. */
  readonly what: string;
  /** What tells it from others: how a container is called in messages depends on how many there are. */
  readonly key: string;
  /** What follows from it; it ends the message. */
  readonly means: string;
  readonly path: ReviewPath;
  /** Whether it is but the lack of a restraint: spoken of where that was there, and not in what is new. */
  readonly lack?: true;
}

/** The weaknesses that a change brings: those of what is new, and those that what was there did not have. */
export function newWeaknesses(
  change: ObjectChange,
  find: (object: KubernetesObject) => readonly Weakness[],
  fix: string,
): readonly Saying[] {
  const { after } = change;
  if (!after) return [];
  const before = change.before?.object;
  const known = new Set(before ? find(before).map(({ key }) => key) : []);
  const names = new Set(before ? containersOf(before).map(({ name }) => name) : []);
  return find(after.object)
    .filter(({ key, lack, path }) => !known.has(key) && (!lack || (before && isOld(path, names))))
    .map(({ what, means, path }) => ({ message: `${what}: ${means}`, fix, path }));
}

/** Whether a weakness is in a container that was there, or in the pod itself. */
function isOld(path: ReviewPath, names: ReadonlySet<string>): boolean {
  return path.every((step) => typeof step !== 'object' || names.has(String(step.by.name)));
}

/** A weakness of a container: its title and what is wrong with it. */
export function inContainer(
  { name, title, path }: Container,
  what: string,
  means: string,
  at: readonly string[],
): Weakness {
  return { what: `${title} ${what}`, key: `${name} ${what}`, means, path: [...path, ...at] };
}
