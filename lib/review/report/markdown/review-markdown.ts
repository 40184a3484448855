import type { Review, ReviewEntry } from '../../review';
import { counted } from '../../../model/counted';
import { shortened } from '../shortened';
import { riskCountsText, summaryText } from '../summary';
import { budgetText, uncomparedText } from '../verdicts';
import { whereTextOf } from '../where-text';
import { entryMarkdown } from './entry-markdown';
import { fitted, sizeOf } from './fitted';
import { code, prose } from './inert';
import { demandTable, tableMarkdown, versionTable, type Table } from './tables';

/** Stands at the start of the comment, unseen, so that a workflow finds the one that it wrote before. */
export const MARKER = '<!-- fairlead-review -->';

/**
 * The most that a review is, in bytes: GitHub takes 65,536 characters, GitLab a million, and nobody says how they count.
 */
export const MOST_BYTES = 65_000;

/** What tables may take from the entries. */
const MOST_FOR_TABLES = 16_000;

/** Kept for what is put around entries: the fold of the harmless ones, and how many were left out. */
const AROUND_ENTRIES = 500;

/** So many lines of each kind stand before the entries. */
const MOST_NOTES = 10;

/** In characters. */
const LONGEST_NOTE = 300;

/** A review as the comment on a pull request: the worst first, details folded away, and never too long. */
export function reviewMarkdown(review: Review): string {
  const whereText = whereTextOf(review);
  const head = headOf(review);
  const tail = tailOf([versionTable(review, whereText), demandTable(review)]);
  const parts = review.entries.map((entry) => ({
    ...entryMarkdown(entry, whereText),
    harmless: entry.risk === 'harmless',
  }));
  const told = fitted(parts, MOST_BYTES - sizeOf(head) - sizeOf(tail) - AROUND_ENTRIES);
  const texts = (harmless: boolean): readonly string[] =>
    told.filter(({ part }) => part.harmless === harmless).map(({ text }) => text);
  return [head, ...texts(false), ...foldedAway(texts(true)), leftOut(review.entries.slice(told.length)), tail].join('');
}

function headOf(review: Review): string {
  const { before, after, budgets, uncompared } = review;
  const sides = [before, after].map((label) => code(shortened(label, LONGEST_NOTE)));
  const exceeded = budgets
    .filter(({ holds }) => !holds)
    .map((budget) => `**budget exceeded:** ${note(budgetText(budget))}`);
  const unknown = uncompared.map((file) => `**not compared:** ${note(uncomparedText(file))}`);
  const notes = [...capped(exceeded), ...capped(unknown)].map((text) => `- ${text}`);
  return [MARKER, `### fairlead: ${summaryText(review)}`, '', sides.join(' → '), '', ...notes, '', ''].join('\n');
}

function tailOf(tables: readonly Table[]): string {
  const tail = tables.map(tableMarkdown).join('');
  return sizeOf(tail) <= MOST_FOR_TABLES ? tail : '\nFor the tables of versions and demand there is no room here.\n';
}

function foldedAway(harmless: readonly string[]): readonly string[] {
  if (harmless.length === 0) return [];
  const title = `<details><summary>${counted(harmless.length, 'harmless change')}</summary>`;
  return [`\n${title}\n\n`, ...harmless, '\n</details>\n'];
}

/** What there is no room for, worst first as well. */
function leftOut(entries: readonly ReviewEntry[]): string {
  if (entries.length === 0) return '';
  return `\n**${counted(entries.length, 'more change')}** for which there is no room here: ${riskCountsText(entries)}.\n`;
}

function capped(notes: readonly string[]): readonly string[] {
  const rest = notes.length - MOST_NOTES;
  return rest > 0 ? [...notes.slice(0, MOST_NOTES), `and ${rest} more`] : notes;
}

function note(text: string): string {
  return prose(shortened(text, LONGEST_NOTE));
}
