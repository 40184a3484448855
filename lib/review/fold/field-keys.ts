import type { FieldChange, ObjectChange, ReviewPath } from '../change';
import { contentText } from '../compare/content-text';
import { shapeOfObject } from '../compare/kinds/shape-of-object';
import { pathText } from '../compare/path-text';
import { FREE_FORM, shapeBelow, shapeOfItems, type Shape } from '../compare/shape/shape';
import { riskOfChange, type Judged } from './judged';
import { withoutOwnNames } from './own-names';

/**
 * What a change of fields is, as texts: two changes are the same where they have one of the texts in common. The first
 * tells it as it is; the others without the names that are the object's own, each with its idea of where one stands.
 */
export function fieldKeys(judged: Judged): readonly string[] {
  const { change, consequences } = judged;
  const fields = change.fields.map((field) => fieldText(field, change)).sort();
  const rules = consequences.map(({ rule, path }) => `${rule} ${placeOf(path)}`).sort();
  // A Secret is told of without its values, so it never stands for what is no secret.
  const kind = change.id.group === '' && change.id.kind === 'Secret' ? 'Secret' : '';
  const text = JSON.stringify([
    change.kind,
    kind,
    riskOfChange(judged),
    change.reason ?? '',
    fields,
    [...new Set(rules)],
  ]);
  return [text, withoutOwnNames(change, 'words')(text), withoutOwnNames(change, 'beginnings')(text)];
}

function fieldText({ path, before, after, as }: FieldChange, { before: was, after: is }: ObjectChange): string {
  const object = (is ?? was)?.object;
  const isDocument = as === 'json' || as === 'yaml';
  const shape = object && !isDocument ? path.reduce<Shape>(shapeAt, shapeOfObject(object)) : FREE_FORM;
  const key = path.at(-1);
  const [from, to] = [before, after].map((value) =>
    value === undefined ? '' : contentText(value, shape, typeof key === 'string' ? key : ''),
  );
  const onOneSide = before === undefined || after === undefined;
  // The position of what came or went depends on what else is in the list.
  const place = onOneSide && typeof key === 'number' ? path.slice(0, -1) : path;
  return [pathText(place), as ?? '', from, to].join('\n');
}

/** The field that a consequence is about, wherever in lists it stands; empty for the object as a whole. */
export function placeOf(path: ReviewPath = []): string {
  return pathText(path.filter((step) => typeof step !== 'number'));
}

function shapeAt(shape: Shape, step: ReviewPath[number]): Shape {
  return typeof step === 'string' ? shapeBelow(shape, step) : shapeOfItems(shape);
}
