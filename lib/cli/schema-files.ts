import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../errors/user-error';
import type { Difference } from './difference';

/** A schema as it is to stand on disk. */
export interface SchemaFile {
  readonly name: string;
  readonly text: string;
}

/** How a folder differs from the schemas that belong there. */
export function compareSchemas(folder: string, files: readonly SchemaFile[]): Difference {
  const found = files.map(({ name, text }) => ({ name, text, before: readIfThere(join(folder, name)) }));
  return {
    added: found.filter(({ before }) => before === undefined).map(({ name }) => name),
    changed: found.filter(({ before, text }) => before !== undefined && before !== text).map(({ name }) => name),
    removed: [],
  };
}

/**
 * Writes the schemas that differ, each at once, and answers their names.
 *
 * @throws UserError FL5004 when the folder cannot be written.
 */
export function writeSchemas(folder: string, files: readonly SchemaFile[]): readonly string[] {
  const { added, changed } = compareSchemas(folder, files);
  const stale = files.filter(({ name }) => added.includes(name) || changed.includes(name));
  for (const { name, text } of stale) writeAtOnce(join(folder, name), text);
  return stale.map(({ name }) => name);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** An editor that watches the file never sees half of it. */
function writeAtOnce(path: string, text: string): void {
  const unfinished = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, text);
    renameSync(unfinished, path);
  } catch (error) {
    if (existsSync(unfinished)) rmSync(unfinished);
    throw new UserError('FL5004', {
      message: `cannot write ${path}: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`,
      fix: 'make the folder writable, or name another with --out',
      cause: error,
    });
  }
}
