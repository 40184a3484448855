import { statSync } from 'node:fs';
import type { Problems } from '../errors/problems';
import { UserError } from '../errors/user-error';
import { listFolder } from './files/list-folder';
import { realPath } from './files/real-path';

const FOLDER = 'environments';

/** The file that all environments share. */
export const FLEET_FILE = `${FOLDER}/fleet.yaml`;

/**
 * The files of the environments, sorted, as paths in the workspace.
 *
 * @param problems Takes FL1001 and FL1017.
 */
export function findEnvironments(root: string, problems: Problems): string[] {
  const names = problems.catch(() => listFolder(root, FOLDER));
  if (!names) return [];
  const files = names
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => `${FOLDER}/${name}`)
    .filter((file) => file !== FLEET_FILE);
  if (files.length === 0) problems.add(noEnvironment());
  return files.filter((file) => problems.catch(() => isEnvironment(root, file)));
}

/** @throws UserError FL1001 for a file that was meant as an environment but would be overlooked. */
function isEnvironment(root: string, file: string): boolean {
  if (statSync(realPath(root, file)).isDirectory()) return false;
  if (file.endsWith('.yaml')) return true;
  throw new UserError('FL1001', {
    message: `${file} is not read: the files of environments end in .yaml`,
    place: { file, line: 1, column: 1 },
    fix: `rename it to ${file.replace(/\.yml$/, '.yaml')}`,
  });
}

function noEnvironment(): UserError {
  return new UserError('FL1001', {
    message: `there is no environment in ${FOLDER}/`,
    place: { file: FOLDER, line: 1, column: 1 },
    fix: `create ${FOLDER}/dev.yaml`,
  });
}
