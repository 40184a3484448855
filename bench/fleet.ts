import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** In memory where the system has such a folder, so that the noise of a disk is not what is measured. */
export const SCRATCH = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Apps of the made-up fleet; more bundles come from more clusters, as in a real one. */
const APPS = 100;

/**
 * Writes a fleet of about `bundles` small bundles into a new folder, and answers the folder.
 *
 * @param alike Whether an app is the same on all clusters, as most are in a real fleet; otherwise no two manifests are.
 */
export function writeFleet(bundles: number, alike = true): string {
  const root = mkdtempSync(join(SCRATCH, 'fairlead-bench-'));
  mkdirSync(join(root, 'apps'));
  mkdirSync(join(root, 'environments'));
  const names = Array.from({ length: APPS }, (_, index) => `service-${String(index).padStart(3, '0')}`);
  for (const [index, name] of names.entries()) {
    writeFileSync(join(root, 'apps', `${name}.ts`), appSource(name, names[index + 1]));
  }
  writeFileSync(
    join(root, 'environments', 'fleet.yaml'),
    'fleet: bench\ngitops: { agent: flux, repository: "https://git.example.com/bench.git" }\n',
  );
  writeFileSync(join(root, 'environments', 'bench.yaml'), environmentSource(names, Math.ceil(bundles / APPS), alike));
  return root;
}

/** Every tenth app calls the next one, so that dependencies are part of what is measured. */
function appSource(name: string, next: string | undefined): string {
  const call = next && Number(name.slice(-3)) % 10 === 0 ? `web.calls('${next}', { env: 'NEXT' });` : '';
  return `import { defineApp, WebService, z } from 'fairlead';
export default defineApp({
  name: '${name}',
  owner: 'team-bench',
  settings: z.object({ image: z.string() }),
  build(app) {
    const web = new WebService(app, '${name}', { image: app.settings.image, port: 8080, replicas: 2 });
    ${call}
  },
});
`;
}

function environmentSource(apps: readonly string[], clusters: number, alike: boolean): string {
  const lines = ['environment: bench', 'tier: staging', 'clusters:'];
  for (let index = 0; index < clusters; index += 1)
    lines.push(`  c-${index}: { region: r-${index}, kubernetes: "1.34" }`);
  lines.push('apps:');
  for (const app of apps) {
    lines.push(`  ${app}:`, `    image: registry.example.com/${app}:1.2.3`);
    if (!alike) lines.push('    clusters:', ...namespaces(app, clusters));
  }
  return `${lines.join('\n')}\n`;
}

/** Another namespace on each cluster, which every object shows. */
function namespaces(app: string, clusters: number): readonly string[] {
  return Array.from({ length: clusters }, (_, index) => `      c-${index}: { namespace: ${app}-on-${index} }`);
}
