import { SingleBar } from 'cli-progress';
import type { Format } from './format-option';
import type { Io } from './io';
import { isWatched } from './terminal';

/** Runs `work` with a progress bar on standard error while a person watches it; the bar is gone afterwards. */
export function withProgress<T>(io: Io, format: Format, work: (onProgress: ProgressListener) => T): T {
  if (format === 'json' || !isWatched(io.stderr, io.env)) return work(() => undefined);
  const bar = new SingleBar({
    format: '{bar} {value}/{total} bundles',
    // Of a stream it uses no more than Output has.
    stream: io.stderr as NodeJS.WritableStream,
    barsize: 30,
    clearOnComplete: true,
    // Synth never yields to timers, so the bar must draw when it is told.
    synchronousUpdate: true,
    // Both would leave their mark on the terminal or on signals when a run is cut short.
    linewrap: true,
    gracefulExit: false,
  });
  try {
    return work((done, total) => {
      if (bar.isActive) bar.update(done);
      else bar.start(total, done);
    });
  } finally {
    bar.stop();
  }
}

type ProgressListener = (done: number, total: number) => void;
