import type { Peer } from '../model/endpoint';
import type { Tier } from '../model/tier';

/** What a default can hold: a number, a choice, a name, a quantity such as `128Mi`, or a port of certain pods. */
export type DefaultValue = string | number | boolean | (Peer & { readonly port: number });

/** One value for each tier. */
export type PerTier<Value> = Readonly<Record<Tier, Value>>;

/** The public page that a default rests on. */
export interface Source {
  readonly title: string;
  readonly url: string;
}

/** One number or choice that constructs make on their own, and what speaks for it. */
export interface DefaultEntry {
  /** The field of the manifest that it sets, as a path within the object it belongs to. */
  readonly field: string;
  /** Unit of the number; counts have none, and a quantity carries its own suffix. */
  readonly unit?: 's' | '%';
  readonly value: PerTier<DefaultValue>;
  /** What the API server takes where the field is absent; constructs leave a field out that would only repeat it. */
  readonly apiDefault?: DefaultValue;
  /** The reason, in a few sentences that would convince someone who doubts it. */
  readonly why: string;
  readonly source: Source;
}

/** Entries by id; an id is a path in lower case, such as `probe.readiness.period`, and never changes its meaning. */
export type DefaultsTable = Readonly<Record<string, DefaultEntry>>;

/** The same value in every tier. */
export function everyTier<Value>(value: Value): PerTier<Value> {
  return { development: value, staging: value, production: value };
}
