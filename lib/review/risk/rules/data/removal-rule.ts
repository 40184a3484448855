import type { Placed } from '../../../change';
import type { Around, RiskRule } from '../../rule';
import { departureOf } from '../../delivered/departure';

/** What goes with an object that is deleted. */
export interface Loss {
  /** One sentence without a full stop, of the object as it was. */
  readonly message: string;
  /** The way to keep it, starting with a verb. */
  readonly fix: string;
}

interface RemovalRule extends Omit<RiskRule, 'judge'> {
  /** Undefined where nothing is lost. */
  readonly loses: (gone: Placed, around: Around) => Loss | undefined;
}

const FRAMES = {
  removed: (message: string) => message,
  renamed: (message: string) => `${message}; what has the new name is made anew, and takes nothing over by itself`,
  replaced: (message: string) => `the agent deletes it and makes it anew: ${message}`,
};

/** A rule that speaks of objects which are deleted, renamed, or deleted to be made anew. */
export function removalRule({ loses, ...rule }: RemovalRule): RiskRule {
  return {
    ...rule,
    judge: (change, around) => {
      const departure = departureOf(change, around);
      const loss = departure && change.before && loses(change.before, around);
      return loss ? [{ message: FRAMES[departure](loss.message), fix: loss.fix }] : [];
    },
  };
}
