const SPACE = /\s+/y;

/** A piece of a word: quoted one way or the other, escaped, or plain. */
const PIECE = /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)/sy;

/** The words that a shell makes of a text, without their quotes; undefined where a quote is never closed. */
export function shellWords(text: string): readonly string[] | undefined {
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    SPACE.lastIndex = at;
    if (SPACE.test(text)) {
      at = SPACE.lastIndex;
      continue;
    }
    let word = '';
    PIECE.lastIndex = at;
    for (let piece = PIECE.exec(text); piece; piece = PIECE.exec(text)) {
      const [, single, double, escaped, plain] = piece;
      word += single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? plain ?? '';
      at = PIECE.lastIndex;
    }
    if (at < text.length && !/\s/.test(text.charAt(at))) return undefined;
    words.push(word);
  }
  return words;
}
