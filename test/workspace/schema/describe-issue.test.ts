import { z } from 'zod';
import { Problems } from '../../../lib/errors/problems';
import { validate } from '../../../lib/workspace/schema/validate';
import { parseYaml } from '../../../lib/workspace/yaml/parse-yaml';
import { errorsOf, told } from '../../errors/errors-of';

/** The one error that a schema gives for a file with `v: …`. */
function errorFor(schema: z.ZodType, value: string) {
  const problems = new Problems();
  const document = parseYaml({ text: `v: ${value}\n`, file: 'f.yaml' }, problems);
  if (document) validate(z.object({ v: schema }), document, 'f.yaml', problems);
  const errors = errorsOf(() => {
    problems.throwIfAny();
  });
  expect(errors).toHaveLength(1);
  return errors[0];
}

test.each<[z.ZodType, string, string, string | undefined]>([
  [z.int().positive(), 'six', 'must be a positive whole number, found "six"', 'write a number, such as 6'],
  [z.int().min(1), '"3"', 'must be a positive whole number, found "3"', 'remove the quotes: 3'],
  [z.int().min(0), '-1', 'must be a whole number of at least 0, found -1', 'write a number, such as 6'],
  [z.int(), '1.5', 'must be a whole number, found 1.5', 'write a number, such as 6'],
  [z.int().min(1).max(3), '9', 'must be a whole number from 1 to 3, found 9', 'write a number, such as 3'],
  [z.int().gt(10), '9', 'must be a whole number of more than 10, found 9', 'write a number, such as 11'],
  [z.number().max(1), '2', 'must be a number of at most 1, found 2', 'write a number, such as 1'],
  [z.number().multipleOf(5), '2', 'must be a number and a multiple of 5, found 2', 'write a number'],
  [z.number().gt(0).lt(1), '2', 'must be a positive number of less than 1, found 2', 'write a number'],
  [z.number(), '.nan', 'must be a number, found .nan', 'write a number, such as 6'],
  [z.string(), '1.30', 'must be text, found 1.30', 'put it in quotes: "1.30"'],
  [z.string(), 'true', 'must be text, found true', 'put it in quotes: "true"'],
  [z.string(), '', 'must be text, found nothing', 'write text'],
  [z.string(), '[a]', 'must be text, found a list', 'write text'],
  [z.string().min(3), 'ab', 'must be text of at least 3 characters, found "ab"', 'write text of at least 3 characters'],
  [
    z.string().max(1),
    'x'.repeat(90),
    `must be text of at most 1 character, found "${'x'.repeat(60)}…"`,
    'write text of at most 1 character',
  ],
  [z.string().regex(/^v/), 'a', 'must be text that matches ^v, found "a"', 'write text that matches ^v'],
  [z.string().regex(/^v/, 'needs a v'), 'a', ': needs a v', 'write text that matches ^v'],
  [z.string().regex(/^v/, 'must start with v'), 'a', 'must start with v, found "a"', 'write text that matches ^v'],
  [z.url(), 'a', 'must be a URL, found "a"', 'write a URL'],
  [z.email(), 'a', 'must be text that is a valid email, found "a"', 'write text that is a valid email'],
  [z.boolean(), '"true"', 'must be true or false, found "true"', 'remove the quotes: true'],
  [z.boolean(), 'on', 'must be true or false, found "on"', 'write true or false'],
  [z.enum(['small', 'large']), 'smal', 'must be small or large, found "smal"', 'write small'],
  [z.enum(['a', 'b', 'c']), 'something', 'must be one of a, b, c, found "something"', 'write one of them'],
  [z.literal('x'), 'y', 'must be x, found "y"', 'write x'],
  [
    z.array(z.string()).min(1),
    '[]',
    'must be a list of at least 1 item, found a list',
    'write a list of at least 1 item',
  ],
  [z.array(z.string()), 'a', 'must be a list, found "a"', 'write a list'],
  [z.object({}), 'a', 'must be a mapping, found "a"', 'write a mapping'],
  [z.union([z.string(), z.int()]), 'true', 'must be text or a whole number, found true', 'put it in quotes: "true"'],
  [z.string().nullable(), '1', 'must be text or null, found 1', 'put it in quotes: "1"'],
  [z.string().optional(), '1', 'must be text, found 1', 'put it in quotes: "1"'],
  [z.lazy(() => z.int()), 'a', 'must be a whole number, found "a"', 'write a number, such as 6'],
  [z.string().meta({ id: 'Id' }), '1', 'must be text, found 1', 'put it in quotes: "1"'],
  [z.string().transform(Number), '1', 'must be text, found 1', 'put it in quotes: "1"'],
  [z.unknown().refine(() => false), 'a', ': "a" is not valid', undefined],
  [
    z.unknown().refine(() => false, { error: 'must be odd', params: { fix: 'add one' } }),
    '2',
    'must be odd, found 2',
    'add one',
  ],
])('case %#: what is wrong with v, and how to mend it', (schema, value, complaint, fix) => {
  const error = errorFor(schema, value);
  expect(error?.message).toBe(complaint.startsWith(':') ? `v${complaint}` : `v ${complaint}`);
  expect(error?.fix).toBe(fix);
});

test.each<[string, z.ZodType, string, string]>([
  ['an item of a list', z.array(z.int()), '[1, a]', 'FL1004 f.yaml:1:8 v[1] must be a whole number, found "a"'],
  [
    'a key of a mapping in a list',
    z.array(z.object({ a: z.int() })),
    '[{ a: b }]',
    'FL1004 f.yaml:1:10 a must be a whole number, found "b"',
  ],
  ['a missing key', z.object({ a: z.int() }), '{}', 'FL1007 f.yaml:1:1 a is missing in v: it must be a whole number'],
  [
    'a missing key in a list',
    z.array(z.object({ a: z.int() })),
    '[{}]',
    'FL1007 f.yaml:1:5 a is missing in v[0]: it must be a whole number',
  ],
  [
    'a key of the wrong form',
    z.record(z.string().regex(/^a/), z.int()),
    '{ b: 1 }',
    'FL1004 f.yaml:1:6 a key of v must be text that matches ^a, found "b"',
  ],
  [
    'the only mapping of a union',
    z.union([z.string(), z.object({ a: z.int() })]),
    '{ a: b }',
    'FL1004 f.yaml:1:9 a must be a whole number, found "b"',
  ],
  [
    'an unknown discriminator',
    z.discriminatedUnion('k', [z.object({ k: z.literal('x') }), z.object({ k: z.literal('y') })]),
    '{ k: z }',
    'FL1004 f.yaml:1:9 k must be x or y, found "z"',
  ],
  [
    'an unknown key',
    z.object({ port: z.int().optional() }),
    '{ prot: 1 }',
    'FL1005 f.yaml:1:6 prot is not a known key, the nearest is port',
  ],
  [
    'an unknown key in a list',
    z.array(z.object({ a: z.int() })),
    '[{ a: 1, xyz: 2 }]',
    'FL1005 f.yaml:1:13 xyz is not a known key',
  ],
  [
    'a key that no form of a union knows',
    z.union([z.object({ a: z.int() }), z.object({ b: z.int() })]),
    '{ a: 1, c: 2 }',
    'FL1005 f.yaml:1:12 c is not a known key, the nearest is a',
  ],
  [
    'a key that objects inherit',
    z.object({ a: z.int().optional() }),
    '{ constructor: 1 }',
    'FL1005 f.yaml:1:6 constructor is not a known key',
  ],
])('%s', (_, schema, value, expected) => {
  const error = errorFor(schema, value);
  expect(error && `${told(error)} ${error.message}`).toBe(expected);
});

test.each([
  ['a free mapping', z.record(z.string(), z.int()), '{ any: 1 }'],
  ['a loose mapping', z.looseObject({ a: z.int() }), '{ a: 1, any: { deep: 1 } }'],
  ['an unknown value', z.unknown(), '{ any: 1 }'],
  ['either side of an intersection', z.object({ a: z.int() }).and(z.object({ b: z.int() })), '{ a: 1, b: 1 }'],
])('%s takes any key it says', (_, schema, value) => {
  const problems = new Problems();
  const document = parseYaml({ text: `v: ${value}\n`, file: 'f.yaml' }, problems);
  expect(document && validate(z.object({ v: schema }), document, 'f.yaml', problems)).toBeDefined();
});
