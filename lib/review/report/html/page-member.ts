import type { ObjectChange } from '../../change';
import { objectName } from '../object-names';
import { shownObject } from '../shown-value';
import { valueText } from '../value-text';
import { placeName } from '../where-text';
import { leafLines } from './leaf-lines';
import type { PageMember, PageRow } from './page-model';
import type { Shown } from './shown';
import { sideBySide, type Row } from './side-by-side';

const MOST_ROWS = 1_000;

/** The manifest that a change is about, side by side, without what is secret. */
export function pageMember(change: ObjectChange, shown: Shown): PageMember {
  const { before, after, id, where } = change;
  const [was, is] = [before, after].map((side) => valueText(side && shownObject(side.object))?.split('\n') ?? []);
  const rows = sideBySide(was ?? [], is ?? []);
  const kept = rows.slice(0, MOST_ROWS);
  return {
    name: `${objectName(id)} in ${placeName(where)}`,
    ...(before && { before: before.file }),
    ...(after && { after: after.file }),
    rows: kept.map((row) => pageRow(row, shown)),
    moreRows: rows.length - kept.length,
    origins: originsOf(change, kept, is?.length ?? 0, shown),
  };
}

function pageRow(row: Row, shown: Shown): PageRow {
  if ('skipped' in row) return { skipped: row.skipped };
  const { before, after } = row;
  if (before === after && after !== undefined) return shown.line(after);
  return [before === undefined ? -1 : shown.line(before), after === undefined ? -1 : shown.line(after)];
}

/** @param lines How many lines the manifest has on the right. */
function originsOf(change: ObjectChange, rows: readonly Row[], lines: number, shown: Shown): PageMember['origins'] {
  const leaves = change.after ? leafLines(shownObject(change.after.object), lines) : new Map<number, never>();
  let line = 0;
  return rows.flatMap((row, at) => {
    if ('skipped' in row) {
      line += row.skipped;
      return [];
    }
    if (row.after === undefined) return [];
    const path = leaves.get(line);
    line += 1;
    const origin = path && shown.originAt(change, path);
    return origin === undefined ? [] : [[at, origin] as const];
  });
}
