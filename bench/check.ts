import { rmSync } from 'node:fs';
import { check } from '../lib/check/check';
import { clustersOf } from '../lib/check/subjects/fleet-subjects';
import { rulesOf } from '../lib/check/rules';
import { synthesizeWorkspace } from '../lib/pipeline';
import { EVERYTHING } from '../lib/plan/selection';
import { loadWorkspace } from '../lib/workspace/workspace';
import { writeFleet } from './fleet';

/*
 * Renders a fleet of at least 18,000 manifests and then judges it, in one run and several times, and prints what the
 * checks cost for one second of rendering. Rendering is everything from the loaded workspace to the texts of the files;
 * nothing is written. Once with apps that are alike on all clusters, as most are in a real fleet, and once with no two
 * manifests alike, which is the worst there can be: equal manifests are judged once.
 *
 *   npm run bench:check -- [bundles]
 */
const BUNDLES = Number(process.argv[2] ?? 2600);
const ROUNDS = 3;

async function measure(alike: boolean): Promise<void> {
  const root = writeFleet(BUNDLES, alike);
  const workspace = loadWorkspace(root);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const start = performance.now();
    const { bundles, files } = synthesizeWorkspace(workspace, EVERYTHING);
    const rendered = performance.now();
    const clusters = clustersOf(workspace.fleet, bundles, files);
    const findings = await check({ clusters, rules: rulesOf(workspace, clusters), today: '2026-11-20' });
    const checked = performance.now();
    const manifests = clusters.reduce((sum, { subjects }) => sum + subjects.length, 0);
    const [rendering, checking] = [(rendered - start) / 1000, (checked - rendered) / 1000];
    console.log(
      [
        alike ? 'alike on clusters' : 'no two alike     ',
        `${manifests} manifests`,
        `rendering ${rendering.toFixed(2)} s`,
        `checks ${checking.toFixed(2)} s`,
        `${(checking / rendering).toFixed(2)} of rendering`,
        `${((checking * 1e6) / manifests).toFixed(0)} µs a manifest`,
        `${findings.length} findings`,
      ].join('\t'),
    );
  }
  rmSync(root, { recursive: true });
}

void measure(true).then(() => measure(false));
