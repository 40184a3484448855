import { watchedDisk } from './interrupted-disk';
import { afterRequest } from './trees';
import { writeOutput } from '../../lib/output/write-output';

/** A process of its own that writes the tree of the crash tests and is killed before its n-th change. */
const [directory = '', at = ''] = process.argv.slice(2);
writeOutput(
  afterRequest(directory),
  watchedDisk((call) => {
    if (call === Number(at)) process.kill(process.pid, 'SIGKILL');
  }),
);
