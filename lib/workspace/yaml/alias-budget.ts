import { UserError } from '../../errors/user-error';
import type { Mark } from '../../model/place';
import { MAX_ALIASED, MAX_DEPTH } from './limits';
import type { Located } from './located';
import { tooDeep } from './nesting';

/** How much a value holds once its aliases are followed. */
interface Extent {
  readonly values: number;
  readonly depth: number;
}

/** Bounds what following the aliases of a file costs: a few lines of nested aliases stand for billions of values. */
export class AliasBudget {
  private readonly extents = new Map<Located, Extent>();
  private spent = 0;

  /** Whether an alias was refused because all aliases before it had used up the budget. */
  get exceeded(): boolean {
    return this.spent > MAX_ALIASED;
  }

  /**
   * Accounts for one alias.
   *
   * @param depth The level the alias stands on.
   * @returns FL1006 or FL1008 where the alias costs too much; it must not be followed then.
   */
  spend(target: Located, depth: number, mark: Mark): UserError | undefined {
    const extent = this.extentOf(target);
    if (depth + extent.depth > MAX_DEPTH) return tooDeep(mark);
    this.spent += extent.values;
    if (!this.exceeded) return undefined;
    return new UserError('FL1006', {
      message: `the aliases up to here stand for more than ${MAX_ALIASED} values`,
      ...mark,
      fix: 'write the value out',
    });
  }

  /** Kept for each value, so that one which many aliases share is measured once. */
  private extentOf(node: Located): Extent {
    const known = this.extents.get(node);
    if (known) return known;
    const children = childrenOf(node).map((child) => this.extentOf(child));
    const extent = {
      values: children.reduce((sum, child) => sum + child.values, 1),
      depth: children.reduce((most, child) => Math.max(most, child.depth), 0) + 1,
    };
    this.extents.set(node, extent);
    return extent;
  }
}

function childrenOf(node: Located): readonly Located[] {
  if (node.kind === 'scalar') return [];
  return node.kind === 'list' ? node.items : [...node.entries.values()].map((entry) => entry.value);
}
