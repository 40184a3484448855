import type { Problems } from '../errors/problems';
import { UserError } from '../errors/user-error';
import type { Policy } from '../model/policy';
import { loadFile } from './apps/load-file';
import type { ModuleLoader } from './apps/load-module';
import { placeIn } from './call-site';
import { filesIn } from './manifests/read-folder';
import { isPolicy } from './policy-mark';

/** Where a workspace keeps policies of its own. */
export const POLICIES = 'policies';

/**
 * The policies that the TypeScript files of `policies/` export by default: one made by definePolicy, or a list of them.
 * What starts with `_` is left to the user, and so are tests and declarations.
 *
 * @param problems Takes FL1010 for a file that cannot be loaded and FL6001 for one that exports anything else.
 */
export function loadPolicies(root: string, loadModule: ModuleLoader, problems: Problems): readonly Policy[] {
  return filesIn(root, POLICIES, /^(?!_).*(?<!\.d|\.test)\.ts$/, problems).flatMap(
    (file) => problems.catch(() => policiesOf(root, loadFile(root, file, loadModule), file)) ?? [],
  );
}

function policiesOf(root: string, exported: unknown, file: string): readonly Policy[] {
  const found: readonly unknown[] = Array.isArray(exported) ? exported : [exported];
  if (found.length > 0 && found.every(isPolicy)) return found.map((policy) => placed(root, policy));
  throw new UserError('FL6001', {
    message: `${file} must have a default export made by definePolicy, or a list of such`,
    place: { file, line: 1, column: 1 },
    fix: "write export default definePolicy({ id: '…', … })",
  });
}

/** definePolicy knows no workspace, and tells its place by an absolute path. */
function placed(root: string, policy: Policy): Policy {
  const { place } = policy;
  return place ? { ...policy, place: placeIn(root, { ...place, path: place.file }) } : policy;
}
