import { DEFAULTS, type Defaults } from '../../defaults/defaults';
import { nearest } from '../../errors/nearest';
import { present } from '../../model/present';
import type { PropRule } from '../app/check-props';

/** Defaults that say what there is not, and so can have no other value. */
const FIXED = ['resources.memory.limit', 'resources.cpu.limit', 'network.ingress', 'network.egress'] as const;

const IDS = Object.keys(DEFAULTS).filter((id) => !FIXED.some((fixed) => fixed === id));

/** Other values for one workload than its tier's, by the ids of docs/defaults.md. */
export type DefaultOverrides = {
  readonly [Id in Exclude<keyof Defaults, (typeof FIXED)[number]>]?: Defaults[Id] | undefined;
};

/** The values that hold for a workload. */
export function overridden(defaults: Defaults, overrides: DefaultOverrides | undefined): Defaults {
  return { ...defaults, ...present(overrides ?? {}) };
}

/** What the compiler says of overrides, for those who do not ask it. */
export function overrideRules(overrides: DefaultOverrides | undefined): readonly PropRule[] {
  return Object.keys(overrides ?? {}).map((id) => [
    IDS.includes(id),
    `${id} is no default that can be overridden`,
    `write ${nearest(id, IDS) ?? 'an id of docs/defaults.md'}`,
  ]);
}
