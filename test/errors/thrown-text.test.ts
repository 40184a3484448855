import { thrownLine, thrownText } from '../../lib/errors/thrown-text';

class Hostile extends Error {
  override get message(): string {
    throw new Error('not even this');
  }
}

test.each<[string, unknown, string]>([
  ['an error', new TypeError('no luck'), 'no luck'],
  ['an error without message', new TypeError(), 'TypeError'],
  ['an error whose message is a number', Object.assign(new Error(), { message: 42 }), '42'],
  ['a text', 'no luck', 'no luck'],
  ['nothing', undefined, 'undefined'],
  ['null', null, 'null'],
  ['a symbol', Symbol('luck'), 'Symbol(luck)'],
  ['an object without prototype', Object.create(null), 'something that has no text'],
  ['an error that throws when it is read', new Hostile(), 'something that has no text'],
])('the text of %s', (_, thrown, text) => {
  expect(thrownText(thrown)).toBe(text);
});

test('the first line', () => {
  expect(thrownLine(new Error('no luck\nand more'))).toBe('no luck');
});
