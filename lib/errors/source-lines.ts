/** Answers the lines of a file that a place names, or undefined where it cannot be read. */
export type SourceReader = (file: string) => readonly string[] | undefined;

/** A reader that asks for the text of each file once, however many places are in it. */
export function sourceLines(read: (file: string) => string | undefined): SourceReader {
  const known = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, read(file)?.split(/\r?\n/));
    return known.get(file);
  };
}
