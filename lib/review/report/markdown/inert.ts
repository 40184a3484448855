import { visible } from '../../../model/visible';

/** Words of prose, and amounts: all that is not code. */
const PLAIN = /^(?:\p{L}+(?:['’-]\p{L}+)*|[-+−]?\d{1,6}(?:\.\d{1,6})?(?:[KMGTP]i|%)?|[–—→…])?$/u;

/** GitHub takes it for a commit. */
const HEXADECIMAL = /^[\da-f]{7,}$/i;

/** What may stand around a word. */
const WORD = /^(["'(]*)(.*?)([)"',;:.]*)$/s;

/** Text of others as code within a line of markdown: nothing in code is markup, a mention or a link. */
export function code(text: string): string {
  const line = visible(text);
  const fence = '`'.repeat(longestRun(line) + 1);
  // One space at either end is not part of the code.
  const pad = line === '' || /^[\s`]|[\s`]$/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/**
 * A sentence with text of others in it, within a line of markdown: whatever is no plain word is code. Escaping would not
 * do, for GitHub and GitLab look for mentions and references in what is left when escapes are undone.
 */
export function prose(text: string): string {
  return text
    .split(' ')
    .map((word) => {
      const [, before = '', core = '', after = ''] = WORD.exec(word) ?? [];
      return PLAIN.test(core) && !HEXADECIMAL.test(core) ? word : before + code(core) + after;
    })
    .join(' ');
}

/** Text of others as code within a line of HTML. */
export function htmlCode(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return `<code>${visible(text).replace(/[&<>"]/g, (character) => entities[character] ?? character)}</code>`;
}

/** Text of others as code within a cell of a table; a bar would end the cell even there. */
export function cell(text: string): string {
  return code(text.replaceAll('|', '¦'));
}

/** Lines of others as a block of code. They must not begin with a slash, which GitLab might take for a command. */
export function fenced(lines: readonly string[], language: string): readonly string[] {
  const shown = lines.map(visible);
  const fence = '`'.repeat(Math.max(3, ...shown.map((line) => longestRun(line) + 1)));
  return [`${fence}${language}`, ...shown, fence];
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
