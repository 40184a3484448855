import { isAbsolute } from 'node:path';
import { sourceLines, type SourceReader } from '../errors/source-lines';
import { UserError } from '../errors/user-error';
import { readText } from './files/read-text';

/** Reads the files that errors point at, each once; only those inside the workspace. */
export function sourceReader(root: string): SourceReader {
  return sourceLines((file) => (isAbsolute(file) ? undefined : tryRead(root, file)));
}

function tryRead(root: string, file: string): string | undefined {
  try {
    return readText(root, file);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
