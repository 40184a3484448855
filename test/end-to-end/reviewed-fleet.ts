import { join } from 'node:path';
import { TempRepository } from '../workspace/git/temp-repository';
import { tempFolder } from '../workspace/temp-folder';
import { fairlead, type Answer } from './command';
import { withPackages } from './miniature';

/** Nobody's settings of git. */
export const GIT = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
/** The folder of the bundle. */
export const API = 'dist/dev/local/api';

/** A ConfigMap by its name, with one value. */
export function configMap(name: string, value = '1'): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}, namespace: shop }\ndata: { a: "${value}" }\n`;
}

/** An app that two environments run, which makes nothing. */
export const SOURCES = {
  'environments/fleet.yaml':
    'fleet: tiny\ngitops: { agent: argocd, repository: https://git.example.com/tiny.git }\npromotion: { order: [dev, prod] }\n',
  'environments/dev.yaml':
    'environment: dev\ntier: development\nclusters:\n  local: { region: here, kubernetes: "1.34" }\napps: { api: { image: "a.example.com/api:1.1.0" } }\n',
  'environments/prod.yaml':
    'environment: prod\ntier: production\nclusters:\n  eu-1: { region: here, kubernetes: "1.34" }\napps: { api: { image: "a.example.com/api:1.0.0" } }\n',
  'apps/api.ts': `import { defineApp, z } from 'fairlead';
export default defineApp({ name: 'api', owner: 'us', settings: z.object({ image: z.string() }), build() {} });
`,
  '.gitignore': 'node_modules\n',
};
/** What stands for its `dist/`: two ConfigMaps. */
export const DIST = {
  'dist/index.json': '{\n  "version": 1,\n  "bundles": {}\n}\n',
  [`${API}/configmap.a.yaml`]: configMap('a'),
  [`${API}/configmap.b.yaml`]: configMap('b'),
};

/** A repository on the branch main whose `dist/` is committed. */
export function fleet(more: Readonly<Record<string, string | Buffer>> = {}): TempRepository {
  const repository = new TempRepository({ ...SOURCES, ...DIST, ...more });
  withPackages(repository.root);
  return repository;
}

/** The same on a branch of its own, with one more commit, which changes `a`. */
export function fleetWithTopic(): TempRepository {
  const repository = fleet();
  repository.git('switch', '-q', '-c', 'topic');
  repository.commit({ [`${API}/configmap.a.yaml`]: configMap('a', '2') });
  repository.git('switch', '-q', 'main');
  return repository;
}

/** A clone of a repository, made with these options; answers its folder. */
export function clone(origin: TempRepository, ...options: readonly string[]): string {
  const root = join(tempFolder({}), 'clone');
  origin.git('clone', '-q', ...options, `file://${origin.root}`, root);
  return withPackages(root);
}

/** Runs the command line, which never tells a stack. */
export async function told(
  cwd: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const answer = await fairlead(argv, { cwd, env: { ...GIT, ...env } });
  expect(answer.stderr).not.toMatch(/^ +at /m);
  return answer;
}

/** Runs `fairlead diff`. */
export function diff(cwd: string, ...argv: readonly string[]): Promise<Answer> {
  return told(cwd, ['diff', ...argv]);
}
