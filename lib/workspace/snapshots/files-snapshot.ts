import { compareText } from '../../model/compare-text';
import type { OutputFile } from '../../model/file';
import type { Snapshot } from '../../model/snapshot';
import type { ObjectFormat } from '../git/repository';
import { blobDigest } from './blob-digest';

/**
 * The snapshot of files that were rendered and not written. Their digests are worked out when they are first asked for.
 *
 * @param format That of the repository which the other side comes from; any where it comes from none.
 */
export function filesSnapshot(label: string, files: readonly OutputFile[], format: ObjectFormat): Snapshot {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const bytesOf = (path: string): Buffer => Buffer.from(texts.get(path) ?? '');
  let digests: Snapshot['digests'] | undefined;
  return {
    label,
    get digests() {
      const paths = (): string[] => [...texts.keys()].sort(compareText);
      digests ??= new Map(paths().map((path) => [path, blobDigest(bytesOf(path), format)]));
      return digests;
    },
    read: (paths) => new Map(paths.map((path) => [path, bytesOf(path)])),
  };
}
