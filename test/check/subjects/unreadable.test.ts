import { unreadable } from '../../../lib/check/subjects/unreadable';
import { UserError } from '../../../lib/errors/user-error';

const TARGET = { kubernetes: '1.34', tier: 'production' } as const;

test('an error of reading becomes a finding at its place', () => {
  const place = { file: 'a.yaml', line: 3, column: 5 };
  const error = new UserError('FL1002', { message: 'not valid YAML', place, span: 4, fix: 'mend it' });
  expect(unreadable(error, TARGET)).toMatchObject({
    code: 'FL1002',
    severity: 'error',
    message: 'not valid YAML',
    fix: 'mend it',
    file: 'a.yaml',
    mark: { place, span: 4 },
  });
});

test('one without a place and a fix', () => {
  const finding = unreadable(new UserError('FL6004', { message: 'nothing there' }), TARGET);
  expect(finding).not.toHaveProperty('fix');
  expect(finding.mark.place).toEqual({ file: '', line: 1, column: 1 });
});
