import { availability } from './availability';
import type { AlertGroup } from './alert';
import { backups } from './backups';
import { connections } from './connections';
import { replication } from './replication';
import { storage } from './storage';
import { transactions } from './transactions';

/** Every alert that a database can have; docs/runbooks/postgres.md has a section for each. */
export const ALERT_GROUPS: readonly AlertGroup[] = [
  availability,
  replication,
  backups,
  connections,
  transactions,
  storage,
];
