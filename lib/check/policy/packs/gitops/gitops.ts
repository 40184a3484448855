import type { Policy } from '../../../../model/policy';
import { KEPT_FROM_PRUNING } from './kept-from-pruning';
import { NARROW_PROJECT } from './narrow-project';
import { NO_EMPTY_SYNC } from './no-empty-sync';
import { NO_FORCED_APPLY } from './no-forced-apply';
import { NO_FORCED_REPLACEMENT } from './no-forced-replacement';
import { NO_FORCED_SYNC } from './no-forced-sync';
import { NO_GENERATE_NAME } from './no-generate-name';
import { NO_RUNTIME_KINDS } from './no-runtime-kinds';
import { NO_SERVER_FIELDS } from './no-server-fields';
import { NO_STATUS } from './no-status';
import { NO_VANISHING_JOBS } from './no-vanishing-jobs';
import { OWN_PROJECT } from './own-project';
import { READINESS_AWAITED } from './readiness-awaited';

/** What keeps agents from deleting, repeating or fighting over what stands in git. */
export const GITOPS: readonly Policy[] = [
  NO_GENERATE_NAME,
  NO_SERVER_FIELDS,
  NO_STATUS,
  NO_RUNTIME_KINDS,
  NO_FORCED_REPLACEMENT,
  NO_FORCED_SYNC,
  NO_FORCED_APPLY,
  NO_VANISHING_JOBS,
  NO_EMPTY_SYNC,
  KEPT_FROM_PRUNING,
  READINESS_AWAITED,
  OWN_PROJECT,
  NARROW_PROJECT,
];
