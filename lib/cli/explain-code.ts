import { checkCodes, explain, type Explanation } from '../check/explain';
import { AS_SHIPPED, policiesOf } from '../check/rules';
import { ERROR_CODES } from '../errors/codes';
import { nearest } from '../errors/nearest';
import { UserError } from '../errors/user-error';
import { loadWorkspace } from '../workspace/workspace';
import { EXIT, type ExitCode } from './exit-code';
import type { Io } from './io';
import { findRoot } from './root';

/** Tells what a code means: of a finding, of a policy, also of the workspace's own, or of an error. */
export function explainCode(code: string, io: Io): ExitCode {
  io.stdout.write(errorText(code) ?? explanationText(explanationOf(code, io)));
  return EXIT.fine;
}

function errorText(code: string): string | undefined {
  const found = Object.entries(ERROR_CODES).find(([known]) => known === code.toUpperCase());
  return found && `${found[0]}\n${found[1]}; the error itself tells the place and the fix\n`;
}

/** @throws UserError FL9001 for a code that nothing has. */
function explanationOf(code: string, io: Io): Explanation {
  const root = findRoot(io.cwd);
  const policies = policiesOf(root === undefined ? AS_SHIPPED : loadWorkspace(root));
  const found = explain(code, policies);
  if (found) return found;
  const known = [
    ...policies.map(({ id }) => id),
    ...checkCodes().map((each) => each.code),
    ...Object.keys(ERROR_CODES),
  ];
  const near = nearest(code, known);
  throw new UserError('FL9001', {
    message: `there is no code "${code}"`,
    fix: near === undefined ? 'give the code of a finding, as it is printed' : `did you mean "${near}"?`,
  });
}

function explanationText({ code, what, why, fix, source }: Explanation): string {
  const lines = [code, `what: ${what}`, `why:  ${why}`, `fix:  ${fix}`];
  return `${[...lines, ...(source === undefined ? [] : [`see:  ${source}`])].join('\n')}\n`;
}
