import { readdirSync } from 'node:fs';
import { UserError } from '../../errors/user-error';
import { realPath } from './real-path';

/**
 * The names in a folder of the workspace, sorted by character codes; hidden ones are left out.
 *
 * @throws UserError FL1001 when it is no folder that can be listed, FL1017 when it is a link out of the workspace.
 */
export function listFolder(root: string, folder: string): string[] {
  const path = realPath(root, folder);
  try {
    return readdirSync(path)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch (cause) {
    const place = { file: folder, line: 1, column: 1 };
    const fix = 'make it a folder, and check who may read it';
    throw new UserError('FL1001', { message: `${folder} is no folder that can be listed`, place, fix, cause });
  }
}
