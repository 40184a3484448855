import { ARCHIVE_MOVED } from './archives/archive-moved';
import { ARCHIVE_SHARED } from './archives/archive-shared';
import { ARCHIVE_TAKEN } from './archives/archive-taken';
import { BACKUPS_REMOVED } from './archives/backups-removed';
import { RETENTION_SHRINKS } from './archives/retention-shrinks';
import { BOOTSTRAP_CHANGES } from './databases/bootstrap';
import { DATABASE_OWNER } from './databases/database-owner';
import { DATABASE_RENAMED } from './databases/database-renamed';
import { INIT_SQL } from './databases/init-sql';
import { CLUSTER_RENAMED } from './identity/cluster-renamed';
import { IMMUTABLE_FIELD } from './identity/immutable-field';
import { OPERATOR_CHANGED } from './identity/operator-changed';
import { CNPG_REFUSES } from './identity/refused';
import { PG_UPGRADE } from './kinds';
import type { Rule } from './rule';
import { DETACHED_SITE } from './sites/detached-site';
import { EARLY_PROMOTION } from './sites/early-promotion';
import { GIVEN_UP_SITE } from './sites/given-up-site';
import { JOINS_AS_REPLICA } from './sites/joins-as-replica';
import { LOST_SITE } from './sites/lost-site';
import { NO_PRIMARY } from './sites/no-primary';
import { PROMOTION_TOKEN } from './sites/promotion-token';
import { STANDBY } from './sites/standby';
import { SWITCHOVER_UNDER_WAY } from './sites/switchover-under-way';
import { TWO_PRIMARIES } from './sites/two-primaries';
import { UNDECLARED_FAILOVER } from './sites/undeclared-failover';
import { INSTANCE_SETS_REPLACED } from './storage/instance-sets';
import { STORAGE_CLASS_CHANGES } from './storage/storage-class';
import { STORAGE_SHRINKS } from './storage/storage-shrinks';
import { VOLUME_REMOVED } from './storage/volume-removed';
import { MAJOR_DOWNGRADE } from './versions/major-downgrade';
import { MAJOR_UPGRADE } from './versions/major-upgrade';

/** All that may not follow, in the order in which it is told of one object. */
export const RULES: readonly Rule[] = [
  ...[CLUSTER_RENAMED, OPERATOR_CHANGED, IMMUTABLE_FIELD, CNPG_REFUSES],
  ...[STORAGE_SHRINKS, VOLUME_REMOVED, STORAGE_CLASS_CHANGES, INSTANCE_SETS_REPLACED],
  ...[DATABASE_RENAMED, DATABASE_OWNER, BOOTSTRAP_CHANGES, INIT_SQL],
  ...[MAJOR_DOWNGRADE, MAJOR_UPGRADE],
  ...[ARCHIVE_SHARED, ARCHIVE_TAKEN, ARCHIVE_MOVED, BACKUPS_REMOVED, RETENTION_SHRINKS],
  ...[TWO_PRIMARIES, NO_PRIMARY, UNDECLARED_FAILOVER, EARLY_PROMOTION, SWITCHOVER_UNDER_WAY, PROMOTION_TOKEN],
  ...[LOST_SITE, GIVEN_UP_SITE, DETACHED_SITE, JOINS_AS_REPLICA, STANDBY],
];

/** The kinds that must be known from before: those that are judged, and what they are judged by. */
export const TRANSITION_KINDS: readonly string[] = [...new Set([...RULES.flatMap(({ kinds }) => kinds), PG_UPGRADE])];
