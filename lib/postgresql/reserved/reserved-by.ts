import type { PostgresOperatorName } from '../../model/postgres';
import { CLOUDNATIVE_PG } from './cloudnative-pg';
import { CRUNCHY } from './crunchy';
import type { Reserved } from './reserved';
import { ZALANDO } from './zalando';

const REASONS: Readonly<Record<PostgresOperatorName, ReadonlyMap<string, string>>> = {
  'cloudnative-pg': reasons(CLOUDNATIVE_PG),
  zalando: reasons(ZALANDO),
  crunchy: reasons(CRUNCHY),
};

/**
 * Why a parameter is the operator's own: what it does with it, and the field to use instead where there is one.
 * @returns Undefined for a parameter that users may set.
 */
export function reservedBy(operator: PostgresOperatorName, name: string): string | undefined {
  return REASONS[operator].get(name);
}

function reasons(reserved: readonly Reserved[]): ReadonlyMap<string, string> {
  return new Map(reserved.flatMap(({ why, names }) => names.map((name) => [name, why])));
}
