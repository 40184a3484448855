import { counted } from '../model/counted';

/** How what is on disk differs from what the sources give: paths relative to the folder, sorted. */
export interface Difference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

const MOST_LINES = 20;

export function isFresh({ added, changed, removed }: Difference): boolean {
  return added.length + changed.length + removed.length === 0;
}

/** What `--check` answers to a person about the folder shown as `folder`. */
export function differenceText(folder: string, difference: Difference): string {
  if (isFresh(difference)) return `${folder}/ is up to date\n`;
  const lines = [
    ...difference.added.map((path) => `added    ${path}`),
    ...difference.changed.map((path) => `changed  ${path}`),
    ...difference.removed.map((path) => `removed  ${path}`),
  ];
  return [
    `${folder}/ is stale: ${counted(lines.length, 'file')} would change`,
    ...capped(lines).map((line) => `  ${line}`),
    'fix: run the same command without --check, and commit what it writes\n',
  ].join('\n');
}

/** The lines a person still reads, and how many more there are. */
export function capped(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES), `and ${lines.length - MOST_LINES} more`];
}
