import * as fs from 'node:fs';
import { join } from 'node:path';
import { disk } from '../../lib/output/file-system';
import { acquireLock } from '../../lib/output/lock';
import type { Owner } from '../../lib/output/owner';
import { siteOf } from '../../lib/output/site';
import { writeOutput } from '../../lib/output/write-output';
import { watchedDisk } from './interrupted-disk';
import { before, contents, inFolder, request } from './trees';

const alive = (pid: number, host = 'host'): Owner => ({ pid, host, isAlive: () => true });
/** A run that takes processes 1 to 9 for dead. */
const judge = (pid: number): Owner => ({ pid, host: 'host', isAlive: (other) => other >= 10 });

test('a lock that a living run holds is refused, naming the run', () => {
  inFolder((folder) => {
    const site = siteOf(join(folder, 'dist'), disk);
    const lock = acquireLock(site, disk, alive(10));
    expect(() => acquireLock(site, disk, alive(11))).toThrow('process 10 on host');
    expect(lock.isHeld()).toBe(true);
    expect(fs.readdirSync(site.side)).toEqual(['lock']);
    lock.release();
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

test('a run that meets a lock writes nothing', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    writeOutput(request(dist, before));
    const was = contents(dist);
    const lock = acquireLock(siteOf(dist, disk), disk, alive(10));
    const refused = expect(() => writeOutput(request(dist, {}), disk, alive(11)));
    refused.toThrow(expect.objectContaining({ code: 'FL5001' }) as Error);
    expect(contents(dist)).toEqual(was);
    lock.release();
  });
});

test.each([
  ['a dead run of this host', '1@host', true],
  ['a run of our own number, which must be dead', '10@host', true],
  ['a living run of this host', '11@host', false],
  ['a run of another host, of which nothing can be known', '1@elsewhere', false],
  ['something else', 'by-hand', false],
])('the lock of %s', (_, holder, taken) => {
  inFolder((folder) => {
    const site = siteOf(join(folder, 'dist'), disk);
    fs.mkdirSync(site.lock, { recursive: true });
    fs.writeFileSync(join(site.lock, holder), '');
    if (taken) expect(acquireLock(site, disk, judge(10)).isHeld()).toBe(true);
    else expect(() => acquireLock(site, disk, judge(10))).toThrow(expect.objectContaining({ code: 'FL5001' }) as Error);
    expect(fs.readdirSync(site.lock)).toEqual([taken ? '10@host' : holder]);
  });
});

test('of two runs that find the same dead one, only one takes over, wherever the other comes in between', () => {
  for (let moment = 1; moment <= 8; moment++) {
    inFolder((folder) => {
      const site = siteOf(join(folder, 'dist'), disk);
      fs.mkdirSync(site.lock, { recursive: true });
      fs.writeFileSync(join(site.lock, '1@host'), '');
      const held: boolean[] = [];
      const take = (owner: Owner, on = disk): void => {
        try {
          held.push(acquireLock(site, on, owner).isHeld());
        } catch (error) {
          expect(error).toMatchObject({ code: 'FL5001' });
        }
      };
      const interleaved = watchedDisk((call) => {
        if (call === moment) take(judge(11));
      });
      take(judge(10), interleaved);
      expect(held).toEqual([true]);
      expect(fs.readdirSync(site.lock)).toHaveLength(1);
      expect(fs.readdirSync(site.side)).toEqual(['lock']);
    });
  }
});

test('a run whose lock was taken over while it worked stops before the swap', () => {
  inFolder((folder) => {
    const dist = join(folder, 'dist');
    writeOutput(request(dist, before));
    const was = contents(dist);
    const { lock } = siteOf(dist, disk);
    const robbed = watchedDisk((_, name) => {
      if (name === 'makeFile' && fs.existsSync(join(lock, '10@host'))) {
        fs.renameSync(join(lock, '10@host'), join(lock, '11@host'));
      }
    });
    const refused = expect(() => writeOutput(request(dist, {}), robbed, alive(10)));
    refused.toThrow(expect.objectContaining({ code: 'FL5001' }) as Error);
    expect(contents(dist)).toEqual(was);
    expect(fs.readdirSync(lock)).toEqual(['11@host']);
  });
});
