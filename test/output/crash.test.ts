import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../lib/errors/user-error';
import { recover } from '../../lib/output/recover';
import { writeOutput } from '../../lib/output/write-output';
import { countChanges, failingDisk } from './interrupted-disk';
import { afterRequest, contents, dead, fill, foreign, inFolder, makeBefore, next } from './trees';

const trees = inFolder((folder) => {
  const dist = join(folder, 'dist');
  makeBefore(dist, writeOutput);
  const old = contents(dist);
  writeOutput(afterRequest(dist));
  return { none: {}, old, new: contents(dist) };
});
const starts = {
  'a tree': (dist: string) => {
    fill(dist, trees.old);
  },
  'no tree': () => undefined,
};

function state(dist: string): Record<string, string> {
  return readdirSync(join(dist, '..')).includes('dist') ? contents(dist) : trees.none;
}

test('the run that is cut short changes the tree and keeps what is foreign', () => {
  expect(trees.new).not.toEqual(trees.old);
  expect(trees.new).toMatchObject(foreign);
});

describe.each(Object.entries(starts))('a run over %s', (name, start) => {
  const total = inFolder((folder) => {
    start(join(folder, 'dist'));
    return countChanges((fs) => writeOutput(afterRequest(join(folder, 'dist')), fs));
  });
  const calls = Array.from({ length: total }, (_, index) => index + 1);
  const old = name === 'a tree' ? trees.old : trees.none;
  const fresh = inFolder((folder) => {
    start(join(folder, 'dist'));
    writeOutput(afterRequest(join(folder, 'dist')));
    return contents(join(folder, 'dist'));
  });

  test.each(calls)('that fails at its change %i is undone and leaves nothing beside, or is done', (call) => {
    inFolder((folder) => {
      const dist = join(folder, 'dist');
      start(dist);
      let failure: unknown;
      try {
        writeOutput(afterRequest(dist), failingDisk(call, 'once'));
      } catch (error) {
        failure = error;
      }
      expect(state(dist)).toEqual(failure ? old : fresh);
      if (failure) expect(failure).toMatchObject({ code: 'FL5004' });
      // A run that is done and only failed to tidy up leaves that to the next.
      else recover(dist);
      expect(readdirSync(folder).filter((entry) => entry !== 'dist')).toEqual([]);
    });
  });

  test.each(calls)('that dies at its change %i is found undone or done, also when recovery dies too', (call) => {
    const recoveries = afterDeath(call, (dist) =>
      countChanges((fs) => {
        recover(dist, fs, next);
      }),
    );
    for (let at = 1; at <= recoveries + 1; at++) {
      afterDeath(call, (dist) => {
        try {
          recover(dist, failingDisk(at, 'dead'), { ...dead, pid: 1003 });
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
        recover(dist, undefined, next);
        expect([old, fresh]).toContainEqual(state(dist));
        expect(readdirSync(join(dist, '..')).filter((entry) => entry !== 'dist')).toEqual([]);
      });
    }
  });

  function afterDeath<T>(call: number, then: (dist: string) => T): T {
    return inFolder((folder) => {
      const dist = join(folder, 'dist');
      start(dist);
      try {
        writeOutput(afterRequest(dist), failingDisk(call, 'dead'), dead);
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
      return then(dist);
    });
  }
});
