import { findSourceMap } from 'node:module';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from '../model/place';

/** A spot in a file, before it is known which workspace the file belongs to. */
export interface AbsolutePlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** This package's own code: lib/ in the repository, build/ in the published package. */
const OWN_CODE = resolve(__dirname, '..') + sep;
const FRAMES = 40;
type Transformer = ((error: Error, frames: NodeJS.CallSite[]) => unknown) | undefined;
const mapped = new Map<string, AbsolutePlace>();

/** The innermost line of user code on the stack: neither fairlead's, nor Node's, nor a dependency's. */
export function callSite(): AbsolutePlace | undefined {
  const holder: { stack?: unknown } = {};
  const prepare = currentTransformer();
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  Error.prepareStackTrace = (_, frames) => frames;
  Error.captureStackTrace(holder, callSite);
  const frames = holder.stack as NodeJS.CallSite[];
  (Error as { prepareStackTrace?: Transformer }).prepareStackTrace = prepare;
  Error.stackTraceLimit = limit;
  const frame = frames.find(isUserCode);
  return frame && original(frame, prepare);
}

/** The innermost line of user code that an exception came from. */
export function throwSite(error: Error): AbsolutePlace | undefined {
  for (const line of error.stack?.split('\n').slice(1) ?? []) {
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

function currentTransformer(): Transformer {
  return (Error as { prepareStackTrace?: Transformer }).prepareStackTrace;
}

function isUserCode(frame: NodeJS.CallSite): boolean {
  const file = frame.getFileName();
  return typeof file === 'string' && isUserFile(file);
}

function isUserFile(file: string): boolean {
  return !file.startsWith('node:') && !file.startsWith(OWN_CODE) && !file.includes(`${sep}node_modules${sep}`);
}

/** Where the frame stands in the TypeScript, looked up once per spot: mapping is dear and constructs are many. */
function original(frame: NodeJS.CallSite, prepare: Transformer): AbsolutePlace {
  const generated = {
    path: frame.getFileName() ?? '',
    line: frame.getLineNumber() ?? 1,
    column: frame.getColumnNumber() ?? 1,
  };
  const key = `${generated.path}:${generated.line}:${generated.column}`;
  const known = mapped.get(key);
  if (known) return known;
  const place = fromSourceMap(generated) ?? fromTransformer(frame, prepare) ?? generated;
  mapped.set(key, place);
  return place;
}

function fromSourceMap(at: AbsolutePlace): AbsolutePlace | undefined {
  // Jest puts its own module in place of node:module, and that has no source maps.
  const entry = (findSourceMap as typeof findSourceMap | undefined)?.(at.path)?.findEntry(at.line - 1, at.column - 1);
  if (!entry || !('originalSource' in entry)) return undefined;
  const source = entry.originalSource;
  return {
    path: source.startsWith('file:') ? fileURLToPath(source) : at.path,
    line: entry.originalLine + 1,
    column: entry.originalColumn + 1,
  };
}

/** A transformer that maps stacks itself, as Jest's does, tells the place in the text of the stack. */
function fromTransformer(frame: NodeJS.CallSite, prepare: Transformer): AbsolutePlace | undefined {
  const text: unknown = prepare?.(new Error('place'), [frame]);
  return typeof text === 'string' ? parseFrame(text.split('\n').at(-1) ?? '') : undefined;
}

function parseFrame(line: string): AbsolutePlace | undefined {
  const match = /^\s*at (?:.*\()?(.+?):(\d+):(\d+)\)?$/.exec(line);
  if (!match?.[1]) return undefined;
  const path = match[1].startsWith('file:') ? fileURLToPath(match[1]) : match[1];
  return { path, line: Number(match[2]), column: Number(match[3]) };
}
