import type { PostgresOperatorName } from '../model/postgres';

/** What the operators call themselves, for messages. */
export const OPERATOR_TITLES: Readonly<Record<PostgresOperatorName, string>> = {
  'cloudnative-pg': 'CloudNativePG',
  zalando: "Zalando's operator",
  crunchy: 'Crunchy PGO',
};
