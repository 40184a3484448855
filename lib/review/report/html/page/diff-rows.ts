import type { PageMember } from '../page-model';

/** A row of two manifests side by side. */
export interface DiffRow {
  /** Positions of lines, -1 for none; equal where both sides have the line. */
  readonly before: number;
  readonly after: number;
  /** Numbers of the lines, counted from 1. */
  readonly beforeLine: number;
  readonly afterLine: number;
  /** Position of the origin of the value on the right, -1 for none. */
  readonly origin: number;
  /** How many lines are left out here; then the rest means nothing. */
  readonly skipped: number;
}

/** Rows that are shown or folded together. */
export interface Stretch {
  readonly isFolded: boolean;
  readonly rows: readonly DiffRow[];
}

/** So many rows around a change are shown. */
const AROUND = 3;
/** So many of a manifest that only one side has. */
const BEGINNING = 24;
/** Fewer are not worth a fold. */
const WORTH = 4;

/** The rows of a manifest with their numbers: those far from every change are folded, and the end of what came or went. */
export function diffRows(member: PageMember): readonly Stretch[] {
  const rows = numbered(member);
  const isWhole = member.before === undefined || member.after === undefined;
  const isChanged = rows.map(({ before, after }) => before !== after);
  const isNear = rows.map((_, at) =>
    isWhole ? at < BEGINNING : isChanged.slice(Math.max(0, at - AROUND), at + AROUND + 1).includes(true),
  );
  const stretches: { isFolded: boolean; rows: DiffRow[] }[] = [];
  rows.forEach((row, at) => {
    const isFolded = isNear[at] === false && row.skipped === 0;
    const last = stretches.at(-1);
    if (last?.isFolded === isFolded) last.rows.push(row);
    else stretches.push({ isFolded, rows: [row] });
  });
  return stretches.map((stretch) => (stretch.rows.length < WORTH ? { ...stretch, isFolded: false } : stretch));
}

function numbered({ rows, origins }: PageMember): readonly DiffRow[] {
  const originOf = new Map(origins);
  let [was, is] = [0, 0];
  return rows.map((row, at) => {
    if (typeof row === 'object' && 'skipped' in row) {
      was += row.skipped;
      is += row.skipped;
      return { before: 0, after: 0, beforeLine: 0, afterLine: 0, origin: -1, skipped: row.skipped };
    }
    const [before, after] = typeof row === 'number' ? [row, row] : row;
    if (before >= 0) was += 1;
    if (after >= 0) is += 1;
    return { before, after, beforeLine: was, afterLine: is, origin: originOf.get(at) ?? -1, skipped: 0 };
  });
}
