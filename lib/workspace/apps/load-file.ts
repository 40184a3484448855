import { realPath } from '../files/real-path';
import { loadFailure } from './load-failure';
import type { ModuleLoader } from './load-module';

/** Node's ten frames of a stack can all belong to the loader; the file's own stand below. */
const FRAMES = 50;

/**
 * Runs a TypeScript file of the workspace and answers its default export, undefined where there is none.
 *
 * @param file Path in the workspace.
 * @throws UserError FL1001, FL1010 or FL1017.
 */
export function loadFile(root: string, file: string, loadModule: ModuleLoader): unknown {
  const path = realPath(root, file);
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  try {
    const exports = loadModule(path);
    // Read in here, because an import in a circle throws only when it is used.
    return typeof exports === 'object' && exports !== null && 'default' in exports ? exports.default : undefined;
  } catch (error) {
    throw loadFailure(root, file, error);
  } finally {
    Error.stackTraceLimit = limit;
  }
}
