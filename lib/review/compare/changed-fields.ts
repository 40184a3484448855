import { isMapping } from '../../check/schema/structural/is-mapping';
import type { KubernetesObject } from '../../model/manifest';
import type { FieldChange, ReviewPath } from '../change';
import { comparePaths } from './compare-paths';
import { pairElements } from './elements/pair-elements';
import { identical } from './identical';
import { shapeOfObject } from './kinds/shape-of-object';
import { isList, settledField, type Mapping } from './settled';
import { FREE_FORM, shapeBelow, shapeOfItems, type Reading, type Shape } from './shape/shape';

/**
 * What differs between two objects of one identity, as their API takes them: lists by their merge keys, sets in any
 * order, amounts by what they come to, embedded documents field by field, null like a field that is missing.
 *
 * @returns Ordered by path; what went comes before what came. The values are those of the objects, not copies.
 */
export function changedFields(before: KubernetesObject, after: KubernetesObject): readonly FieldChange[] {
  if (before === after) return [];
  const comparison = new Comparison();
  comparison.compare(before, after, shapeOfObject(after));
  return comparison.changes.sort((a, b) => comparePaths(a.path, b.path));
}

/** One comparison on its way through two objects. */
class Comparison {
  readonly changes: FieldChange[] = [];
  private readonly path: ReviewPath[number][] = [];
  /** The embedded document that the way leads through. */
  private document: Reading['as'] | undefined;

  compare(before: unknown, after: unknown, shape: Shape, key = ''): void {
    if (before === after) return;
    if (isMapping(before) && isMapping(after)) this.compareFields(before, after, shape);
    else if (isList(before) && isList(after)) this.compareElements(before, after, shape);
    else if (!Object.is(before, after)) this.compareValues(before, after, shape, key);
  }

  private compareFields(before: Mapping, after: Mapping, shape: Shape): void {
    let shared = 0;
    for (const key of Object.keys(before)) {
      const onBoth = Object.hasOwn(after, key);
      if (onBoth) shared += 1;
      // Most fields did not change, and those need no shape.
      if (!onBoth || before[key] !== after[key]) this.compareField(before, after, shape, key);
    }
    const keys = Object.keys(after);
    if (keys.length === shared) return;
    for (const key of keys) {
      if (!Object.hasOwn(before, key)) this.compareField(before, after, shape, key);
    }
  }

  private compareField(before: Mapping, after: Mapping, shape: Shape, key: string): void {
    const below = shapeBelow(shape, key);
    this.path.push(key);
    this.compare(settledField(before, key, below), settledField(after, key, below), below, key);
    this.path.pop();
  }

  private compareElements(before: readonly unknown[], after: readonly unknown[], shape: Shape): void {
    if (identical(before, after)) return;
    const items = shapeOfItems(shape);
    for (const pair of pairElements(before, after, shape)) {
      this.path.push(pair.step);
      this.compare(pair.before, pair.after, items);
      this.path.pop();
    }
  }

  private compareValues(before: unknown, after: unknown, shape: Shape, key: string): void {
    const was = shape.read?.(before, key);
    const is = shape.read?.(after, key);
    if (was && was.as === is?.as) {
      if (was.is === is.is) return;
      if (typeof was.is === 'object') {
        this.compareDocuments(was, is);
        return;
      }
    }
    const as = this.document ?? commonReading(before, was, after, is);
    this.changes.push({ path: [...this.path], before, after, ...(as && { as }) });
  }

  private compareDocuments(before: Reading, after: Reading): void {
    this.document = before.as;
    this.compare(before.is, after.is, FREE_FORM);
    this.document = undefined;
  }
}

/** What a value is on both sides, or on the only side that has it; a document that came or went is text. */
function commonReading(
  before: unknown,
  was: Reading | undefined,
  after: unknown,
  is: Reading | undefined,
): Reading['as'] | undefined {
  const [first, second] = before === undefined ? [is, is] : [was, after === undefined ? was : is];
  return first && first.as === second?.as && typeof first.is !== 'object' ? first.as : undefined;
}
