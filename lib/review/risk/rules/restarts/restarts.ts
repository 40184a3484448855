import type { RiskRule } from '../../rule';
import { CONFIG_NOT_SEEN } from './config-not-seen';
import { DATABASE_INSTANCES } from './database-instances';
import { OPERATOR_PODS } from './operator-pods';
import { PODS_ROLL } from './pods-roll';
import { SHARED_BY_DATABASES } from './shared-by-databases';
import { TEMPLATE_WAITS } from './template-waits';

/** What makes pods restart, and what does so only later. */
export const RESTARTS: readonly RiskRule[] = [
  PODS_ROLL,
  DATABASE_INSTANCES,
  SHARED_BY_DATABASES,
  OPERATOR_PODS,
  TEMPLATE_WAITS,
  CONFIG_NOT_SEEN,
];
