import type { PerTier } from '../../../../../defaults/table';
import type { PostgresIntent } from '../../intent';
import type { Signal, VolumeSignal } from '../signals';

/** A threshold on a signal, and what to tell whoever is called. */
export interface Alert {
  /** Heading of the runbook too. */
  readonly name: `Postgres${string}`;
  readonly signal: Signal | VolumeSignal;
  readonly fires: 'above' | 'below';
  /** By tier, or computed from what the database is meant to be. */
  readonly limit: PerTier<number> | ((intent: PostgresIntent) => number);
  /** How long it has to hold, as Prometheus writes durations. @default it fires at once */
  readonly for?: string;
  /** Whether somebody must get up for it. */
  readonly severity: 'urgent' | 'later';
  /** Databases that it makes sense for. @default all */
  readonly only?: (intent: PostgresIntent) => boolean;
  /** Follows the name of the database: no full stop. */
  readonly summary: string;
  /** Sentences; templates of Go with `$labels` and `$value`. */
  readonly description: string;
  /** Why this threshold, and what it waits for. */
  readonly why: string;
}

/** Alerts that are evaluated together, and stand under one heading. */
export interface AlertGroup {
  readonly topic: string;
  readonly alerts: readonly Alert[];
}
