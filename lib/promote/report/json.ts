import type { Promotion } from '../promotion';
import type { ProvenPromotion } from '../proof/proof';
import type { Remark } from '../remark';

/** Counted up when a key changes its meaning or goes. */
const VERSION = 1;

/** A promotion as `--format json` tells it; a value that nothing set is null. */
export function promotionJson({ from, to, changes, edits, remarks }: Promotion): object {
  return {
    version: VERSION,
    from,
    to,
    changes: changes.map((change) => ({ ...change, before: change.before ?? null })),
    edits,
    remarks: remarks.map(remarkJson),
  };
}

/** Proofs as `--check --format json` tells them, one for each environment that was checked. */
export function proofsJson(proven: readonly ProvenPromotion[]): object {
  const checked = proven.map(({ from, to, proofs, remarks }) => ({
    from,
    to,
    proofs,
    remarks: remarks.map(remarkJson),
  }));
  return { version: VERSION, checked };
}

function remarkJson({ mark, ...remark }: Remark): object {
  return { ...remark, place: mark.place };
}
