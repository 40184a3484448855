/** Goes before all lines but the first. */
const HANGING = '  ';

/** Words on lines of at most `width` characters, as far as single words fit. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined) lines.push(word);
    else if (line.length + 1 + word.length <= width) lines.splice(-1, 1, `${line} ${word}`);
    else lines.push(`${HANGING}${word}`);
  }
  return lines;
}
