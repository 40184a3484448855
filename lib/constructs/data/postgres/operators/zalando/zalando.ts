import type { PostgresOperator } from '../operator';
import { cluster } from './cluster';
import { connection } from './connection';
import { podGroups } from './pod-groups';
import { poolerBudgets } from './poolers';
import { refusals } from './refusals';

/** Zalando's operator 2.0 with Spilo 4.1: https://postgres-operator.readthedocs.io */
export const ZALANDO: PostgresOperator = {
  name: 'zalando',
  // `<name>-pooler-repl` is a Service, which has 63 characters.
  longestName: 51,
  podSecurity: 'baseline',
  handsOver: false,
  refusals,
  objects: (intent) => [cluster(intent), ...poolerBudgets(intent)],
  pods: podGroups,
  connection,
};
