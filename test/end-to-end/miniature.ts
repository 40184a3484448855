import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../workspace/temp-folder';
import { REPOSITORY } from './command';
import { textsIn } from './footprint';

/** A small repository that uses every construct, with the `dist/` it must give. */
export const MINIATURE = join(REPOSITORY, 'test/golden/miniature');

const SOURCES = ['apps', 'environments', 'legacy'] as const;

/** A copy in a folder of its own, `dist/` included, which a test may change. */
export function copyOfMiniature(): string {
  const root = withPackages(tempFolder({}));
  cpSync(MINIATURE, root, { recursive: true, preserveTimestamps: true });
  return root;
}

/** The files that a person wrote, by path. */
export function sourcesOfMiniature(): Record<string, string> {
  return Object.fromEntries(
    SOURCES.flatMap((folder) =>
      Object.entries(textsIn(join(MINIATURE, folder))).map(([path, text]) => [`${folder}/${path}`, text]),
    ),
  );
}

/** Lets the apps of a folder import what the repository has installed. */
export function withPackages(root: string): string {
  symlinkSync(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'), 'dir');
  return root;
}
