import type { Instant } from '../../../postgresql/timestamp';

/** Up to where a recovery goes. */
export type RecoveryTarget =
  /** The end of what was archived. */
  | { readonly to: 'latest' }
  | { readonly to: 'time'; readonly time: Instant }
  /** A position in the write-ahead log, such as `0/3000060`. */
  | { readonly to: 'lsn'; readonly lsn: string; readonly backup?: string }
  /** A restore point made by `pg_create_restore_point`; the backup to start from must be named. */
  | { readonly to: 'name'; readonly name: string; readonly backup: string };
