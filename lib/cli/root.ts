import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../errors/user-error';
import { FLEET_FILE } from '../workspace/find-environments';

/** The nearest folder, upward from `cwd`, that holds a workspace; undefined where there is none. */
export function findRoot(cwd: string): string | undefined {
  if (existsSync(join(cwd, FLEET_FILE))) return cwd;
  const parent = dirname(cwd);
  return parent === cwd ? undefined : findRoot(parent);
}

/** @throws UserError FL1001 when neither `cwd` nor a folder above it holds a workspace. */
export function requireRoot(cwd: string): string {
  const root = findRoot(cwd);
  if (root !== undefined) return root;
  throw new UserError('FL1001', {
    message: `no ${FLEET_FILE} in ${cwd} nor in a folder above it`,
    fix: `run fairlead inside the folder that holds apps/ and environments/, or create ${FLEET_FILE}`,
  });
}
