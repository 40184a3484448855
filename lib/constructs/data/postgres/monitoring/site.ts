import type { PostgresIntent } from '../intent';

/** Whether all instances follow another site, so that none of them takes writes. */
export function isReplicaSite({ topology }: PostgresIntent): boolean {
  return topology?.role.is === 'replica';
}

/** Whether it stands still on purpose: its region is lost. */
export function isLostSite({ topology }: PostgresIntent): boolean {
  return topology?.role.is === 'lost';
}
