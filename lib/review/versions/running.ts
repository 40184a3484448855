import type { KubernetesObject } from '../../model/manifest';
import type { ObjectChange, Where } from '../change';
import type { Side } from '../risk/rule';
import { chartsIn } from './charts';
import { imagesIn } from './images';

/** Something that runs in a version. */
export interface Running {
  readonly what: 'image' | 'chart';
  readonly name: string;
  readonly version: string;
}

/** What an object runs on each side of a change, as far as the change is about it. */
export interface RunningSides {
  readonly before: readonly Running[];
  readonly after: readonly Running[];
}

/** What an object ran and runs: of an object that changed, what stands in the fields that did. */
export function runningSides(change: ObjectChange, before: Side, after: Side): RunningSides {
  return {
    before: [...imagesOn(change, 'before'), ...chartsOf(change.before?.object, change.where, before)],
    after: [...imagesOn(change, 'after'), ...chartsOf(change.after?.object, change.where, after)],
  };
}

function imagesOn(change: ObjectChange, side: 'before' | 'after'): readonly Running[] {
  const { kind } = change.id;
  if (kind === 'ConfigMap' || kind === 'Secret') return [];
  if (change.before && change.after) {
    return change.fields.flatMap((field) => imagesIn(field[side], ...field.path.slice(-2)));
  }
  return imagesIn(change[side]?.object);
}

function chartsOf(object: KubernetesObject | undefined, where: Where, side: Side): readonly Running[] {
  return object ? chartsIn(object, where, side) : [];
}
