import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { valueFaults } from '../../../../lib/check/schema/values/value-faults';
import type { KubernetesObject } from '../../../../lib/model/manifest';

const DIST = join(__dirname, '../../../../dist');

test('the reference fleet has no wrong value', () => {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const object = parse(readFileSync(join(DIST, file), 'utf8')) as KubernetesObject;
    expect([file, valueFaults(object)]).toEqual([file, []]);
  }
});
