import { isDeepStrictEqual } from 'node:util';
import { compareText } from '../../model/compare-text';
import { differenceOf, holds, lastDayRemarks, type Declared } from '../differences';
import { isSet, type Leaf, type Running } from '../leaf';
import { isPromotable } from '../promotable';
import type { Remark } from '../remark';
import type { Stages } from '../stages';
import { heldRemark, keptRemarks, otherFormRemark, undecidedRemark } from './compare-remarks';
import type { Wish } from './wish';

/** One app in both environments, on at least one cluster of each. */
export interface Both {
  readonly source: readonly Running[];
  readonly target: readonly Running[];
}

/** What decides about an app's settings. */
export interface Terms {
  readonly stages: Stages;
  /** Settings that are promoted beside images. */
  readonly listed: readonly string[];
  readonly declared: Declared;
}

/** What is to change, and what is to be said of the rest. */
export interface Compared {
  readonly wishes: readonly Wish[];
  readonly remarks: readonly Remark[];
}

/** Compares what an app is given in two environments: whatever the first one sets, the other is to have too. */
export function compareApp(both: Both, terms: Terms): Compared {
  const leaves = [...both.source, ...both.target].flatMap((running) => [...running.leaves.values()]);
  const settings = new Set(leaves.filter((leaf) => isPromotable(leaf, terms.listed)).map(({ setting }) => setting));
  const compared = [...settings].sort(compareText).map((setting) => compareSetting(setting, both, terms));
  return {
    wishes: compared.flatMap(({ wishes }) => wishes),
    remarks: compared.flatMap(({ remarks }) => remarks),
  };
}

function compareSetting(setting: string, { source, target }: Both, terms: Terms): Compared {
  const given = source.flatMap(({ leaves }) => leaves.get(setting) ?? []).filter(isSet);
  const [first] = given;
  if (!first) return saying(keptRemarks(setting, target, terms.stages));
  const decided = given.length === source.length && given.every(({ origin }) => isSame(origin.value, first));
  const differing = target.filter((running) => !has(running, first));
  if (decided && differing.length === 0) return saying([]);
  const difference = differenceOf(first.app, setting, terms.declared);
  if (difference && holds(difference, terms.declared.today)) {
    const ending = lastDayRemarks(difference, terms.declared.today);
    return saying([heldRemark(first, difference.reason, terms.stages), ...ending]);
  }
  if (!decided) return saying([undecidedRemark(first, source, terms.stages)]);
  const other = differing.flatMap((running) => inTheWay(first, running) ?? [])[0];
  return other
    ? saying([otherFormRemark(first, other, terms.stages)])
    : { wishes: differing.map((running) => wishFor(first, running)), remarks: [] };
}

function wishFor({ app, path, setting, origin }: Leaf, { cluster, leaves }: Running): Wish {
  return { app, cluster, path, setting, now: leaves.get(setting), value: origin.value };
}

/** Whether a cluster has a value already. Mappings merge, so that any keys below an empty one are as good. */
function has({ leaves }: Running, wanted: Leaf): boolean {
  const leaf = leaves.get(wanted.setting);
  if (leaf) return isSame(leaf.origin.value, wanted);
  return isSame({}, wanted) && [...leaves.values()].some(({ path }) => isBelow(path, wanted.path));
}

function isSame(value: unknown, { origin }: Leaf): boolean {
  return isDeepStrictEqual(value, origin.value);
}

/** A value where the wanted one needs a mapping, or a part of a mapping where it stands; wider layers give way. */
function inTheWay({ path }: Leaf, { leaves }: Running): Leaf | undefined {
  return [...leaves.values()].find(
    (leaf) =>
      (leaf.origin.layer === 'app' || leaf.origin.layer === 'cluster') &&
      (isBelow(leaf.path, path) || (isBelow(path, leaf.path) && !isDeepStrictEqual(leaf.origin.value, {}))),
  );
}

function isBelow(path: readonly string[], outer: readonly string[]): boolean {
  return path.length > outer.length && outer.every((step, at) => path[at] === step);
}

function saying(remarks: readonly Remark[]): Compared {
  return { wishes: [], remarks };
}
