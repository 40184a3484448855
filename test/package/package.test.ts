import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY, run, type Answer } from '../end-to-end/command';
import { textsIn } from '../end-to-end/footprint';
import { tempFolder } from '../workspace/temp-folder';
import { PROJECT_FILES } from './project';

jest.setTimeout(300_000);

/* The package as a user gets it: packed, installed in an empty folder, used there by name. */

const SOURCES = ['lib', 'package.json', 'tsconfig.json', 'README.md', 'LICENSE', 'CHANGELOG.md'];
const PEERS = ['cdk8s', 'constructs', 'typescript@6.0.3'];

const registry = spawnSync('npm', ['ping', '--fetch-retries=0', '--fetch-timeout=10000'], { encoding: 'utf8' });
const describeOnline = registry.status === 0 ? describe : describe.skip;
if (registry.status !== 0) console.warn(`the package is not tried out: no registry answers\n${registry.stderr}`);

async function succeed(command: readonly string[], cwd: string): Promise<Answer> {
  const answer = await run(command, { cwd });
  if (answer.code !== 0) throw new Error(`${command.join(' ')}: ${answer.stdout}${answer.stderr}`);
  return answer;
}

/** Runs a command that the install has put into a project. */
function installed(cwd: string, name: string, ...argv: readonly string[]): Promise<Answer> {
  return run([process.execPath, join(cwd, 'node_modules/.bin', name), ...argv], { cwd });
}

/** Builds and packs in a copy of the repository, which is not written to. */
async function pack(): Promise<{ readonly tarball: string; readonly files: readonly string[] }> {
  const copy = tempFolder({});
  for (const source of SOURCES) cpSync(join(REPOSITORY, source), join(copy, source), { recursive: true });
  symlinkSync(join(REPOSITORY, 'node_modules'), join(copy, 'node_modules'), 'dir');
  await succeed(['npm', 'pack'], copy);
  const tarball = join(copy, readdirSync(copy).find((name) => name.endsWith('.tgz')) ?? '');
  const { stdout } = await succeed(['tar', '-tzf', tarball], copy);
  return { tarball, files: stdout.trim().split('\n') };
}

describeOnline('the published package', () => {
  const projects = { commonjs: '', module: '' };
  let files: readonly string[];

  beforeAll(async () => {
    const packed = await pack();
    files = packed.files;
    for (const type of ['commonjs', 'module'] as const) {
      const manifest = JSON.stringify({ name: 'harbour', private: true, type });
      projects[type] = tempFolder({ ...PROJECT_FILES, 'package.json': manifest });
    }
    const flags = ['--prefer-offline', '--no-audit', '--no-fund'];
    await succeed(['npm', 'install', ...flags, packed.tarball, ...PEERS], projects.commonjs);
    symlinkSync(join(projects.commonjs, 'node_modules'), join(projects.module, 'node_modules'), 'dir');
  });

  test('holds what runs and what types it, and no sources', () => {
    expect(files).toEqual(expect.arrayContaining(['package/README.md', 'package/LICENSE', 'package/CHANGELOG.md']));
    const rest = files.filter(
      (file) => !/^package\/(build\/.*\.(js|d\.ts)|[A-Z]+\.md|LICENSE|package\.json)$/.test(file),
    );
    expect(rest).toEqual(['package/lib/cli/bin.js']);
  });

  test('its types hold in strict projects of both types', async () => {
    const answers = await Promise.all(Object.values(projects).map((cwd) => installed(cwd, 'tsc', '--project', '.')));
    for (const answer of answers) expect(answer).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  describe.each(['commonjs', 'module'] as const)('in a project of type %s', (type) => {
    const bin = (name: string, ...argv: readonly string[]): Promise<Answer> => installed(projects[type], name, ...argv);

    test('npx fairlead synth writes dist/, --check finds it fresh, and a change stale', async () => {
      expect(await run(['npx', 'fairlead', 'synth'], { cwd: projects[type] })).toMatchObject({ code: 0 });
      const dist = textsIn(join(projects[type], 'dist'));
      expect(dist['dev/local/pilot/deployment.pilot.yaml']).toContain('image: registry.example.com/pilot:1.2.3\n');
      expect(dist['dev/local/pilot/service.pilot.yaml']).toContain('example.com/berth: here\n');
      expect(Object.keys(dist)).toContain('dev/local/pilot/limitrange.pilot-limits.yaml');
      expect(await bin('fairlead', 'synth', '--check')).toMatchObject({ code: 0, stdout: 'dist/ is up to date\n' });
      rmSync(join(projects[type], 'dist/dev/local/pilot/service.pilot.yaml'));
      expect(await bin('fairlead', 'synth', '--check')).toMatchObject({ code: 1 });
    });

    test('list and schema know the app', async () => {
      expect((await bin('fairlead', 'list')).stdout).toMatch(/pilot.*1\.2\.3/);
      expect(await bin('fairlead', 'schema')).toMatchObject({ code: 0, stderr: '' });
      const schemas = textsIn(join(projects[type], 'environments/schemas'));
      expect(schemas['environment.schema.json']).toContain('"replicas"');
    });

    test('fairlead/testing renders apps without Jest', async () => {
      expect(await bin('tsx', 'render.ts')).toEqual({ code: 0, stdout: '["Deployment","pilot"]\n', stderr: '' });
    });

    test('a mistake is told with its place in the TypeScript', async () => {
      const pilot = PROJECT_FILES['apps/pilot.ts'].replace('port: 80', 'port: 0');
      writeFileSync(join(projects[type], 'apps/pilot.ts'), pilot);
      const { code, stderr } = await bin('fairlead', 'synth');
      expect([code, stderr.split('  ')[0]]).toEqual([2, 'apps/pilot.ts:10:19']);
    });
  });
});
