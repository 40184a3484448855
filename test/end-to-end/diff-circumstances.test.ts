import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeGit, TempRepository } from '../workspace/git/temp-repository';
import { tempFolder } from '../workspace/temp-folder';
import { REPOSITORY } from './command';
import { withPackages } from './miniature';
import { API, clone, configMap, diff, DIST, fleet, fleetWithTopic, GIT, SOURCES, told } from './reviewed-fleet';

/** Reviews and promotions in repositories as they are found: on CI, in part, behind links, interrupted. */

jest.setTimeout(120_000);

const CLAIM = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: shop }
spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
`;

describeGit('where and when it runs', () => {
  test.concurrent('a detached merge commit, as CI makes it, is compared with the main branch', async () => {
    const root = clone(fleetWithTopic());
    const git = new TempRepository();
    git.git('-C', root, 'checkout', '-q', '--detach', 'origin/main');
    git.git('-C', root, 'merge', '-q', '--no-ff', '-m', 'merge', 'origin/topic');
    const { code, stdout } = await diff(root);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^where HEAD left origin\/main .*\n\nharmless {2}changes ConfigMap\/a/),
    ]);
  });

  test.concurrent('a base without dist/ says so, and all is added', async () => {
    const repository = new TempRepository(SOURCES);
    repository.write(DIST);
    const { stdout } = await diff(repository.root);
    expect(stdout).toMatch(
      /^HEAD \([\da-f]{7}\), which has no dist\/ → dist\/\n\nharmless {2}adds ConfigMap\/a, ConfigMap\/b/,
    );
  });

  test.concurrent('a folder deep in a repository of many, behind a link', async () => {
    const files = Object.entries({ ...SOURCES, ...DIST }).map(([path, text]) => [`teams/us/${path}`, text]);
    const repository = new TempRepository(Object.fromEntries(files) as Record<string, string>);
    repository.write({ [`teams/us/${API}/configmap.a.yaml`]: configMap('a', '2') });
    symlinkSync(join(repository.root, 'teams/us'), join(repository.root, 'link'));
    const { stdout } = await diff(join(repository.root, 'link/dist/dev'));
    expect(stdout).toMatch(
      /^HEAD \([\da-f]{7}\) → dist\/\n\nharmless {2}changes ConfigMap\/a: data\.a in dev\/local\n/,
    );
  });

  test.concurrent('two at once, after a synth that was killed between the renames of its swap', async () => {
    const { root } = fleet();
    spawnSync('sh', ['-c', 'mkdir .dist.fairlead && cp -r dist .dist.fairlead/new && mv dist .dist.fairlead/old'], {
      cwd: root,
    });
    const answers = await Promise.all([diff(root), diff(root, '--base', 'synth:HEAD', '--head', 'synth')]);
    for (const { stdout } of answers) expect(stdout).toMatch(/\n\nnothing changes\n$/);
    expect(existsSync(join(root, '.dist.fairlead'))).toBe(false);
  });

  test.concurrent('Ctrl-C leaves no temporary folder', async () => {
    const [TMPDIR, sign] = [tempFolder({}), join(tempFolder({}), 'started')];
    const slow = `require('node:fs').writeFileSync(${JSON.stringify(sign)}, '');
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);\n`;
    const { root } = fleet({ 'apps/slow.ts': slow });
    const argv = [join(REPOSITORY, 'lib/cli/bin.js'), 'diff', '--base', 'synth:HEAD'];
    const env = { ...process.env, ...GIT, TMPDIR };
    const child = spawn(process.execPath, argv, { cwd: root, env, detached: true, stdio: 'ignore' });
    const end = once(child, 'close');
    const lent = (): readonly string[] => readdirSync(TMPDIR).filter((name) => name.startsWith('fairlead-'));
    while (!existsSync(sign) && child.exitCode === null) await sleep(20);
    expect(lent()).toHaveLength(1);
    // A terminal sends it to the whole group.
    process.kill(-(child.pid ?? 0), 'SIGINT');
    expect(await end).toEqual([null, 'SIGINT']);
    for (let tries = 0; lent().length > 0 && tries < 500; tries++) await sleep(20);
    expect(lent()).toEqual([]);
  });
});

describeGit('exit codes', () => {
  const REVIEW = 'review: { failOn: data, budgets: { pruned: 1 } }\n';
  const withBudgets = (dev = ''): TempRepository => {
    const policies = {
      'environments/fleet.yaml': SOURCES['environments/fleet.yaml'] + REVIEW,
      'environments/dev.yaml': SOURCES['environments/dev.yaml'] + dev,
    };
    const repository = fleet({ ...policies, [`${API}/claim.yaml`]: CLAIM });
    repository.git('switch', '-q', '-c', 'topic');
    return repository;
  };

  test.concurrent('an object that moves to another bundle is not lost', async () => {
    const repository = withBudgets();
    repository.write({ [`${API}/claim.yaml`]: undefined, 'dist/dev/local/other/claim.yaml': CLAIM });
    const { code, stdout, stderr } = await diff(repository.root);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('harmless  moves PersistentVolumeClaim/data: from dev/local/api to dev/local/other');
  });

  test.concurrent('one that is gone is data, and a budget that is exceeded is told beside it', async () => {
    const repository = withBudgets();
    repository.write({ [`${API}/claim.yaml`]: undefined, [`${API}/configmap.a.yaml`]: undefined });
    const { code, stderr } = await diff(repository.root);
    expect([code, stderr]).toEqual([
      1,
      'failed: there is a change of risk data, and data or worse is not allowed\nfailed: 1 budget exceeded\n',
    ]);
  });

  test.concurrent('a budget of the environment counts before that of the fleet', async () => {
    const repository = withBudgets('review: { budgets: { pruned: 100% } }\n');
    repository.write({ [`${API}/configmap.a.yaml`]: undefined, [`${API}/configmap.b.yaml`]: undefined });
    const { code, stdout } = await diff(repository.root);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/holds +dev\/local: agents delete 2 of 3 objects, at most 100% may go/),
    ]);
  });
});

describeGit('promote --check where history is missing', () => {
  const earlier = SOURCES['environments/dev.yaml'].replace('1.1.0', '1.0.0');
  const promoted = (): TempRepository => {
    const repository = fleet({ 'environments/dev.yaml': earlier });
    repository.commit({ 'environments/dev.yaml': SOURCES['environments/dev.yaml'] });
    return repository;
  };

  test.concurrent.each<[string, () => string, number, string]>([
    ['with all of it', () => promoted().root, 0, ''],
    ['in a shallow clone', () => clone(promoted(), '--depth', '1'), 1, 'run that: this clone is shallow'],
    ['without a repository', () => withPackages(tempFolder(SOURCES)), 1, 'run that: there is no git repository here'],
  ])('%s', async (_, root, expected, because) => {
    const { code, stderr } = await told(root(), ['promote', '--check']);
    expect([code, stderr]).toEqual([expected, expect.stringContaining(because)]);
  });

  test('without git, where a folder can be compared all the same', async () => {
    const { root } = promoted();
    const PATH = tempFolder({});
    const [promote, commits, folders] = await Promise.all(
      [['promote', '--check'], ['diff'], ['diff', '--base', './dist']].map((argv) => told(root, argv, { PATH })),
    );
    expect([promote?.code, commits?.code, folders?.code]).toEqual([1, 2, 0]);
    expect(commits?.stderr).toContain('FL1019  git is needed to read earlier commits, and is not installed');
  });
});
