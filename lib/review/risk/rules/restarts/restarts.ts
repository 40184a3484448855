import type { RiskRule } from '../../rule';
import { DATABASE_INSTANCES } from './database-instances';
import { OPERATOR_PODS } from './operator-pods';
import { PODS_ROLL } from './pods-roll';
import { SHARED_BY_DATABASES } from './shared-by-databases';

/** What makes pods restart. */
export const RESTARTS: readonly RiskRule[] = [PODS_ROLL, DATABASE_INSTANCES, SHARED_BY_DATABASES, OPERATOR_PODS];
