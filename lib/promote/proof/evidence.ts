import type { Origin } from '../../model/origin';
import { setByEnvironment, type Running } from '../leaf';
import { isClaimed, type Claim } from './claim';
import { earlierValues, type EarlierEnvironment } from './earlier-values';
import type { Proof } from './proof';

/** What is known of the environment that changes come from. */
export interface Witness {
  readonly running: ReadonlyMap<string, readonly Running[]>;
  /** The newest first. */
  readonly history: readonly EarlierEnvironment[];
}

/** Where an environment runs or has run what a claim is about; undefined where it never has. */
export function evidenceFor(claim: Claim, { running, history }: Witness): Proof['by'] | undefined {
  const { app, setting, path } = claim.leaf;
  const now = (running.get(app) ?? []).flatMap(({ leaves }) => leaves.get(setting) ?? []);
  if (now.some(({ origin }) => isClaimed(claim, origin.value))) return 'now';
  // What the file did not set then came from where it would come from without the file today.
  const otherwise = now.flatMap((leaf) => (setByEnvironment(leaf) ? (beneath(leaf.origin) ?? []) : leaf.origin));
  const values = (environment: EarlierEnvironment): readonly unknown[] =>
    earlierValues(environment, app, path).flatMap((value) =>
      value === undefined ? otherwise.map((origin) => origin.value) : [value],
    );
  const found = history.find((environment) => values(environment).some((value) => isClaimed(claim, value)));
  return found && { commit: found.commit };
}

/** What the file of the environment overrode. */
function beneath({ overrode }: Origin): Origin | undefined {
  if (!overrode) return undefined;
  return overrode.layer === 'app' || overrode.layer === 'environment' ? beneath(overrode) : overrode;
}
