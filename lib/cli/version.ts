import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of this package, such as `0.1.0`. */
export function packageVersion(): string {
  // lib/cli and build/cli lie equally deep.
  const manifest = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
