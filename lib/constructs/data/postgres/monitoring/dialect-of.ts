import type { PostgresOperatorName } from '../../../../model/postgres';
import type { PostgresIntent } from '../intent';
import type { Dialect, DialectOf } from './dialect';
import { cloudNativePg } from './dialects/cloudnative-pg';
import { crunchy } from './dialects/crunchy';
import { zalando } from './dialects/zalando';

const DIALECTS: Readonly<Record<PostgresOperatorName, DialectOf>> = {
  'cloudnative-pg': cloudNativePg,
  zalando,
  crunchy,
};

/** What the exporter calls things in the database of an intent. */
export function dialectOf(intent: PostgresIntent): Dialect {
  return DIALECTS[intent.platform.operator](intent);
}
