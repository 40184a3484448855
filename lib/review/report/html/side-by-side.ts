import { longestCommon } from '../../compare/elements/longest-common';

/** One line of either side, or of both; or lines that both sides have and that are left out. */
export type Row =
  { readonly before: string | undefined; readonly after: string | undefined } | { readonly skipped: number };

/** So many lines of what did not change are kept on either side of what did. */
const AROUND = 100;

/**
 * The lines of two texts next to each other: what both have in the same row, what differs aligned as far as it goes.
 * Lines that both have are left out where nothing near them differs.
 */
export function sideBySide(before: readonly string[], after: readonly string[]): readonly Row[] {
  const common = [...longestCommon(before, after), [before.length, after.length] as const];
  const rows: Row[] = [];
  let [was, is] = [0, 0];
  common.forEach(([nextWas, nextIs], at) => {
    if (nextWas > was || nextIs > is) rows.push(...paired(before.slice(was, nextWas), after.slice(is, nextIs)));
    if (at < common.length - 1) rows.push({ before: before[nextWas], after: after[nextIs] });
    [was, is] = [nextWas + 1, nextIs + 1];
  });
  return nearChanges(rows);
}

function paired(before: readonly string[], after: readonly string[]): readonly Row[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => ({
    before: before[at],
    after: after[at],
  }));
}

function nearChanges(rows: readonly Row[]): readonly Row[] {
  const isNear = nearness(rows);
  const kept: Row[] = [];
  rows.forEach((row, at) => {
    const last = kept.at(-1);
    if (isNear[at]) kept.push(row);
    else if (last && 'skipped' in last) kept[kept.length - 1] = { skipped: last.skipped + 1 };
    else kept.push({ skipped: 1 });
  });
  return kept;
}

/** Whether each row differs or stands near one that does. */
function nearness(rows: readonly Row[]): readonly boolean[] {
  const distance = (row: Row, last: number): number => ('skipped' in row || row.before === row.after ? last + 1 : 0);
  let down = Infinity;
  const above = rows.map((row) => (down = distance(row, down)));
  let up = Infinity;
  const below = rows
    .toReversed()
    .map((row) => (up = distance(row, up)))
    .reverse();
  return rows.map((_, at) => Math.min(above[at] ?? 0, below[at] ?? 0) <= AROUND);
}
