import type { YamlText } from '../yaml/parse-yaml';

/** What starts or ends a document at the start of a line: no value can hold such a line, not even a block of text. */
const START = /^---(?=\s|$)/;
const END = /^\.\.\.(?=\s|$)/;
/** Nothing, a comment, a directive, or a bare marker. */
const EMPTY = /^(\s*|---\s*|\.\.\.\s*)(#|$)|^%/;

/** The documents of a stream of YAML; those that hold nothing but comments are left out. */
export function splitStream(text: string, file: string): readonly YamlText[] {
  const lines = text.split('\n');
  const starts = [0];
  lines.forEach((line, at) => {
    if (START.test(line) && lines.slice(starts.at(-1), at).some(isBody)) starts.push(at);
    else if (END.test(line)) starts.push(at + 1);
  });
  return starts.flatMap((start, at) => {
    const next = starts[at + 1];
    const own = lines.slice(start, next);
    const end = next === undefined ? '' : '\n';
    return own.every((line) => EMPTY.test(line)) ? [] : [{ text: own.join('\n') + end, file, firstLine: start + 1 }];
  });
}

/** Whether a line is part of a document that the next `---` would end. */
function isBody(line: string): boolean {
  return START.test(line) || !EMPTY.test(line);
}
