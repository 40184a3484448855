import { createColors } from 'picocolors';
import type { Review } from '../../review';
import { summaryText, worstRisk } from '../summary';
import { visible } from '../../../model/visible';
import { whereTextOf } from '../where-text';
import { entryLines } from './entry-lines';
import { tintOf, type Style } from './style';
import { budgetLines, demandLines, uncomparedLines, versionLines } from './tables';

/** What a terminal is like. */
export interface Terminal {
  /** Width in characters; default 400, for logs that have none. */
  readonly columns?: number | undefined;
  readonly colour: boolean;
}

/** Narrower than this, nothing could be read. */
const NARROWEST = 40;
/** On longer lines a value would be a document. */
const WIDEST = 400;

/** A review for a terminal: the worst first, and the summary as the last line, which is the one in sight. */
export function reviewText(review: Review, { columns = WIDEST, colour }: Terminal): string {
  const style: Style = { columns: Math.min(WIDEST, Math.max(NARROWEST, columns)), colors: createColors(colour) };
  const { bold } = style.colors;
  const worst = worstRisk(review.entries.map(({ risk }) => risk));
  const tint = worst === undefined ? bold : tintOf(worst, style.colors);
  const whereText = whereTextOf(review);
  const blocks = [
    [bold(`${visible(review.before)} → ${visible(review.after)}`)],
    ...entryBlocks(review, (entry) => entryLines(entry, whereText, style)),
    versionLines(review, whereText, style),
    demandLines(review, style),
    budgetLines(review, style),
    uncomparedLines(review, style),
    [tint(summaryText(review))],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Entries of one line stand together. */
function entryBlocks(
  { entries }: Review,
  linesOf: (entry: Review['entries'][number]) => readonly string[],
): readonly (readonly string[])[] {
  const blocks: string[][] = [];
  let short = false;
  for (const entry of entries) {
    const lines = linesOf(entry);
    if (short && lines.length === 1) blocks.at(-1)?.push(...lines);
    else blocks.push([...lines]);
    short = lines.length === 1;
  }
  return blocks;
}
