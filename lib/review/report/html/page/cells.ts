import { worse, type Risk } from '../../../../model/risk';
import type { PageModel } from '../page-model';

/** What happens in a bundle: how many objects change, and the worst that comes of it. */
export interface Cell {
  readonly changes: number;
  readonly risk: Risk;
}

/** What some entries do in each bundle that they touch, by its position. */
export function cellsOf(page: PageModel, entries: readonly number[]): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const at of entries) {
    for (const { bundle, changes, risk } of page.entries[at]?.touches ?? []) {
      const known = cells.get(bundle);
      cells.set(bundle, { changes: (known?.changes ?? 0) + changes, risk: worse(risk, known?.risk ?? risk) });
    }
  }
  return cells;
}
