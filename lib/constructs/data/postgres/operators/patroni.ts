import type { Patroni } from '../../../../resources/patroni';
import type { PostgresIntent } from '../intent';
import type { Refusal } from './operator';

/** Standbys confirm where there are some. */
export function patroni({ durability, defaults }: PostgresIntent, hasStandbys: boolean): Patroni {
  const isConfirmed = durability.standbys > 0 && hasStandbys;
  return {
    failsafe_mode: defaults['postgres.failsafe'],
    ...(isConfirmed && { synchronous_mode: true, synchronous_node_count: durability.standbys }),
    ...(isConfirmed && durability.required && { synchronous_mode_strict: true }),
  };
}

/** Patroni lowers the count to the standbys that are there, and only then is strict. */
export function confirmations({ durability: { standbys, required } }: PostgresIntent): readonly Refusal[] {
  if (!required || standbys < 2) return [];
  return [
    {
      prop: 'durability',
      cannot: `stop writing while one of ${standbys} standbys can still confirm`,
      fix: 'let one standby confirm (postgres.standbys: 1 under defaults), or set durability: preferred',
    },
  ];
}
