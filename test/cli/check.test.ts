import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../lib/cli/main';
import { folderWith } from './folder-with';
import { memoryIo, type MemoryIoOptions } from './memory-io';

jest.setTimeout(120_000);

const FIRST = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: first, namespace: default }\n';
const GOOD = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: good, namespace: default }\ndata: { a: b }\n';
const MISSPELT = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: bad, namespace: default }\ndta: { a: b }\n';
const DANGLING = `apiVersion: v1
kind: Service
metadata: { name: web, namespace: default }
spec: { selector: { app: nobody }, ports: [{ port: 80 }] }
`;
const FLEET = 'fleet: tiny\ngitops: { agent: argocd, repository: "https://git.example.com/tiny.git" }\n';
const REMOVED = 'apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: { name: b, namespace: default }\n';

interface Told {
  readonly manifests: number;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly file: string;
    readonly bundle: string | null;
    readonly place: { readonly line: number; readonly column: number };
  }[];
}

async function run(argv: readonly string[], options: MemoryIoOptions) {
  const io = memoryIo(options);
  const code = await main(['check', ...argv], io);
  return { code, stdout: io.stdout.text, stderr: io.stderr.text };
}

/** What `check --format json` finds: `a.yaml:4:1 error schema/unknown-field`. */
async function found(argv: readonly string[], options: MemoryIoOptions) {
  const { code, stdout, stderr } = await run([...argv, '--format', 'json'], options);
  const { manifests, findings } = JSON.parse(stdout) as Told;
  const told = findings.map(
    (each) => `${each.file}:${each.place.line}:${each.place.column} ${each.severity} ${each.code}`,
  );
  return { code, manifests, told, findings, stderr };
}

describe('files of others, outside of any workspace', () => {
  test('one without a fault', async () => {
    const cwd = folderWith({ 'a.yaml': `${FIRST}---\n${GOOD}` });
    expect(await run(['a.yaml'], { cwd })).toEqual({ code: 0, stdout: '2 manifests, no finding\n', stderr: '' });
  });

  test('a fault is shown at the field, with a caret', async () => {
    const cwd = folderWith({ 'a.yaml': `${FIRST}---\n${MISSPELT}` });
    expect(await run(['a.yaml'], { cwd })).toEqual({
      code: 1,
      stderr: '',
      stdout: `a.yaml:8:1  error  schema/unknown-field
    8 | dta: { a: b }
      | ^^^
   ConfigMap/bad dta: dta is not a known field, the nearest is data
   fix: write data

2 manifests: 1 error; fairlead check --explain CODE tells more of a code
`,
    });
  });

  test('a folder and several paths are one world, and what does not arrive is a warning', async () => {
    const cwd = folderWith({ 'n/first.yml': FIRST, 'n/deep/bad.yaml': MISSPELT, 'service.yaml': DANGLING });
    const { code, manifests, told } = await found(['n', 'service.yaml'], { cwd });
    expect([code, manifests]).toEqual([1, 3]);
    expect(told).toEqual([
      'n/deep/bad.yaml:4:1 error schema/unknown-field',
      expect.stringMatching(/^service\.yaml:4:\d+ warning reference\//),
    ]);
  });

  test('a run with warnings alone is fine', async () => {
    const cwd = folderWith({ 'a.yaml': `${FIRST}---\n${DANGLING}` });
    expect(await found(['.'], { cwd })).toMatchObject({ code: 0, manifests: 2 });
  });

  test('what no tool applies is passed over, and values of charts are noted', async () => {
    const cwd = folderWith({
      'a.yaml': `${FIRST}---\n${GOOD}`,
      'values.yaml': 'replicas: 2\n',
      'kustomization.yaml': 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n',
      'node_modules/x/bad.yaml': MISSPELT,
      '.github/workflow.yaml': MISSPELT,
      'README.md': 'not: yaml: at all',
    });
    expect(await run(['.'], { cwd })).toEqual({
      code: 0,
      stdout: '2 manifests, no finding\n',
      stderr: 'note: 1 document in values.yaml without kind and metadata, left out\n',
    });
  });

  test.each([
    ['a stream', `${FIRST}---\n${MISSPELT}`, 8],
    ['what kustomize build gives', `${FIRST}---\n${MISSPELT}---\n${GOOD}`, 8],
    [
      'a stream in which templates left nothing, or a null',
      `# none\n---\n${FIRST}---\n---\nnull\n---\n${MISSPELT}`,
      13,
    ],
    ['lines that end as on Windows', `${FIRST}---\n${MISSPELT}`.replaceAll('\n', '\r\n'), 8],
    ['a byte order mark', `\ufeff${FIRST}---\n${MISSPELT}`, 8],
  ])('%s on standard input', async (_, input, line) => {
    const { code, told } = await found(['-'], { input, cwd: folderWith({}) });
    expect([code, told]).toEqual([1, [`(standard input):${line}:1 error schema/unknown-field`]]);
  });

  test('the items of a List, as kubectl gives it', async () => {
    const item = (text: string): string => `- ${text.trimEnd().replaceAll('\n', '\n  ')}\n`;
    const input = `apiVersion: v1\nkind: List\nitems:\n${item(FIRST)}${item(MISSPELT)}`;
    const { code, manifests, told } = await found(['-'], { input });
    expect([code, manifests, told]).toEqual([1, 2, ['(standard input):10:3 error schema/unknown-field']]);
  });

  test('JSON, indented with tabs', async () => {
    const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'default' }, dta: {} };
    const { code, told } = await found(['-'], { input: JSON.stringify(object, null, '\t') });
    expect([code, told]).toEqual([1, ['(standard input):8:2 error schema/unknown-field']]);
  });

  test('are held to the version and the tier that are given', async () => {
    const cwd = folderWith({ 'a.yaml': `${FIRST}---\n${REMOVED}` });
    expect((await found(['a.yaml', '--kubernetes', '1.27'], { cwd })).findings[0]?.message).toContain(
      'Kubernetes 1.27',
    );
    expect((await found(['a.yaml'], { cwd })).findings[0]?.message).toContain('Kubernetes 1.36');
    const open =
      'apiVersion: v1\nkind: Service\nmetadata: { name: a, namespace: default }\nspec: { type: LoadBalancer, ports: [{ port: 1 }] }\n';
    const weighed = async (tier: string) =>
      (await found(['-', '--tier', tier], { input: `${FIRST}---\n${open}` })).findings
        .filter(({ code }) => code === 'network/load-balancer')
        .map(({ severity }) => severity);
    expect(await Promise.all(['development', 'staging', 'production'].map(weighed))).toEqual([
      ['info'],
      ['warning'],
      ['error'],
    ]);
  });

  test('two documents of one identity are judged each', async () => {
    const input = `${FIRST}---\n${MISSPELT}---\n${MISSPELT}`;
    expect((await found(['-'], { input })).told).toHaveLength(2);
  });
});

describe('formats', () => {
  const answer = async (format: string) => {
    const cwd = folderWith({ 'a.yaml': `${FIRST}---\n${MISSPELT}` });
    return run(['a.yaml', '--format', format], { cwd });
  };

  test('sarif', async () => {
    const { code, stdout, stderr } = await answer('sarif');
    expect([code, stderr]).toEqual([1, '']);
    const { runs } = JSON.parse(stdout) as { runs: [{ results: object[]; tool: { driver: { rules: object[] } } }] };
    expect(runs[0].tool.driver.rules).toMatchObject([
      { id: 'schema/unknown-field', help: { text: expect.any(String) as string } },
    ]);
    expect(runs[0].results).toMatchObject([
      {
        ruleId: 'schema/unknown-field',
        locations: [
          { physicalLocation: { artifactLocation: { uri: 'a.yaml' }, region: { startLine: 8, startColumn: 1 } } },
        ],
      },
    ]);
  });

  test('junit', async () => {
    const { code, stdout } = await answer('junit');
    expect([code, stdout]).toEqual([1, expect.stringContaining('<testsuite name="a.yaml" tests="1" failures="1">')]);
  });

  test('annotations of GitHub', async () => {
    const { code, stdout } = await answer('github');
    expect(stdout).toMatch(/^::error file=a\.yaml,line=8,col=1,title=schema\/unknown-field::ConfigMap\/bad dta: /);
    expect(code).toBe(1);
  });
});

describe('--explain', () => {
  test.each([
    ['network/load-balancer', 'why:  '],
    ['schema/unknown-field', 'fix:  '],
    ['reference/config-map', 'what: '],
    ['exemption/expired', 'what: '],
    ['FL1004', 'a value has the wrong type or form'],
    ['fl1004', 'FL1004\n'],
  ])('%s', async (code, text) => {
    const told = await run(['--explain', code], {});
    expect(told).toEqual({ code: 0, stdout: expect.stringContaining(text) as string, stderr: '' });
  });

  test('a slip gets the nearest', async () => {
    const { code, stdout, stderr } = await run(['--explain', 'schema/unknow-field'], {});
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('fix: did you mean "schema/unknown-field"?');
  });
});

describe('mistakes of the command line: exit 2', () => {
  test.each([
    [['a.yaml', '--environment', 'dev'], 'FL9001', 'leave out the paths or the options'],
    [['a.yaml', '--kubernetes', '1.34.2'], 'FL9001', 'write the minor version, such as 1.34'],
    [['a.yaml', '--kubernetes', 'latest'], 'FL9001', 'write the minor version, such as 1.34'],
    [['a.yaml', '--tier', 'prod'], 'FL9001', 'production'],
    [['a.yaml', '--format', 'xml'], 'FL9001', 'json'],
    [['a.yaml', '--formt', 'json'], 'FL9001', '--format'],
    [['empty'], 'FL6004', 'name a file of YAML or JSON'],
    [['-'], 'FL6004', 'name a file of YAML or JSON'],
    [[], 'FL1001', 'run fairlead inside'],
  ])('%p', async (argv, code, fix) => {
    const cwd = folderWith({ 'a.yaml': GOOD, 'empty/README.md': '' });
    const told = await run(argv, { cwd });
    expect([told.code, told.stdout]).toEqual([2, '']);
    expect(told.stderr).toContain(`${code}  `);
    expect(told.stderr).toContain(fix);
  });

  test('a path that is not there', async () => {
    const cwd = folderWith({ 'a.yaml': FIRST });
    const told = await run(['gone.yaml', 'a.yaml'], { cwd });
    expect([told.code, told.stdout]).toEqual([2, '']);
    expect(told.stderr).toContain('FL1001  gone.yaml does not exist\n');
  });

  test('standard input that cannot be read', async () => {
    const io = memoryIo();
    const readInput = (): string => {
      throw Object.assign(new Error('EISDIR: illegal operation'), { code: 'EISDIR' });
    };
    expect(await main(['check', '-'], { ...io, readInput })).toBe(2);
    expect(io.stderr.text).toContain('FL1001  standard input cannot be read: EISDIR\n');
  });
});

describe('inside a workspace', () => {
  const dev = (rest = ''): string => `environment: dev
tier: development
clusters:
  local: { region: here, kubernetes: "1.30" }
${rest}`;

  test('what stands in dist/ is held to its cluster, and has its bundle', async () => {
    const cwd = folderWith({
      'environments/fleet.yaml': FLEET,
      'environments/dev.yaml': dev(),
      'dist/dev/local/web/a.yaml': `${FIRST}---\n${REMOVED}`,
      'elsewhere/a.yaml': `${FIRST}---\n${REMOVED}`,
    });
    mkdirSync(join(cwd, 'apps'));
    const { findings } = await found(['dist', 'elsewhere'], { cwd });
    const told = findings.filter(({ code }) => code === 'schema/api-removed');
    expect(told.map(({ message, bundle }) => [message.slice(0, 15), bundle])).toEqual([
      ['Kubernetes 1.30', 'dev/local/web'],
      ['Kubernetes 1.36', null],
    ]);
  });

  test('what a cluster has by other means is no finding in dist/, and need not be needed', async () => {
    const pod = `apiVersion: v1
kind: Pod
metadata: { name: reader, namespace: default }
spec: { containers: [{ name: a, image: a.example.com/a:1, envFrom: [{ configMapRef: { name: settings } }] }] }
`;
    const external = 'external: [{ kind: ConfigMap, name: settings }, { kind: ConfigMap, name: for-nobody }]\n';
    const cwd = folderWith({
      'environments/fleet.yaml': FLEET,
      'environments/dev.yaml': dev(external),
      'apps/README.md': '',
      'dist/dev/local/web/pod.yaml': pod,
      'elsewhere/pod.yaml': pod,
    });
    const { told } = await found(['dist', 'elsewhere'], { cwd });
    expect(told.filter((each) => each.includes(' reference/'))).toEqual([
      expect.stringMatching(/^elsewhere\/pod\.yaml:4:\d+ warning reference\/config-map$/),
    ]);
  });

  test('exemptions hold in dist/, and there alone', async () => {
    const service =
      'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: default }\nspec: { type: NodePort, ports: [{ port: 1 }] }\n';
    const exemption = `exemptions:
  - policy: network/node-port
    object: Service/web
    app: web
    owner: me
    reason: the box in the hall takes no other
    expires: "2027-11-20"
`;
    const cwd = folderWith({
      'environments/fleet.yaml': FLEET,
      'environments/dev.yaml': dev(exemption),
      'apps/web.ts':
        "import { defineApp } from 'fairlead';\nexport default defineApp({ name: 'web', owner: 'me', build() {} });\n",
      'dist/dev/local/web/a.yaml': `${FIRST}---\n${service}`,
      'elsewhere/a.yaml': `${FIRST}---\n${service}`,
    });
    const { told } = await found(['.', '--tier', 'development'], { cwd });
    expect(told.filter((each) => each.endsWith('network/node-port'))).toEqual([
      expect.stringMatching(/^elsewhere\/a\.yaml:\d+:\d+ info /),
    ]);
  });
});

test('a link to a folder is not followed, so that a circle has an end', async () => {
  const cwd = folderWith({ 'n/a.yaml': `${FIRST}---\n${GOOD}` });
  symlinkSync('..', join(cwd, 'n/up'));
  writeFileSync(
    join(cwd, 'n/b.json'),
    '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"b","namespace":"default"}}',
  );
  expect(await run(['n'], { cwd })).toMatchObject({ code: 0, stdout: '3 manifests, no finding\n' });
});
