import { reportErrors } from '../../lib/cli/error-report';
import { sourceLines } from '../../lib/errors/source-lines';
import { UserError } from '../../lib/errors/user-error';
import { memoryIo } from './memory-io';

const WRONG_TYPE = new UserError('FL1004', {
  message: 'replicas must be a positive whole number, found "six"',
  place: { file: 'environments/prod.yaml', line: 2, column: 13 },
  span: 3,
  fix: 'write a number, such as 6',
});
const TWICE = new UserError('FL1014', {
  message: 'checkout is defined twice',
  related: [{ message: 'the other', place: { file: 'apps/checkout.ts', line: 1, column: 1 } }],
});
const read = sourceLines(() => 'checkout:\n  replicas: six\n');

const PLAIN = `environments/prod.yaml:2:13  FL1004  replicas must be a positive whole number, found "six"
    2 |   replicas: six
      |             ^^^
   fix: write a number, such as 6

FL1014  checkout is defined twice
   the other: apps/checkout.ts:1:1

2 errors
`;

test('as text, on standard error', () => {
  const io = memoryIo();
  reportErrors([WRONG_TYPE, TWICE], io, { json: false, read });
  expect([io.stdout.text, io.stderr.text]).toEqual(['', PLAIN]);
});

test('in colour, where only colour is added', () => {
  const io = memoryIo({ terminal: { columns: 80 } });
  reportErrors([WRONG_TYPE, TWICE], io, { json: false, read });
  const escape = String.fromCharCode(27);
  expect(
    io.stderr.text
      .split(escape)
      .join('')
      .replace(/\[\d+m/g, ''),
  ).toBe(PLAIN);
  expect(io.stderr.text).toContain(`${escape}[1m${escape}[31mFL1004${escape}[39m${escape}[22m`);
  expect(io.stderr.text).toContain(`${escape}[31m^^^${escape}[39m`);
  expect(io.stderr.text).toContain(`${escape}[32mfix:${escape}[39m write`);
});

test('as JSON, on standard output, with a key for everything', () => {
  const io = memoryIo();
  reportErrors([WRONG_TYPE, TWICE], io, { json: true, read });
  expect(io.stderr.text).toBe('');
  expect(JSON.parse(io.stdout.text)).toEqual({
    errors: [
      {
        code: 'FL1004',
        message: 'replicas must be a positive whole number, found "six"',
        place: { file: 'environments/prod.yaml', line: 2, column: 13 },
        fix: 'write a number, such as 6',
        related: [],
      },
      {
        code: 'FL1014',
        message: 'checkout is defined twice',
        place: null,
        fix: null,
        related: [{ message: 'the other', place: { file: 'apps/checkout.ts', line: 1, column: 1 } }],
      },
    ],
  });
});
