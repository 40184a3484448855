import type { Trait } from '../shape/shape';

/** Strings with their escapes, which no space is taken out of, and comments. */
const PARTS = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`|#[^\n]*|\s+|[^"'`#\s]+|./gs;
/** What would run together into another word, number or operator. */
const WORDS = /^[\w.:]{2}$/;
const OPERATORS = /^[-+*/%^=!<>~@]{2}$/;

/** A query of Prometheus; how it is broken into lines means nothing. */
export const PROMQL: Trait = {
  read: (value) =>
    typeof value === 'string' || typeof value === 'number' ? { as: 'promql', is: onOneLine(String(value)) } : undefined,
};

/** The query without comments, and without the spaces that it can do without. */
function onOneLine(query: string): string {
  let text = '';
  let apart = false;
  for (const [part] of query.matchAll(PARTS)) {
    if (/^[\s#]/.test(part)) {
      apart = true;
      continue;
    }
    const border = text.slice(-1) + part.charAt(0);
    text += apart && (WORDS.test(border) || OPERATORS.test(border)) ? ` ${part}` : part;
    apart = false;
  }
  return text;
}
