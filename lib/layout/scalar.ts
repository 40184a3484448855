/** What a plain scalar may start with; signs that stand alone and document markers mean something else. */
const PLAIN_START = /^(?![-+](?: |$)|---|\.\.\.)[A-Za-z0-9_/$(.+-]/;

/** What no plain scalar may hold: all but visible ASCII, the end of a key, the start of a comment, a space at the end. */
const NOT_PLAIN = /[^ -~]|:(?: |$)| #| $/;

/** Words that some parser of YAML 1.1 or 1.2 reads as a boolean, as null or as a number. */
const RESERVED_WORD = /^(?:y|n|yes|no|on|off|true|false|null|[-+]?\.?(?:inf|nan|infinity))$/i;

/** Made of nothing but what numbers and dates are made of: 012, 0x1F, 0o7, 1_000, 1e3, e3, .5, 12:30:45, 2001-01-01T00:00Z. */
const NUMBER_LIKE = /^(?:[-+]?0[xob][0-9a-f_]*|[-+.0-9][0-9etz_:.+ -]*|e[-+]?[0-9]+)$/i;

/** What JSON leaves as it is inside quotes, but parsers refuse or drop, or a reader cannot see. */
const INVISIBLE = /[\x7f-\xa0\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/;
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'g');

/** What no literal block may hold, for it has no escapes: control characters other than tab and line break. */
const CONTROL = /[^\t\n -\uffff]/;

/**
 * A string as a YAML scalar that parsers of YAML 1.1 and 1.2 read back as this very string: plain where that is safe
 * beyond doubt, a literal block where it has lines and the block is exact, otherwise in double quotes.
 *
 * @param indent what the lines of a literal block start with
 */
export function stringScalar(text: string, indent: string): string {
  if (isPlain(text)) return text;
  return isLiteral(text) ? literalBlock(text, indent) : quoted(text);
}

/** A string as a scalar of one line, which is what a key must be: plain or in double quotes. */
export function keyScalar(text: string): string {
  return isPlain(text) ? text : quoted(text);
}

/** A finite number, written so that every parser reads it as this number. */
export function numberScalar(value: number): string {
  // YAML 1.1 takes 1e+21 for a string: its numbers have a point before the exponent.
  return JSON.stringify(value).replace(/^(-?\d)e/, '$1.0e');
}

function isPlain(text: string): boolean {
  return PLAIN_START.test(text) && !NOT_PLAIN.test(text) && !NUMBER_LIKE.test(text) && !RESERVED_WORD.test(text);
}

/** Parsers guess at the indentation of a first line that starts with white space, and drop a blank last line. */
function isLiteral(text: string): boolean {
  return (
    text.includes('\n') && /^\n*\S/.test(text) && /\S\n?$/.test(text) && !CONTROL.test(text) && !INVISIBLE.test(text)
  );
}

function literalBlock(text: string, indent: string): string {
  const closed = text.endsWith('\n');
  const lines = (closed ? text.slice(0, -1) : text).replace(/^(?=.)/gm, indent);
  return `${closed ? '|' : '|-'}\n${lines}`;
}

function quoted(text: string): string {
  const json = JSON.stringify(text);
  return INVISIBLE.test(json) ? json.replace(EVERY_INVISIBLE, escaped) : json;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
