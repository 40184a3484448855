/** What pgBackRest calls a compression of the log and of backups; undefined for one that it does not know. */
export function compressionOf(name: string): string | undefined {
  return NAMES.get(name);
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['bzip2', 'bz2'],
  ['gzip', 'gz'],
  ['lz4', 'lz4'],
  ['zstd', 'zst'],
]);

/** Those that it knows, for a message. */
export const COMPRESSIONS = [...NAMES.keys()].join(', ');
