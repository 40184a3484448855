import type { RiskRule } from '../../rule';
import { AGENT_REMOVED } from './agent-removed';
import { BACKUP_SCHEDULE } from './backup-schedule';
import { CLAIM_REMOVED } from './claim-removed';
import { CLOUD_RESOURCE_REMOVED } from './cloud-resource-removed';
import { COMPACTION_ENDS } from './compaction-ends';
import { DATABASE_DROPPED } from './database-dropped';
import { DATABASE_REMOVED } from './database-removed';
import { DEFINITION_REMOVED } from './definition-removed';
import { DURABILITY } from './durability';
import { LEFT_BEHIND } from './left-behind';
import { MOUNT_MOVED } from './mount-moved';
import { NAMESPACE_REMOVED } from './namespace-removed';
import { PUSHED_SECRET_REMOVED } from './pushed-secret-removed';
import { RECLAIMS_WITH_DELETE } from './reclaims-with-delete';
import { RETENTION_SHRINKS } from './retention-shrinks';
import { SCALED_AWAY } from './scaled-away';
import { SNAPSHOT_REMOVED } from './snapshot-removed';
import { STATEFUL_SET_REMOVED } from './stateful-set-removed';
import { STORE_REMOVED } from './store-removed';
import { TOPIC_REMOVED } from './topic-removed';
import { VOLUME_REMOVED } from './volume-removed';
import { VOLUME_SWAPPED } from './volume-swapped';

/** What deletes or detaches data, or lets go of what would bring it back. */
export const DATA: readonly RiskRule[] = [
  ...[DATABASE_REMOVED, LEFT_BEHIND, DATABASE_DROPPED, STORE_REMOVED, TOPIC_REMOVED, CLOUD_RESOURCE_REMOVED],
  ...[NAMESPACE_REMOVED, DEFINITION_REMOVED, AGENT_REMOVED],
  ...[CLAIM_REMOVED, VOLUME_REMOVED, STATEFUL_SET_REMOVED, SNAPSHOT_REMOVED, PUSHED_SECRET_REMOVED],
  ...[VOLUME_SWAPPED, MOUNT_MOVED, SCALED_AWAY],
  ...[RETENTION_SHRINKS, COMPACTION_ENDS, DURABILITY, BACKUP_SCHEDULE, RECLAIMS_WITH_DELETE],
];
