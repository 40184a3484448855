import { isAbsolute } from 'node:path';
import type { SourceReader } from '../errors/format';
import { UserError } from '../errors/user-error';
import { readText } from './files/read-text';

/** Reads the files that errors point at, each once; only those inside the workspace. */
export function sourceReader(root: string): SourceReader {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, isAbsolute(file) ? undefined : tryRead(root, file));
    return texts.get(file);
  };
}

function tryRead(root: string, file: string): string | undefined {
  try {
    return readText(root, file);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
