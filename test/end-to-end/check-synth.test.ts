import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsIn, inWeb, toldIn, twoClusters } from './checked-workspace';
import { fairlead } from './command';
import { footprint, touched } from './footprint';

jest.setTimeout(120_000);

/** One mistake in an app, and the finding that ends the run: code, field, and a part of the message. */
interface Mistake {
  readonly name: string;
  readonly statement: string;
  readonly code: string;
  readonly object: string;
  readonly field: string;
  readonly says: string;
  /** The place in `apps/web.ts`: that of the construct. */
  readonly at: string;
}

const MISTAKES: readonly Mistake[] = [
  {
    name: 'a field misspelt in a patch',
    statement: "web.patch('Deployment', { spec: { replicaz: 3 } });",
    code: 'schema/unknown-field',
    object: 'Deployment/web',
    field: 'spec.replicaz',
    says: 'the nearest is replicas',
    at: '8:17',
  },
  {
    name: 'a field misspelt in an object of its own',
    statement: "new ApiObject(app, 'odd', { apiVersion: 'v1', kind: 'ConfigMap', dta: { a: 'b' } });",
    code: 'schema/unknown-field',
    object: 'ConfigMap/web-odd',
    field: 'dta',
    says: 'the nearest is data',
    at: '11:5',
  },
  {
    name: 'a value of the wrong type',
    statement: "new ApiObject(app, 'odd', { apiVersion: 'v1', kind: 'ConfigMap', data: { n: 3 } });",
    code: 'schema/wrong-type',
    object: 'ConfigMap/web-odd',
    field: 'data.n',
    says: 'must be text, found 3',
    at: '11:5',
  },
  {
    name: 'a ConfigMap that is not there',
    statement: `web.patch('Deployment', [
      { op: 'add', path: '/spec/template/spec/containers/0/envFrom', value: [{ configMapRef: { name: 'web-flagz' } }] },
    ]);`,
    code: 'reference/config-map',
    object: 'Deployment/web',
    field: 'spec.template.spec.containers.0.envFrom.0.configMapRef.name',
    says: 'ConfigMap "web-flagz" does not exist in namespace web',
    at: '8:17',
  },
  {
    name: 'a pod that goes against a policy',
    statement: "web.patch('Deployment', { spec: { template: { spec: { hostNetwork: true } } } });",
    code: 'pod-security/baseline/host-namespaces',
    object: 'Deployment/web',
    field: 'spec.template.spec',
    says: 'hostNetwork',
    at: '8:17',
  },
  {
    name: 'a kind that nobody knows',
    statement: "new ApiObject(app, 'odd', { apiVersion: 'example.com/v1', kind: 'Widget' });",
    code: 'schema/unknown-kind',
    object: 'Widget/web-odd',
    field: 'kind',
    says: 'there is no schema of example.com/v1 Widget',
    at: '11:5',
  },
];

/** Runs synth, and tells what it touched in the workspace. */
async function synth(root: string, ...argv: readonly string[]) {
  const before = footprint(join(root, 'dist'));
  const beside = readdirSync(root).sort();
  const answer = await fairlead(['synth', ...argv], { cwd: root });
  const left = readdirSync(root)
    .sort()
    .filter((name) => !beside.includes(name));
  return { ...answer, touched: touched(before, footprint(join(root, 'dist'))), left };
}

/** The `dist/` of two clusters, before anyone made a mistake. */
let dist: string;

beforeAll(async () => {
  const root = twoClusters();
  const { code, stderr } = await fairlead(['synth'], { cwd: root });
  expect([code, stderr]).toEqual([0, '']);
  dist = join(root, 'dist');
});

/** A workspace with its `dist/`, which a test may change. */
function rendered(): string {
  const root = twoClusters();
  cpSync(dist, join(root, 'dist'), { recursive: true, preserveTimestamps: true });
  return root;
}

test.each(MISTAKES)('$name: exit 1, told once for all clusters, nothing touched', async (mistake) => {
  const root = rendered();
  inWeb(root, mistake.statement);
  const text = await synth(root);
  expect([text.code, text.stdout, text.touched, text.left]).toEqual([1, '', [], []]);
  const [line = 0, column = 0] = mistake.at.split(':').map(Number);
  const source = readFileSync(join(root, 'apps/web.ts'), 'utf8').split('\n')[line - 1] ?? '';
  const start = text.stderr.indexOf(`apps/web.ts:${mistake.at}  error  ${mistake.code}\n`);
  const told = text.stderr.slice(start, text.stderr.indexOf('\n\n', start)).split('\n');
  expect(told.slice(1, 3)).toEqual([`   ${line} | ${source}`.padStart(8 + source.length), expect.any(String)]);
  expect(told[2]?.indexOf('^')).toBe(8 + column - 1);
  expect(told[3]).toContain(`   ${mistake.object} ${mistake.field}: `);
  expect(told[3]).toContain(mistake.says);
  expect(told[4]).toBe('   in dev/local/web, dev/older/web');
  expect(text.stderr).toMatch(/\n1 error(, .*)?; nothing was written\n$/);
});

test('as JSON: each finding of each cluster, and a summary', async () => {
  const root = rendered();
  inWeb(root, MISTAKES[0]?.statement ?? '');
  const { code, stdout, stderr, touched } = await synth(root, '--format', 'json');
  expect([code, stderr, touched]).toEqual([1, '', []]);
  expect(findingsIn(stdout).map(({ code, field, file, cluster }) => [code, field, file, cluster])).toEqual([
    ['schema/unknown-field', 'spec.replicaz', 'dev/local/web/deployment.web.yaml', 'local'],
    ['schema/unknown-field', 'spec.replicaz', 'dev/older/web/deployment.web.yaml', 'older'],
  ]);
  expect(JSON.parse(stdout)).toMatchObject({ summary: { error: 2, warning: 0, info: 0 } });
});

test('where there was no dist/ before, there is none after, and nothing beside it', async () => {
  const root = twoClusters();
  inWeb(root, MISTAKES[1]?.statement ?? '');
  const before = readdirSync(root).sort();
  const { code } = await fairlead(['synth'], { cwd: root });
  expect([code, readdirSync(root).sort()]).toEqual([1, before]);
});

test('an API that only the older cluster lacks is a finding there alone', async () => {
  const root = twoClusters();
  const api = "apiVersion: 'resource.k8s.io/v1', kind: 'DeviceClass', spec: { selectors: [] }";
  inWeb(root, `new ApiObject(app, 'gpu', { ${api} });`);
  const { code, stderr } = await fairlead(['synth'], { cwd: root });
  expect(stderr).toContain('apps/web.ts:11:5  error  schema/api-');
  expect(stderr).toContain('Kubernetes 1.33 does not have resource.k8s.io/v1 DeviceClass');
  expect(stderr).toContain('\n   in dev/older/web\n');
  expect(code).toBe(1);
});

test('an API that Kubernetes removed is told with what to write instead', async () => {
  const root = twoClusters();
  inWeb(root, "new ApiObject(app, 'odd', { apiVersion: 'policy/v1beta1', kind: 'PodDisruptionBudget' });");
  const { code, stderr } = await fairlead(['synth'], { cwd: root });
  expect(stderr).toContain(
    'Kubernetes 1.34 does not have policy/v1beta1 PodDisruptionBudget, which was removed in 1.25',
  );
  expect(stderr).toContain('\n   fix: write apiVersion policy/v1\n');
  expect(code).toBe(1);
});

test('a warning is told, and dist/ is written and fresh', async () => {
  const root = twoClusters();
  const web = join(root, 'apps/web.ts');
  writeFileSync(web, readFileSync(web, 'utf8').replace('web:1.0.0', 'web:latest'));
  const text = await fairlead(['synth'], { cwd: root });
  expect(text.stderr).toContain('apps/web.ts:8:17  warning  supply-chain/image-version\n');
  expect([text.code, text.stdout]).toEqual([0, expect.stringMatching(/^dist\/: \d+ files of 6 bundles, /)]);
  const json = await fairlead(['synth', '--check', '--format', 'json'], { cwd: root });
  expect(toldIn(json.stdout)).toEqual(['warning supply-chain/image-version apps/web.ts:8:17']);
  expect([json.code, JSON.parse(json.stdout)]).toEqual([0, expect.objectContaining({ fresh: true })]);
});

test("the agents' own objects are judged too", async () => {
  const root = twoClusters({ 'policies/agents.yaml': REFUSES_AGENTS });
  const { code, stdout } = await fairlead(['check', '--format', 'json'], { cwd: root });
  const bundles = findingsIn(stdout).map(({ code, bundle }) => `${code} ${bundle ?? ''}`);
  expect([code, [...new Set(bundles)]]).toEqual([1, ['no-agents gitops/argocd/dev']]);
});

const REFUSES_AGENTS = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: { name: no-agents }
spec:
  matchConstraints:
    resourceRules:
      - { apiGroups: [argoproj.io], apiVersions: ["*"], resources: ["*"], operations: [CREATE] }
  validations:
    - { expression: "false", message: no agents here }
`;
