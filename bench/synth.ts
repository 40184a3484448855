import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import type { Bundle } from '../lib/model/bundle';
import { writeOutput } from '../lib/output/write-output';
import { synthesizeWorkspace } from '../lib/pipeline';
import { EVERYTHING } from '../lib/plan/selection';
import { loadWorkspace } from '../lib/workspace/workspace';
import { SCRATCH, writeFleet } from './fleet';

/*
 * Renders the same services three ways in one run, at growing sizes, and prints the ratios:
 *   floor     JSON.stringify and write of the finished objects, a file each: no renderer can be faster
 *   fairlead  everything from reading the fleet's files to the written dist/, but for the checks (see check.ts); its apps are compiled already, as every
 *             run but a user's first one finds them
 *   cdk8s     a chart for each bundle, in it a construct with the same finished objects as literals, then App.synth()
 *
 *   npm run bench -- [sizes in bundles …]
 */
const SIZES = [100, 200, 400, 800, 1600, 3200];

interface Row {
  readonly bundles: number;
  readonly objects: number;
  readonly floor: number;
  readonly fairlead: number;
  readonly cdk8s: number;
}

function measure(size: number): Row {
  const root = writeFleet(size);
  loadWorkspace(root);
  const fairlead = timed((directory) => {
    const { bundles, files, owns } = synthesizeWorkspace(loadWorkspace(root), EVERYTHING);
    writeOutput({ directory, files, owns });
    return bundles;
  });
  const bundles = fairlead.answer;
  const floor = timed((directory) => {
    writeJson(bundles, directory);
  });
  const cdk8s = timed((directory) => {
    synthPlain(bundles, directory);
  });
  rmSync(root, { recursive: true });
  return {
    bundles: bundles.length,
    objects: bundles.reduce((sum, bundle) => sum + bundle.manifests.length, 0),
    floor: floor.seconds,
    fairlead: fairlead.seconds,
    cdk8s: cdk8s.seconds,
  };
}

function writeJson(bundles: readonly Bundle[], directory: string): void {
  for (const [index, bundle] of bundles.entries()) {
    const folder = join(directory, String(index));
    mkdirSync(folder, { recursive: true });
    bundle.manifests.forEach(({ object }, number) => {
      writeFileSync(join(folder, `${number}.json`), JSON.stringify(object));
    });
  }
}

function synthPlain(bundles: readonly Bundle[], directory: string): void {
  const app = new App({ outdir: directory });
  for (const [index, bundle] of bundles.entries()) {
    const service = new Construct(new Chart(app, `bundle-${index}`), bundle.id.app);
    bundle.manifests.forEach(({ object }, number) => new ApiObject(service, `object-${number}`, object));
  }
  app.synth();
}

function timed<T>(work: (directory: string) => T): { seconds: number; answer: T } {
  const directory = mkdtempSync(join(SCRATCH, 'fairlead-bench-out-'));
  const start = performance.now();
  const answer = work(join(directory, 'dist'));
  const seconds = (performance.now() - start) / 1000;
  rmSync(directory, { recursive: true });
  return { seconds, answer };
}

function print(row: Row, before: Row | undefined): void {
  const growth = before
    ? `${(row.fairlead / before.fairlead).toFixed(2)} for ${(row.bundles / before.bundles).toFixed(2)}`
    : '';
  const cells = [
    String(row.bundles),
    String(row.objects),
    row.floor.toFixed(2),
    row.fairlead.toFixed(2),
    row.cdk8s.toFixed(2),
    (row.fairlead / row.floor).toFixed(1),
    (row.cdk8s / row.fairlead).toFixed(1),
    growth,
  ];
  console.log(cells.map((cell, index) => cell.padStart(HEAD[index]?.length ?? 0)).join('  '));
}

const HEAD = [
  'bundles',
  'objects',
  ' floor s',
  'fairlead s',
  ' cdk8s s',
  'fairlead/floor',
  'cdk8s/fairlead',
  'growth: time for bundles',
];

const asked = process.argv.slice(2).map(Number);
// The first run pays for loading and compiling; it is not counted.
measure(100);
console.log(HEAD.join('  '));
let before: Row | undefined;
for (const size of asked.length > 0 ? asked : SIZES) {
  const row = measure(size);
  print(row, before);
  before = row;
}
