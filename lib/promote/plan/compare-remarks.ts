import { setByEnvironment, type Leaf, type Running } from '../leaf';
import type { Remark } from '../remark';
import type { Stages } from '../stages';

/** Said of what only the target sets; a default is nobody's to keep. */
export function keptRemarks(setting: string, target: readonly Running[], { from, to }: Stages): readonly Remark[] {
  const kept = target.flatMap(({ leaves }) => leaves.get(setting) ?? []).find(setByEnvironment);
  if (!kept) return [];
  const message = `${setting} of ${kept.app} is set in ${to.name} and not in ${from.name}, and is kept`;
  return [{ ...remarkOn(kept), code: 'promotion/only-in-target', severity: 'info', message }];
}

/** Said of what is meant to differ. */
export function heldRemark(leaf: Leaf, reason: string, { to }: Stages): Remark {
  const message = `${leaf.setting} of ${leaf.app} is left as it is in ${to.name}: ${reason}`;
  return { ...remarkOn(leaf), code: 'promotion/difference', severity: 'info', message };
}

/** Said where the clusters of the source do not agree. */
export function undecidedRemark(leaf: Leaf, source: readonly Running[], { from }: Stages): Remark {
  const clusters = source.map(({ cluster }) => cluster).join(', ');
  return {
    ...remarkOn(leaf),
    code: 'promotion/undecided',
    severity: 'warning',
    message: `${leaf.setting} of ${leaf.app} is not the same on all clusters of ${from.name} (${clusters}), and is not promoted`,
    fix: `give all clusters of ${from.name} the same, then promote it`,
  };
}

/** Said where one side has a mapping and the other has none. */
export function otherFormRemark(leaf: Leaf, other: Leaf, { from, to }: Stages): Remark {
  return {
    ...remarkOn(other),
    code: 'promotion/other-form',
    severity: 'error',
    message: `${leaf.setting} of ${leaf.app} has another form in ${to.name} than in ${from.name}: ${other.setting} stands in its way`,
    fix: `give ${other.setting} the form it has in ${from.name}`,
  };
}

function remarkOn({ app, setting, origin }: Leaf): Pick<Remark, 'app' | 'setting' | 'mark'> {
  return { app, setting, mark: { place: origin.place, span: 1 } };
}
