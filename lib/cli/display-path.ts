import { relative, sep } from 'node:path';

/** A path as it is shown: relative to where the command is given where that is shorter, with forward slashes. */
export function displayPath(cwd: string, path: string): string {
  const fromHere = relative(cwd, path) || '.';
  return (fromHere.length < path.length ? fromHere : path).split(sep).join('/');
}
