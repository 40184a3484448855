import { writeFileSync } from 'node:fs';
import { disk, type FileSystem } from '../../lib/output/file-system';

const READING = new Set<string>(['entry', 'names', 'read', 'linkTarget', 'realPath']);

/** What the operating system throws. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: told by the test`), { code, syscall: 'test' });
}

/** The disk, with a word before each call that changes something; calls are counted from 1. */
export function watchedDisk(beforeCall: (call: number, name: string) => void): FileSystem {
  let call = 0;
  const watched = Object.entries(disk).map(([name, work]: [string, (...args: string[]) => unknown]) => {
    const watch = (...args: string[]): unknown => {
      if (READING.has(name)) return work(...args);
      call++;
      try {
        beforeCall(call, name);
      } catch (error) {
        // A write that is cut short leaves a file in part.
        if (name === 'makeFile') writeFileSync(args[0] ?? '', (args[1] ?? '').slice(0, 3));
        throw error;
      }
      return work(...args);
    };
    return [name, watch] as const;
  });
  return Object.fromEntries<unknown>(watched) as unknown as FileSystem;
}

/** The disk, whose n-th change fails; where the process is to be dead, all later ones fail too, as if it made none. */
export function failingDisk(at: number, mode: 'once' | 'dead', code = 'EIO'): FileSystem {
  return watchedDisk((call) => {
    if (call === at || (mode === 'dead' && call > at)) throw systemError(code);
  });
}

/** How many changes a run makes. */
export function countChanges(run: (fs: FileSystem) => void): number {
  let calls = 0;
  run(
    watchedDisk((call) => {
      calls = call;
    }),
  );
  return calls;
}
