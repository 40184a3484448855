import { isAbsolute } from 'node:path';
import { UserError } from '../../errors/user-error';

/** Where one side of a comparison comes from. */
export type SideSource =
  /** The `dist/` of a commit, by what git calls it. */
  | { readonly from: 'commit'; readonly reference: string }
  /** A folder that is filled like `dist/`: a path as the user wrote it. */
  | { readonly from: 'folder'; readonly path: string }
  /** What sources give when they are synthesized now: those of a commit, otherwise those of the working tree. */
  | { readonly from: 'sources'; readonly reference?: string };

/** What asks for a synth; a branch of that name is written as `refs/heads/synth`. */
const SYNTH = 'synth';

/**
 * Reads what the user names as a side: `main`, `HEAD~1`, `./old-dist`, `synth` or `synth:main`.
 *
 * @param option The option it was given with, such as `--base`, for the error.
 * @throws UserError FL9001 for a text that names nothing.
 */
export function sideOf(text: string, option: string): SideSource {
  if (text.startsWith('.') || isAbsolute(text)) return { from: 'folder', path: text };
  if (text === SYNTH) return { from: 'sources' };
  const reference = text.startsWith(`${SYNTH}:`) ? text.slice(SYNTH.length + 1) : text;
  if (reference.trim() === '') throw namesNothing(text, option);
  return { from: reference === text ? 'commit' : 'sources', reference };
}

function namesNothing(text: string, option: string): UserError {
  return new UserError('FL9001', {
    message: `${option} expects a commit, a folder that begins with ./, or synth, found ${JSON.stringify(text)}`,
    fix: `name one, such as ${option} main, ${option} ./old-dist or ${option} synth:main`,
  });
}
