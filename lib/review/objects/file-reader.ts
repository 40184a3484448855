import type { Snapshot } from '../../model/snapshot';
import { kustomizationIn, manifestsIn, type Content } from './content';
import { roleOf } from './file-role';
import { locationOf } from './location';

/**
 * Reads files of snapshots, each content once: what many clusters have alike is read and parsed for the first of them,
 * and the others share its objects.
 */
export class FileReader {
  private readonly known = new Map<string, Content>();

  /**
   * What files hold, by their paths and in their order.
   *
   * @throws UserErrors for files that went away or cannot be read.
   */
  read(snapshot: Snapshot, paths: readonly string[]): ReadonlyMap<string, Content> {
    const keys = new Map(paths.map((path) => [path, keyOf(path, snapshot)]));
    const missing = new Map<string, string>();
    for (const [path, key] of keys) if (!this.known.has(key) && !missing.has(key)) missing.set(key, path);
    this.load(snapshot, missing);
    return new Map([...keys].map(([path, key]) => [path, this.known.get(key) ?? NOTHING]));
  }

  private load(snapshot: Snapshot, missing: ReadonlyMap<string, string>): void {
    if (missing.size === 0) return;
    const bytes = snapshot.read([...missing.values()]);
    for (const [key, path] of missing) this.known.set(key, contentOf(path, bytes.get(path)));
  }
}

const NOTHING: Content = { objects: [] };

/** A kustomization is told of by the name of its folder's app, so two of the same bytes are not the same. */
function keyOf(path: string, { digests }: Snapshot): string {
  const digest = digests.get(path) ?? path;
  return roleOf(path) === 'kustomization' ? `${digest} ${locationOf(path).app}` : digest;
}

function contentOf(path: string, bytes: Uint8Array | undefined): Content {
  if (!bytes) throw new Error(`a snapshot was asked for ${path}, and gave nothing`);
  return roleOf(path) === 'kustomization' ? kustomizationIn(bytes, locationOf(path).app) : manifestsIn(bytes);
}
