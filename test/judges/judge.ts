import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these programs that is on the path, if any. */
export function installed(...programs: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return programs.find((program) => folders.some((folder) => existsSync(join(folder, program))));
}

/** `test` where a judge is there, and otherwise a skipped one that says so. */
export function testWith(judge: string | undefined, name: string): jest.It {
  if (judge !== undefined) return test;
  console.warn(`${name} is not on the path, so it does not judge`);
  return test.skip;
}

/** Runs a judge to its end; what it prints may be long. */
export function ask(
  judge: string,
  ...argv: readonly string[]
): { readonly code: number | null; readonly text: string } {
  const { status, stdout, stderr } = spawnSync(judge, argv, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (stdout === '' && status !== 0) throw new Error(`${judge} answered ${String(status)}: ${stderr}`);
  return { code: status, text: stdout };
}
