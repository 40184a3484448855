import { frozen } from '../model/frozen';
import { TIERS, type Tier } from '../model/tier';
import { disruption } from './disruption';
import { jobs } from './jobs';
import { network } from './network';
import { postgres } from './postgres';
import { postgresUpkeep } from './postgres-upkeep';
import { probes } from './probes';
import { replicas } from './replicas';
import { resources } from './resources';
import { rollout } from './rollout';
import { security } from './security';
import { spread } from './spread';
import { storage } from './storage';
import type { DefaultEntry } from './table';
import { termination } from './termination';

/** Every default by its id. */
export const DEFAULTS = {
  ...probes,
  ...resources,
  ...replicas,
  ...disruption,
  ...rollout,
  ...termination,
  ...spread,
  ...security,
  ...jobs,
  ...storage,
  ...network,
  ...postgres,
  ...postgresUpkeep,
};

/** The id of a default, such as `probe.readiness.period`. */
export type DefaultId = keyof typeof DEFAULTS;

/** The value of every default in one tier. */
export type Defaults = { readonly [Id in DefaultId]: (typeof DEFAULTS)[Id]['value'][Tier] };

const BY_TIER: Readonly<Record<Tier, Defaults>> = frozen({
  development: valuesIn('development'),
  staging: valuesIn('staging'),
  production: valuesIn('production'),
});

let byTier = BY_TIER;

/** The values that hold in a tier, frozen: `defaultsFor('production')['replicas.service']` is 3. */
export function defaultsFor(tier: Tier): Defaults {
  return byTier[tier];
}

/** Runs `work` with other values for some defaults in every tier, for whoever asks what follows from them. */
export function withOtherDefaults<T>(values: Partial<Defaults>, work: () => T): T {
  const before = byTier;
  const others = TIERS.map((tier) => [tier, { ...before[tier], ...values }] as const);
  byTier = frozen(Object.fromEntries(others) as Record<Tier, Defaults>);
  try {
    return work();
  } finally {
    byTier = before;
  }
}

/** What a manifest says for a default's field: the value, or undefined where it would only repeat the API server. */
export function unlessApiDefault<Value>(id: DefaultId, value: Value): Value | undefined {
  const entry: DefaultEntry = DEFAULTS[id];
  return value === entry.apiDefault ? undefined : value;
}

function valuesIn(tier: Tier): Defaults {
  return Object.fromEntries(Object.entries(DEFAULTS).map(([id, entry]) => [id, entry.value[tier]])) as Defaults;
}
