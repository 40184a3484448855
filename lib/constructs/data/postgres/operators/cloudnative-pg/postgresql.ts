import { present } from '../../../../../model/present';
import type { CnpgPostgresql } from '../../../../../resources/cnpg';
import type { PostgresIntent } from '../../intent';
import { extensionParameters, preloadedLibraries } from './extensions';

/** What PostgreSQL is told: its parameters, who may come in without TLS, and what a commit waits for. */
export function postgresql(intent: PostgresIntent): CnpgPostgresql {
  const libraries = preloadedLibraries(intent);
  return present<CnpgPostgresql>({
    parameters: {
      ...extensionParameters(intent),
      ...Object.fromEntries(intent.parameters.map(({ parameter, value }) => [parameter, value])),
    },
    // It stands before the operator's own rule, which lets everybody in who has a password.
    pg_hba: [intent.defaults['postgres.plain']],
    shared_preload_libraries: libraries.length > 0 ? libraries : undefined,
    synchronous: synchronous(intent),
  });
}

function synchronous({ durability: { standbys, required } }: PostgresIntent): CnpgPostgresql['synchronous'] {
  if (standbys === 0) return undefined;
  const quorum = { method: 'any', number: standbys } as const;
  // It is stated, though it is the operator's default too: what a commit is worth is not left to be looked up.
  if (!required) return { ...quorum, dataDurability: 'preferred' };
  // Without the quorum a failover may take a standby that lacks what another one has confirmed.
  return { ...quorum, dataDurability: 'required', failoverQuorum: true };
}
