import { DEFAULTS, defaultsFor, type DefaultId } from '../../../defaults/defaults';
import { TIERS, type Tier } from '../../../model/tier';
import type { Edit } from './edit';
import type { Input } from './input';
import { otherValues } from './other-values';

const BY_TIER = new Map(TIERS.map((tier) => [tier, inputsIn(tier)]));

/** Every default as an input, with the value that it has in a tier; always the same ones. */
export function defaultInputs(tier: Tier): readonly Input[] {
  return BY_TIER.get(tier) ?? [];
}

function inputsIn(tier: Tier): readonly Input[] {
  return (Object.keys(DEFAULTS) as DefaultId[]).map((id): Input => {
    const value = defaultsFor(tier)[id];
    const saying = (other: unknown): readonly Edit[] => [{ in: 'default', at: id, value: other }];
    return {
      what: 'default',
      grain: 'value',
      mark: undefined,
      id,
      value,
      parent: undefined,
      changes: others(id, value).map(saying),
      saying,
      without: undefined,
    };
  });
}

/** What other tiers have comes first: of words it is the only thing known to be one of those that there are. */
function others(id: DefaultId, value: unknown): readonly unknown[] {
  const elsewhere = new Set<unknown>(TIERS.map((tier) => defaultsFor(tier)[id]).filter((other) => other !== value));
  return [...elsewhere, ...(typeof value === 'object' && value !== null ? [otherPeer(value)] : otherValues(value))];
}

/** A port of certain pods, all of it otherwise. */
function otherPeer(value: object): object {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      typeof inner === 'object' && inner !== null ? otherPeer(inner) : otherValues(inner)[0],
    ]),
  );
}
