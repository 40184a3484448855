import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from '../model/place';

/** A spot in a file, before it is known which workspace the file belongs to. */
export interface AbsolutePlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** This package's own code: lib/ in the repository; build/, and in lib/ what starts it, in the published package. */
const OWN_CODE = ['lib', 'build'].map((folder) => resolve(__dirname, '../..', folder) + sep);
/** User code mostly stands right above a constructor, and each frame costs; libraries within libraries go deeper. */
const FEW_FRAMES = 12;
const MANY_FRAMES = 60;
/** Places in the TypeScript by places in the code that runs: mapping is dear, and constructs are many. */
const mapped = new Map<string, AbsolutePlace>();

/** The innermost line of user code on the stack: neither fairlead's, nor Node's, nor a dependency's. */
export function callSite(): AbsolutePlace | undefined {
  const frame = stackFrames(FEW_FRAMES).find(isUserCode) ?? stackFrames(MANY_FRAMES).find(isUserCode);
  if (!frame) return undefined;
  const key = `${frame.getFileName() ?? ''}:${frame.getLineNumber() ?? 0}:${frame.getColumnNumber() ?? 0}`;
  const known = mapped.get(key);
  if (known) return known;
  // As text, the stack is mapped to the TypeScript by whoever compiled it: tsx, Jest, or Node itself.
  const place = throwSite(longError());
  if (place) mapped.set(key, place);
  return place;
}

/** The innermost line of user code that a thrown value came from; only what has a stack knows it. */
export function throwSite(thrown: unknown): AbsolutePlace | undefined {
  for (const line of stackText(thrown).split('\n').slice(1)) {
    const place = parseFrame(line);
    if (place && isUserFile(place.path)) return place;
  }
  return undefined;
}

/** The same spot relative to a workspace; a file outside it keeps its absolute path. */
export function placeIn(root: string, place: AbsolutePlace): Place {
  const inside = relative(root, place.path);
  const outside = inside.startsWith('..') || isAbsolute(inside);
  return { file: (outside ? place.path : inside).split(sep).join('/'), line: place.line, column: place.column };
}

/** The stack as V8 knows it, without the cost of its text. */
function stackFrames(limit: number): readonly NodeJS.CallSite[] {
  const holder: { stack?: unknown } = {};
  const error = Error as { prepareStackTrace?: unknown; stackTraceLimit: number };
  const { prepareStackTrace, stackTraceLimit } = error;
  error.stackTraceLimit = limit;
  error.prepareStackTrace = (_: unknown, frames: unknown): unknown => frames;
  Error.captureStackTrace(holder);
  const frames = holder.stack as readonly NodeJS.CallSite[];
  error.prepareStackTrace = prepareStackTrace;
  error.stackTraceLimit = stackTraceLimit;
  return frames;
}

/** Users may put anything in the place of a stack. */
function stackText(thrown: unknown): string {
  const { stack } = Object(thrown) as { stack?: unknown };
  return typeof stack === 'string' ? stack : '';
}

function longError(): Error {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = MANY_FRAMES;
  const error = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  return error;
}

function isUserCode(frame: NodeJS.CallSite): boolean {
  const file = frame.getFileName();
  return typeof file === 'string' && isUserFile(file);
}

/** Whether a file, by its absolute path, is neither fairlead's, nor Node's, nor a dependency's. */
export function isUserFile(file: string): boolean {
  if (file.startsWith('node:') || file.includes(`${sep}node_modules${sep}`)) return false;
  return !OWN_CODE.some((folder) => file.startsWith(folder));
}

function parseFrame(line: string): AbsolutePlace | undefined {
  const match = /^\s*at (?:.*\()?(.+?):(\d+):(\d+)\)?$/.exec(line);
  if (!match?.[1]) return undefined;
  const path = match[1].startsWith('file:') ? fileURLToPath(match[1]) : match[1];
  return { path, line: Number(match[2]), column: Number(match[3]) };
}
