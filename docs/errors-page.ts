import { ERROR_CODES, type ErrorCode } from '../lib/errors/codes';

type FirstDigit<Code> = Code extends `FL${infer Digit}${string}` ? Digit : never;

/** The stage that each range of codes belongs to; a new range does not compile before it has its title here. */
const STAGES: Readonly<Record<FirstDigit<ErrorCode>, string>> = {
  1: 'Workspace: the files of `environments/` and `apps/`',
  2: 'Plan: which app runs where, and who calls whom',
  3: 'Constructs: what an app builds',
  4: 'Layout: the paths and texts of the files',
  5: 'Output: what is written to `dist/`',
  6: 'Check: what manifests are judged by',
  9: 'Command line',
};

const HEAD = `<!-- Written by \`npm run docs\` from lib/errors/codes.ts. Do not edit. -->

# Errors

Every mistake that fairlead reports carries one of these codes, its place, and the fix. A code keeps its meaning for
ever. Any of them ends the run with exit code 2, and \`dist/\` stays as it was.
`;

/** The page docs/errors.md: every error code and what it means, by stage. */
export function renderErrors(): string {
  return [HEAD, ...Object.entries(STAGES).map(([digit, title]) => chapter(digit, title))].join('\n');
}

function chapter(digit: string, title: string): string {
  const rows = Object.entries(ERROR_CODES)
    .filter(([code]) => code.startsWith(`FL${digit}`))
    .map(([code, meaning]) => `| ${code} | ${meaning} |`);
  return [`## ${title}`, '', '| code | meaning |', '| --- | --- |', ...rows, ''].join('\n');
}
