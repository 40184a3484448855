const SURROGATES = /[\ud800-\udfff]/;

/** Whether some characters of a text are more than one unit of JavaScript's. */
export function hasSurrogates(text: string): boolean {
  return SURROGATES.test(text);
}

/** How many characters a text has, as CEL counts them: Unicode code points. */
export function codePoints(text: string): number {
  return hasSurrogates(text) ? Array.from(text).length : text.length;
}

/** The characters of a text; the text itself where each is one unit, which can be indexed and sliced the same way. */
export function characters(text: string): string | readonly string[] {
  return hasSurrogates(text) ? Array.from(text) : text;
}
