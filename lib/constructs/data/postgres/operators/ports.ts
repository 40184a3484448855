import type { Opening } from '../../../traffic/network-policy';

type Port = Opening['ports'][number];

/** PostgreSQL, and PgBouncer before it. */
export const POSTGRES: Port = { port: 5432 };

/** Patroni, by which members and operators ask each other how they are. */
export const PATRONI: Port = { port: 8008 };

/** Behind its Service the API server listens on either; its addresses are those of nobody's pods. */
export const API_SERVER: readonly Port[] = [{ port: 443 }, { port: 6443 }];
