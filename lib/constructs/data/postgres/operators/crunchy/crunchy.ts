import type { PostgresOperator } from '../operator';
import { cluster } from './cluster';
import { connection } from './connection';
import { initConfigMap } from './init-sql';
import { INSTANCE_SET } from './names';
import { podGroups } from './pod-groups';
import { refusals } from './refusals';

/** What the names of a cluster and its set of instances may have together, for a label of each pod is made of both. */
const BOTH_NAMES = 46;

/** Crunchy's operator 6.0 with pgBackRest 2.58 or newer: https://access.crunchydata.com/documentation/postgres-operator */
export const CRUNCHY: PostgresOperator = {
  name: 'crunchy',
  longestName: BOTH_NAMES - INSTANCE_SET.length,
  podSecurity: 'restricted',
  handsOver: false,
  refusals,
  objects: (intent) => [cluster(intent), ...initConfigMap(intent)],
  pods: podGroups,
  connection,
};
