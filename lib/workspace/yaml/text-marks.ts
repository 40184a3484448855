import { LineCounter } from 'yaml';
import type { Mark } from '../../model/place';

/** Turns offsets in the text of one file into lines and columns. */
export class TextMarks {
  private readonly lines = new LineCounter();

  /**
   * @param file Path in the workspace, for the places.
   * @param firstLine The line of the file that the text starts on.
   */
  constructor(
    private readonly text: string,
    private readonly file: string,
    private readonly firstLine = 1,
  ) {
    this.lines.addNewLine(0);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.lines.addNewLine(at + 1);
  }

  /** The stretch from `start` up to `end`, cut off where its first line ends. */
  at(start: number, end: number): Mark {
    const { line, col } = this.lines.linePos(start);
    const lineEnd = this.text.indexOf('\n', start);
    const stretch = this.text.slice(start, lineEnd < 0 ? end : Math.min(lineEnd, end)).trimEnd();
    return {
      place: { file: this.file, line: line + this.firstLine - 1, column: col },
      span: Math.max(1, stretch.length),
    };
  }

  /** The whole line that an offset stands on. */
  lineAt(offset: number): string {
    const { line } = this.lines.linePos(offset);
    return this.text.slice(this.lines.lineStarts[line - 1], this.lines.lineStarts[line]).trimEnd();
  }
}
