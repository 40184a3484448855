import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { UserError } from '../../errors/user-error';

/**
 * The absolute path of a file or folder of the workspace, symbolic links followed. Nothing outside the workspace is
 * read, so that what a run gives depends on the workspace alone.
 *
 * @param root Absolute path of the workspace.
 * @param file Path in the workspace, with forward slashes.
 * @throws UserError FL1001 when there is no such file, FL1017 when a link leads out of the workspace.
 */
export function realPath(root: string, file: string): string {
  const place = { file, line: 1, column: 1 };
  const path = follow(join(root, file));
  if (path === undefined) {
    throw new UserError('FL1001', {
      message: `${file} does not exist or cannot be read`,
      place,
      fix: `create ${file}`,
    });
  }
  const inside = relative(follow(root) ?? root, path);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new UserError('FL1017', {
      message: `${file} is a link to ${path}, outside the workspace`,
      place,
      fix: 'put the file itself in place of the link',
    });
  }
  return path;
}

function follow(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
