import type { PostgresIntent } from '../intent';
import { dialectOf } from './dialect-of';
import { monitorName } from './pod-monitors';
import type { Measure, Signal, VolumeSignal } from './signals';
import { volumeMeasures } from './volumes';

/** Every signal of one database as PromQL, or why there is none. */
export type Measures = Readonly<Record<Signal | VolumeSignal, Measure>>;

/**
 * What is measured of a database, of its own series alone.
 *
 * @param instances More label matchers for the series of instances, such as `pod=~"$instance"`. @default none
 */
export function measuresOf(intent: PostgresIntent, instances?: string): Measures {
  const dialect = dialectOf(intent);
  const job = (of: 'instances' | 'pooler') => `job="${intent.namespace}/${monitorName(intent, of)}"`;
  const pods = [job('instances'), ...(instances === undefined ? [] : [instances])].join(',');
  return { ...dialect.measures({ instances: pods, pooler: job('pooler') }), ...volumeMeasures(intent, dialect.claims) };
}
