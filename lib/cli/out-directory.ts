import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { UserError } from '../errors/user-error';
import type { Io } from './io';

/** Folders of the workspace that people write. */
const SOURCES = ['apps', 'environments', 'policies', 'crds'];

/**
 * The folder that synth fills, as an absolute path; cdk8s-cli names the one it expects in CDK8S_OUTDIR. The folder is
 * swapped as a whole, so it must hold nothing that people write, whatever links lead to it.
 *
 * @param out What the command line names; default `dist` in the workspace.
 * @throws UserError FL9001 for a folder that holds the workspace, or is a part of its sources.
 */
export function outDirectory(root: string, out: string | undefined, io: Io): string {
  const asked = out ?? io.env.CDK8S_OUTDIR;
  const directory = asked ? resolve(io.cwd, asked) : resolve(root, 'dist');
  const real = followed(directory);
  const clash = isWithin(followed(root), real)
    ? 'holds the workspace itself, and would be replaced as a whole'
    : SOURCES.some((folder) => isWithin(real, followed(join(root, folder))))
      ? 'is among the sources of the workspace, and would be replaced as a whole'
      : undefined;
  if (clash === undefined) return directory;
  throw new UserError('FL9001', {
    message: `${asked ?? directory} ${clash}`,
    fix: 'name a folder of its own, such as --out out',
  });
}

/** The path with its links followed, as far as there is something to follow. */
function followed(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(followed(parent), basename(path));
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
