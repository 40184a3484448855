import type { PostgresIntent } from '../intent';
import type { Lack, Measure, Signal } from './signals';

/** Pods that are scraped by one PodMonitor. */
export interface Target {
  readonly of: 'instances' | 'pooler';
  readonly podLabels: Readonly<Record<string, string>>;
  /** Name of the container's port. */
  readonly port: string;
}

/** Label matchers, without the braces, of the series of one database. */
export interface Scope {
  readonly instances: string;
  readonly pooler: string;
}

/** What an operator's exporter calls the things that are measured. */
export interface Dialect {
  readonly targets: readonly Target[];
  /** How many instances the operator runs, which can be fewer than are asked for. */
  readonly instances: number;
  /** Regular expressions for the names of PersistentVolumeClaims. */
  readonly claims: { readonly data: string; readonly wal: string | Lack };
  /** Seconds after which PostgreSQL archives a segment that is not full, unless the team sets `archive_timeout`. */
  readonly archiveTimeout: number;
  measures(scope: Scope): Readonly<Record<Signal, Measure>>;
}

/** A dialect depends on the intent, since exporters differ by version, and instances by what the site is. */
export type DialectOf = (intent: PostgresIntent) => Dialect;
