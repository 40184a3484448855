import { UserError } from '../../lib/errors/user-error';
import { writeOutput } from '../../lib/output/write-output';
import { request } from './trees';

/** A process of its own that writes a tree over and over, told apart by its name, and prints how often it could. */
const [directory = '', name = '', times = ''] = process.argv.slice(2);
let written = 0;
for (let time = 1; time <= Number(times); time++) {
  const texts = Array.from({ length: 20 }, (_, index) => [`dev/one/shop/file.${index}.yaml`, `${name} ${time}\n`]);
  try {
    writeOutput(request(directory, Object.fromEntries(texts) as Record<string, string>));
    written++;
  } catch (error) {
    if (!(error instanceof UserError && error.code === 'FL5001')) throw error;
  }
}
process.stdout.write(String(written));
