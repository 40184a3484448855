import { PARAMETERS } from '../../postgresql/parameters/parameters';
import { printMemory } from '../../postgresql/parameters/quantity';
import type { Source } from '../table';
import { ADJUSTMENTS, connectionsFor, type Settings } from './containers';
import type { TuningInput } from './input';
import { pgtune } from './pgtune';
import { TUNED, type TunedName } from './tuned';

/** One parameter of PostgreSQL, and what speaks for its value. */
export interface TunedParameter {
  readonly parameter: TunedName;
  /** As PostgreSQL reads it, with its unit: `4GB`. */
  readonly value: string;
  /** pgtune's formula, in a line. */
  readonly formula: string;
  /** Why the formula holds here, or why the value is another than it gives. */
  readonly why: string;
  readonly source: Source;
}

/**
 * The parameters for a workload in a container: pgtune's published formulas, then what is different in a container and
 * under the operator. What PostgreSQL and the operator do well on their own is left out.
 */
export function tune(input: TuningInput): readonly TunedParameter[] {
  const published = pgtune({
    major: input.major,
    workload: input.workload,
    memoryKB: Math.floor(input.memory / 1024),
    cpus: Math.floor(input.cpus),
    connections: connectionsFor(input),
    storage: input.storage ?? 'ssd',
    databaseSize: input.databaseSize ?? 'similar',
  });
  const applied = ADJUSTMENTS.map((adjustment) => ({ ...adjustment, changes: adjustment.adjust(published, input) }));
  const settings = applied.reduce<Settings>((before, { changes }) => ({ ...before, ...changes }), published);
  return names().flatMap((parameter) => {
    const value = settings[parameter];
    if (value === undefined) return [];
    const { why, source } = applied.findLast(({ changes }) => parameter in changes) ?? TUNED[parameter];
    return [{ parameter, value: printed(parameter, value), formula: TUNED[parameter].formula, why, source }];
  });
}

function names(): readonly TunedName[] {
  return Object.keys(TUNED) as TunedName[];
}

/** Memory is counted in kB until here. */
function printed(parameter: TunedName, value: number | string): string {
  const known = PARAMETERS[parameter];
  const isMemory = known !== undefined && 'unit' in known;
  return isMemory && typeof value === 'number' ? printMemory(value) : String(value);
}
