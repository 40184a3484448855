import type { Switch } from './switches';
import { switchPoints, type SwitchPoint } from './switch-points';
import { parseSyntax } from './syntax';

/** A source whose literals, properties and statements ask a switchboard what they are. */
export interface LiftedSource {
  readonly text: string;
  /** The name by which the text reaches its switchboard: one that the source has no use for. */
  readonly board: string;
  /** An outer one before those that lie in it. */
  readonly switches: readonly Switch[];
}

/**
 * Puts a switch at every spot of a TypeScript source that could be written otherwise. With all switches at rest the text
 * does what the source does. A text that cannot be parsed is left as it is and has no switches.
 *
 * @param file Path in the workspace, for the places.
 */
export function liftSource(file: string, text: string): LiftedSource {
  const tree = parseSyntax(text);
  const board = freeName(text);
  if (!tree) return { text, board, switches: [] };
  const points = switchPoints(tree);
  const switches = points.map(({ kind, start, end, value, parent, isStatement, line, column }, id): Switch => {
    const [first = ''] = text.slice(start, end).split('\n');
    const mark = { place: { file, line, column }, span: Math.max(1, first.trimEnd().length) };
    return { id, kind, mark, start, end, value, parent, isStatement };
  });
  const splices = points.flatMap((point, id) => splicesOf(point, id, board));
  return { text: spliced(text, splices), board, switches };
}

function freeName(text: string): string {
  let name = '$board';
  while (text.includes(name)) name += '$';
  return name;
}

/** Text that takes the place of what stands between two offsets. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The smaller comes first where several start at one offset. */
  readonly rank: number;
}

function splicesOf(point: SwitchPoint, id: number, board: string): readonly Splice[] {
  const { start, end, form } = point;
  if (form === 'literal' || form === 'chunk') {
    const call = `${board}.value(${id},${JSON.stringify(point.value)})`;
    return [{ start, end, text: form === 'chunk' ? `\${${call}}` : call, rank: id }];
  }
  const [before, after] = AROUND[form](id, board);
  return [
    { start, end: start, text: before, rank: id },
    // What ends here ends before what starts here, and an inner part before the outer one.
    { start: end, end, text: after, rank: -1 - id },
  ];
}

type Around = (id: number, board: string) => readonly [before: string, after: string];

const AROUND: Readonly<Record<Exclude<SwitchPoint['form'], 'literal' | 'chunk'>, Around>> = {
  property: (id, board) => [`...(${board}.on(${id})&&{`, '})'],
  element: (id, board) => [`...(${board}.on(${id})?[`, ']:[])'],
  statement: (id, board) => [`{if(${board}.reaches(${id}))`, '}'],
  new: (id, board) => [`(${board}.reaches(${id})?`, ':undefined)'],
};

function spliced(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.rank - b.rank)) {
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  return [...pieces, text.slice(at)].join('');
}
