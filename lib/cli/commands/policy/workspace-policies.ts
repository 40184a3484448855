import { AS_SHIPPED, policiesOf, type RuleSources } from '../../../check/rules';
import type { Policy } from '../../../model/policy';
import { loadWorkspace } from '../../../workspace/workspace';
import type { Io } from '../../io';
import { findRoot } from '../../root';

/** The policies of the workspace around; outside of any those that ship. */
export function policiesAround(io: Io): readonly Policy[] {
  return policiesOf(around(io));
}

function around(io: Io): RuleSources {
  const root = findRoot(io.cwd);
  return root === undefined ? AS_SHIPPED : loadWorkspace(root);
}
