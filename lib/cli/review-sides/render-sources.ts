import { placeText } from '../../errors/format';
import { UserError, UserErrors } from '../../errors/user-error';
import type { OutputFile } from '../../model/file';
import { synthesizeWorkspace } from '../../pipeline';
import { EVERYTHING } from '../../plan/selection';
import { checkOut } from '../../workspace/git/check-out';
import type { Commit } from '../../workspace/git/find-commit';
import type { Repository } from '../../workspace/git/repository';
import { loadWorkspace } from '../../workspace/workspace';
import type { Format } from '../format-option';
import type { Io } from '../io';
import { withProgress } from '../progress';

/** Where progress is told. */
export interface Rendering {
  readonly io: Io;
  /** How the answer is written: with JSON progress is not told. */
  readonly progress: Format;
}

/**
 * What synth would write now, without its checks. All of it, also where less is asked for: rules look around.
 *
 * @throws UserErrors of the workspace and of its apps.
 */
export function renderRoot(root: string, { io, progress }: Rendering): readonly OutputFile[] {
  return withProgress(io, progress, (onProgress) => synthesizeWorkspace(loadWorkspace(root), EVERYTHING, onProgress))
    .files;
}

/**
 * What synth would have written of the sources of a commit.
 *
 * @throws UserErrors of those sources, with places that say which commit they are in.
 */
export async function renderCommit(
  repository: Repository,
  commit: Commit,
  rendering: Rendering,
): Promise<readonly OutputFile[]> {
  try {
    return await checkOut(repository, commit, (root) => renderRoot(root, rendering));
  } catch (error) {
    if (error instanceof UserError) throw ofCommit(error, commit);
    if (error instanceof UserErrors) throw new UserErrors(error.errors.map((each) => ofCommit(each, commit)));
    throw error;
  }
}

/** The line of a place would be read from the working tree, where another one stands. */
function ofCommit({ code, message, place, fix, cause }: UserError, { label }: Commit): UserError {
  const where = place ? `${placeText(place)} of ${label}` : label;
  return new UserError(code, { message: `${where}: ${message}`, fix, cause });
}
