import { parseAllDocuments } from 'yaml';
import { main } from '../../lib/cli/main';
import { folderWith } from './folder-with';
import { memoryIo, type MemoryIoOptions } from './memory-io';

jest.setTimeout(60_000);

const FLEET = 'fleet: tiny\ngitops: { agent: argocd, repository: "https://git.example.com/tiny.git" }\n';
const DEV = `environment: dev
tier: development
clusters:
  one: { region: here, kubernetes: "1.34" }
  two: { region: there, kubernetes: "1.34" }
`;
const PROD = `environment: prod
tier: production
clusters:
  only: { region: here, kubernetes: "1.34" }
apps: { web: }
exemptions:
  - policy: network/node-port
    object: Service/web
    app: web
    owner: team-web
    reason: the box in the hall takes no other
    expires: "2026-12-01"
  - policy: network/node-port
    object: Service/old
    app: web
    cluster: only
    owner: team-web
    reason: the old box too
    expires: "2026-11-18"
`;
const APP =
  "import { defineApp } from 'fairlead';\nexport default defineApp({ name: 'web', owner: 'me', build() {} });\n";
const OWN = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: { name: no-dark }
spec:
  matchConstraints:
    resourceRules:
      - { apiGroups: [""], apiVersions: [v1], resources: [configmaps], operations: [CREATE] }
  validations:
    - { expression: "!has(object.data.dark)", message: dark is not allowed }
`;

function workspace(files: Readonly<Record<string, string>> = {}): string {
  return folderWith({
    'environments/fleet.yaml': FLEET,
    'environments/dev.yaml': DEV,
    'environments/prod.yaml': PROD,
    'apps/web.ts': APP,
    'policies/own.yaml': OWN,
    ...files,
  });
}

async function policy(argv: readonly string[], options: MemoryIoOptions) {
  const io = memoryIo(options);
  const code = await main(['policy', ...argv], io);
  return { code, stdout: io.stdout.text, stderr: io.stderr.text };
}

interface Exported {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: { readonly validationActions?: readonly string[]; readonly policyName?: string };
}

async function exported(...argv: readonly string[]): Promise<readonly Exported[]> {
  const { code, stdout, stderr } = await policy(['export', ...argv], { cwd: workspace() });
  expect([code, stderr]).toEqual([0, '']);
  return parseAllDocuments(stdout).map((document) => document.toJS() as Exported);
}

describe('policy list', () => {
  interface Listed {
    readonly id: string;
    readonly severity: object;
    readonly place: { readonly file: string } | null;
  }
  const listed = async (cwd: string): Promise<readonly Listed[]> =>
    JSON.parse((await policy(['list', '--format', 'json'], { cwd })).stdout) as readonly Listed[];

  test("outside of a workspace those that ship, inside the workspace's own too", async () => {
    const shipped = await listed(folderWith({}));
    const inside = await listed(workspace());
    expect(shipped.every(({ place }) => place === null)).toBe(true);
    expect(inside.map(({ id }) => id)).toEqual([...shipped.map(({ id }) => id), 'no-dark']);
    expect(inside.at(-1)).toMatchObject({
      severity: { development: 'error', staging: 'error', production: 'error' },
      place: { file: 'policies/own.yaml', line: 1, column: 1 },
    });
  });

  test('the severities that the fleet gives', async () => {
    const fleet = `${FLEET}policies: { severity: { network/node-port: { production: off }, no-dark: info } }\n`;
    const inside = await listed(workspace({ 'environments/fleet.yaml': fleet }));
    expect(inside.find(({ id }) => id === 'network/node-port')?.severity).toMatchObject({ production: 'off' });
    expect(inside.find(({ id }) => id === 'no-dark')?.severity).toMatchObject({ development: 'info' });
  });

  test('as text, a line each', async () => {
    const { code, stdout } = await policy(['list'], { cwd: workspace() });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^no-dark +error error error +\S.*\n$/m)]);
  });
});

describe('policy test', () => {
  test('all that ship keep their examples', async () => {
    const { code, stdout } = await policy(['test'], { cwd: folderWith({}) });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+ policies, \d+ examples, all as expected\n$/)]);
  });

  test("a failing example of the workspace's own: exit 1", async () => {
    const own = `import { definePolicy } from 'fairlead';
const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } };
export default definePolicy({
  id: 'platform/none', severity: 'error', what: 'There is none', why: 'so it is', fix: 'remove it',
  spec: {
    matchConstraints: {
      resourceRules: [{ apiGroups: [''], apiVersions: ['v1'], resources: ['configmaps'], operations: ['CREATE'] }],
    },
    validations: [{ expression: 'false', message: 'there must be none' }],
  },
  examples: { passing: [{ object }], failing: [{ object }] },
});
`;
    const cwd = workspace({ 'policies/none.ts': own });
    const text = await policy(['test'], { cwd });
    expect(text.code).toBe(1);
    expect(text.stdout).toContain('platform/none: example 0 of passing: it is refused: there must be none\n');
    const json = await policy(['test', '--format', 'json'], { cwd });
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      wrong: [{ policy: 'platform/none', list: 'passing', at: 0, said: ['there must be none'] }],
    });
  });
});

describe('policy export', () => {
  test('a policy and its binding each, with the action of the tier', async () => {
    const objects = await exported('--environment', 'prod');
    const policies = objects.filter(({ kind }) => kind === 'ValidatingAdmissionPolicy');
    const bindings = objects.filter(({ kind }) => kind === 'ValidatingAdmissionPolicyBinding');
    expect(policies.length + bindings.length).toBe(objects.length);
    expect(new Set(bindings.map(({ spec }) => spec.policyName))).toEqual(
      new Set(policies.map(({ metadata }) => metadata.name)),
    );
    const actions = async (environment: string, ...more: readonly string[]) =>
      (await exported('--environment', environment, ...more)).find(
        ({ kind, metadata }) => kind.endsWith('Binding') && metadata.name.includes('network.load-balancer'),
      )?.spec.validationActions;
    expect(await actions('prod')).toContain('Deny');
    expect(await actions('dev', '--cluster', 'one')).toEqual(['Audit']);
  });

  test('exemptions are carried over, those that ended too: a cluster knows no day', async () => {
    const { stdout } = await policy(['export', '--environment', 'prod'], { cwd: workspace() });
    const nodePort = stdout.split('---\n').find((text) => text.includes('name: network.node-port'));
    expect(nodePort).toMatch(/'Service'.*'web'/);
    expect(nodePort).toMatch(/'Service'.*'old'/);
  });

  test('as Kyverno', async () => {
    const objects = await exported('--environment', 'prod', '--as', 'kyverno');
    expect(new Set(objects.map(({ kind }) => kind))).toEqual(new Set(['ValidatingPolicy']));
  });

  test.each([
    [['--environment', 'dev'], 'FL9001', 'give one of one, two'],
    [['--environment', 'dev', '--cluster', 'three'], 'FL2004', ''],
    [['--environment', 'prd'], 'FL2004', 'prod'],
    [['--environment', 'prod', '--as', 'opa'], 'FL9001', 'vap'],
    [[], 'FL9001', '--environment'],
  ])('%p: exit 2', async (argv, code, says) => {
    const told = await policy(['export', ...argv], { cwd: workspace() });
    expect([told.code, told.stdout]).toEqual([2, '']);
    expect(told.stderr).toContain(`${code}  `);
    expect(told.stderr).toContain(says);
  });

  test('outside of a workspace: exit 2', async () => {
    const { code, stderr } = await policy(['export', '--environment', 'prod'], { cwd: folderWith({}) });
    expect([code, stderr]).toEqual([2, expect.stringContaining('FL1001')]);
  });
});

describe('policy exemptions', () => {
  test('the one that ends first on top, with what is left of it', async () => {
    const { code, stdout } = await policy(['exemptions'], { cwd: workspace() });
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^ended 2026-11-18 +network\/node-port +Service\/old +web in prod\/only +team-web /),
      expect.stringMatching(/^2026-12-01, 11 days left +network\/node-port +Service\/web +web in prod +team-web /),
      '',
    ]);
    expect(code).toBe(0);
  });

  test('as JSON', async () => {
    const { stdout } = await policy(['exemptions', '--format', 'json'], { cwd: workspace() });
    expect(JSON.parse(stdout)).toMatchObject([
      { object: 'Service/old', cluster: 'only', days: -2, place: { file: 'environments/prod.yaml', line: 13 } },
      { object: 'Service/web', environment: 'prod', days: 11 },
    ]);
  });

  test('none', async () => {
    const cwd = workspace({ 'environments/prod.yaml': PROD.slice(0, PROD.indexOf('exemptions')) });
    expect(await policy(['exemptions'], { cwd })).toEqual({ code: 0, stdout: 'no exemption\n', stderr: '' });
  });
});
