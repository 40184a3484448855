import { frozen } from '../../lib/model/frozen';

test('all plain data within is frozen, the same values in the same place', () => {
  const shared = { list: [{ deep: 1 }] };
  const value = { shared, readonly: Object.freeze({ inner: {} }), text: 'x', nothing: null };
  expect(frozen(value)).toBe(value);
  for (const part of [value, shared, shared.list, shared.list[0], value.readonly.inner]) {
    expect(Object.isFrozen(part)).toBe(true);
  }
});

test('what is no plain data is left alone, and a circle ends', () => {
  const value: Record<string, unknown> = { map: new Map(), date: new Date(0), made: new URL('file:///') };
  value.self = value;
  frozen(value);
  expect([value.map, value.date, value.made].map(Object.isFrozen)).toEqual([false, false, false]);
});
