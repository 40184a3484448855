import { QUANTITY } from '../../../../lib/review/compare/readings/amounts';
import { CUSTOM, shapeBelow, shapeOfItems, type Shape } from '../../../../lib/review/compare/shape/shape';
import { eachBelow, pathsBelow, shapeOfPaths } from '../../../../lib/review/compare/shape/shape-of-paths';
import { ANYTHING, by, EMPTY_IS_NONE, SET } from '../../../../lib/review/compare/shape/traits';

/** What is at a way of keys, and `[]` for an element. */
function at(shape: Shape, ...way: readonly string[]): Shape {
  return way.reduce((inner, step) => (step === '[]' ? shapeOfItems(inner) : shapeBelow(inner, step)), shape);
}

test('a path leads to its trait, and everything beside it is plain', () => {
  const shape = shapeOfPaths({ 'a.list': SET, 'a.list[].amounts.*': QUANTITY, 'a.empty': EMPTY_IS_NONE }, CUSTOM);
  expect(at(shape, 'a', 'list').list).toBe('set');
  expect(at(shape, 'a', 'list', '[]', 'amounts', 'cpu').read).toBe(QUANTITY.read);
  expect(at(shape, 'a', 'empty').absent).toBe('empty');
  expect(at(shape, 'a', 'other', 'deeper', '[]')).toBe(CUSTOM);
});

test('what a table says more of a shape leaves the rest of that shape as it is', () => {
  const shared = shapeOfPaths({ 'list[].names': SET, list: by('id') }, CUSTOM);
  const shape = shapeOfPaths({ spec: shared, 'spec.list[].amount': QUANTITY }, CUSTOM);
  expect(at(shape, 'spec', 'list').list).toBe(at(shared, 'list').list);
  expect(at(shape, 'spec', 'list', '[]', 'names').list).toBe('set');
  expect(at(shape, 'spec', 'list', '[]', 'amount').read).toBe(QUANTITY.read);
  expect(at(shared, 'list', '[]', 'amount').read).toBeUndefined();
});

test('in what is free of form even null means something, however deep', () => {
  const shape = shapeOfPaths({ values: ANYTHING }, CUSTOM);
  expect(at(shape, 'values', 'a', '[]', 'b').absent).toBe('nothing');
});

test('tables can be moved below a field, and say the same of several', () => {
  expect(pathsBelow('spec', { a: SET, 'b[]': QUANTITY })).toEqual({ 'spec.a': SET, 'spec.b[]': QUANTITY });
  expect(eachBelow('spec', ['a', 'b'], SET)).toEqual({ 'spec.a': SET, 'spec.b': SET });
});
