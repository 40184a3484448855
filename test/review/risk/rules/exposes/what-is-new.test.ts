import { whatIsNew } from '../../../../../lib/review/risk/rules/exposes/what-is-new';
import { objectOf } from '../../../compare/objects';

const pods = (...containers: readonly object[]) =>
  objectOf('v1 Pod', { metadata: { name: 'web', labels: { app: 'web' } }, spec: { nodeName: 'a', containers } });

test('keeps what tells things apart and what differs, and nothing else', () => {
  const before = pods({
    name: 'web',
    image: 'web:1',
    env: [
      { name: 'A', value: '1' },
      { name: 'B', value: '2' },
    ],
  });
  const after = pods({
    name: 'web',
    image: 'web:1',
    env: [
      { name: 'A', value: '1' },
      { name: 'B', value: '3' },
    ],
  });

  expect(whatIsNew(before, after)).toEqual({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { containers: [{ name: 'web', env: [{ name: 'B', value: '3' }] }] },
  });
});

test('a list without names stays whole, as a flag and its value stand in it one behind the other', () => {
  const before = pods({ name: 'web', args: ['--password', 'old'] });
  const after = pods({ name: 'web', args: ['--password', 'new'] });

  expect(whatIsNew(before, after)).toMatchObject({ spec: { containers: [{ args: ['--password', 'new'] }] } });
});

test('all of an object is new that was not there', () => {
  const after = pods({ name: 'web' });

  expect(whatIsNew(undefined, after)).toBe(after);
});
