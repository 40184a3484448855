import fc from 'fast-check';
import { UserError } from '../../../lib/errors/user-error';
import type { ReviewPath } from '../../../lib/review/change';
import { parsePath } from '../../../lib/review/compare/parse-path';
import { pathText } from '../../../lib/review/compare/path-text';

test.each<[string, ReviewPath]>([
  ['', []],
  ['spec.replicas', ['spec', 'replicas']],
  [
    'spec.template.spec.containers[name=web].image',
    ['spec', 'template', 'spec', 'containers', { by: { name: 'web' } }, 'image'],
  ],
  ['spec.ports[port=53,protocol=UDP].nodePort', ['spec', 'ports', { by: { port: 53, protocol: 'UDP' } }, 'nodePort']],
  ['args.0', ['args', 0]],
  ['metadata.labels[app.kubernetes.io/name]', ['metadata', 'labels', 'app.kubernetes.io/name']],
  ['data[x.json].panels.0.title', ['data', 'x.json', 'panels', 0, 'title']],
  ['mounts[mountPath=/var/lib/x]', ['mounts', { by: { mountPath: '/var/lib/x' } }]],
  ['data["0"]', ['data', '0']],
  ['data["a=b"]', ['data', 'a=b']],
  ['[""]', ['']],
  ['images[major="17"]', ['images', { by: { major: '17' } }]],
  ['rules[alert="Too slow, again"].expr', ['rules', { by: { alert: 'Too slow, again' } }, 'expr']],
])('%s', (text, path) => {
  expect(pathText(path)).toBe(text);
  expect(parsePath(text)).toEqual(path);
});

test.each<[string, ReviewPath]>([
  ['spec.template.spec.containers.0.image', ['spec', 'template', 'spec', 'containers', 0, 'image']],
  ['containers[0].image', ['containers', 0, 'image']],
  ['/spec/containers/0/image', ['spec', 'containers', 0, 'image']],
  ['/metadata/labels/app.kubernetes.io~1name', ['metadata', 'labels', 'app.kubernetes.io/name']],
  ['/data/a~01', ['data', 'a~1']],
  ['/data/"a', ['data', '"a']],
  ['metadata.labels["tier"]', ['metadata', 'labels', 'tier']],
])('people may write %s', (text, path) => {
  expect(parsePath(text)).toEqual(path);
});

test.each([
  'spec..replicas',
  '.spec',
  'spec.',
  'spec.labels[',
  'spec[]',
  'spec[name=]',
  'labels.app.kubernetes.io/name',
  'a b',
  '["\\x"]',
])('%s is no path', (text) => {
  let thrown: unknown;
  try {
    parsePath(text);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(UserError);
  expect(thrown).toMatchObject({ code: 'FL9001' });
});

test('every path is read back as it was', () => {
  const key = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('spec', '0', '/', 'a.b', '-1', '"', '1e5', 'a=b,c]'),
  );
  const value = fc.oneof(
    key,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  );
  const keyed = fc.dictionary(key, value, { minKeys: 1, maxKeys: 3, noNullPrototype: true }).map((by) => ({ by }));
  const path = fc.array(fc.oneof(key, fc.nat(), keyed), { maxLength: 6 });
  fc.assert(
    fc.property(path, (steps) => {
      expect(parsePath(pathText(steps))).toEqual(steps);
    }),
  );
});
