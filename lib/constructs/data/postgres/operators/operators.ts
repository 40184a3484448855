import type { PostgresOperatorName } from '../../../../model/postgres';
import { CLOUDNATIVE_PG } from './cloudnative-pg/cloudnative-pg';
import { CRUNCHY } from './crunchy/crunchy';
import type { PostgresOperator } from './operator';
import { ZALANDO } from './zalando/zalando';

const OPERATORS: Readonly<Record<PostgresOperatorName, PostgresOperator>> = {
  'cloudnative-pg': CLOUDNATIVE_PG,
  zalando: ZALANDO,
  crunchy: CRUNCHY,
};

/** The operator of that name. */
export function operatorOf(name: PostgresOperatorName): PostgresOperator {
  return OPERATORS[name];
}
