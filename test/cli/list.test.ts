import { main } from '../../lib/cli/main';
import { synthesizeWorkspace } from '../../lib/pipeline';
import { loadWorkspace } from '../../lib/workspace/workspace';
import { bundleOf, deployment, workspaceOf } from './fleet';
import { folderWith } from './folder-with';
import { memoryIo, type MemoryIo, type MemoryIoOptions } from './memory-io';

jest.mock('../../lib/pipeline', () => ({ synthesizeWorkspace: jest.fn() }));
jest.mock('../../lib/workspace/workspace', () => ({ loadWorkspace: jest.fn() }));

const workspace = workspaceOf({ dev: ['local'], prod: ['us-1', 'eu-1'] }, ['checkout', 'config', 'idle', 'web']);
const bundles = [
  bundleOf({ environment: 'prod', cluster: 'eu-1', app: 'web', objects: [deployment('web', 'web:v1')] }),
  bundleOf({
    environment: 'prod',
    cluster: 'us-1',
    app: 'web',
    objects: [deployment('web', 'web@sha256:0123456789abcd')],
  }),
  bundleOf({ environment: 'dev', cluster: 'local', app: 'web', objects: [deployment('web', 'web:v2')] }),
  bundleOf({ environment: 'dev', cluster: 'local', app: 'cluster' }),
  bundleOf({ environment: 'dev', cluster: 'local', app: 'config' }),
  bundleOf({
    environment: 'prod',
    cluster: 'us-1',
    app: 'checkout',
    objects: [deployment('redis', 'redis:8'), deployment('checkout', 'checkout:v1'), deployment('jobs', 'checkout:v1')],
  }),
];

async function list(argv: readonly string[], options: MemoryIoOptions = {}): Promise<MemoryIo> {
  jest.mocked(loadWorkspace).mockReturnValue(workspace);
  jest.mocked(synthesizeWorkspace).mockReturnValue({ workspace, bundles, files: [], owns: () => true });
  const io = memoryIo({ cwd: folderWith({ 'environments/fleet.yaml': '' }), ...options });
  expect(await main(['list', ...argv], io)).toBe(0);
  expect(io.stderr.text).toBe('');
  return io;
}

test('a row for each app, a column for each cluster in the order of the files', async () => {
  const io = await list([]);
  expect(io.stdout.text).toBe(`APP       dev/local    prod/us-1     prod/eu-1
checkout  -            v1, 8         -
config    no workload  -             -
idle      -            -             -
web       v2           0123456789ab  v1
`);
});

test('a narrow terminal gets a block for each app', async () => {
  const io = await list([], { terminal: { columns: 40 } });
  expect(io.stdout.text).toBe(`checkout
  prod/us-1  v1, 8
config
  dev/local  no workload
idle
  -
web
  dev/local  v2
  prod/us-1  0123456789ab
  prod/eu-1  v1
`);
});

test('apps that are not asked for have no row', async () => {
  const io = await list(['--app', 'idle,web']);
  expect(io.stdout.text.split('\n').map((line) => line.split(' ')[0])).toEqual(['APP', 'idle', 'web', '']);
});

test('the selection is handed on', async () => {
  await list(['-e', 'dev,prod', '--environment=staging', '-c', 'eu-1', '--app', 'web']);
  expect(jest.mocked(synthesizeWorkspace).mock.lastCall?.[1]).toEqual({
    environments: ['dev', 'prod', 'staging'],
    clusters: ['eu-1'],
    apps: ['web'],
  });
});

test('JSON tells each app on each cluster', async () => {
  const io = await list(['--format', 'json']);
  const entries = JSON.parse(io.stdout.text) as { app: string; environment: string; cluster: string }[];
  expect(entries.map(({ app, environment, cluster }) => `${environment}/${cluster}/${app}`)).toEqual([
    'prod/us-1/checkout',
    'dev/local/config',
    'dev/local/web',
    'prod/us-1/web',
    'prod/eu-1/web',
  ]);
  expect(entries[2]).toEqual({
    app: 'web',
    environment: 'dev',
    cluster: 'local',
    namespace: 'web-namespace',
    owner: 'team-web',
    versions: [{ object: 'Deployment/web', container: 'main', image: 'web:v2' }],
  });
});
