import { Command } from 'commander';
import { explainCommand } from '../../lib/cli/commands/explain';
import { UserError } from '../../lib/errors/user-error';
import { SMALL_FLEET } from '../review/explain/small-fleet';
import { tempFolder } from '../workspace/temp-folder';
import { memoryIo, type MemoryIo } from './memory-io';

jest.setTimeout(240_000);

interface Told {
  readonly io: MemoryIo;
  readonly code: number | undefined;
}

const root = tempFolder(SMALL_FLEET);

function explain(argv: readonly string[], cwd = root): Told {
  const io = memoryIo({ cwd });
  let code: number | undefined;
  const command = explainCommand(io, (answer) => (code = answer));
  new Command('fairlead').addCommand(command).parse(['explain', ...argv], { from: 'user' });
  return { io, code };
}

test('a field as text, with the line and what it overrode', () => {
  const { io, code } = explain(['prod/west/web', 'Deployment/web', 'spec.replicas']);
  expect([code, io.stderr.text]).toEqual([0, '']);
  expect(io.stdout.text).toBe(`dist/prod/west/web/deployment.web.yaml
made by web/deployment at apps/web.ts:10:17

spec.replicas: 6
  environments/prod.yaml:14:22
     14 |       west: { scale: 3 }
        |                      ^
  overrode 4, of the layer app
  environments/prod.yaml:12:12
     12 |     scale: 2
        |            ^
  follows from this as well
  apps/_sizes.ts:2:59
      2 | export const podsFor = (scale: number): number => scale * 2;
        |                                                           ^

not known of 1 input, for no other value was valid: apps/web.ts:17:15
`);
});

test('a manifest by its file, from a folder below, as JSON', () => {
  const { io, code } = explain(['web/service.web.yaml', 'spec.ports', '--format', 'json'], tempDist());
  expect(code).toBe(0);
  const told = JSON.parse(io.stdout.text) as { readonly fields: readonly { readonly field: string }[] };
  expect(told).toMatchObject({ version: 1, bundle: 'prod/east/web', file: 'prod/east/web/service.web.yaml' });
  expect(told.fields).toContainEqual(
    expect.objectContaining({
      field: 'spec.ports[port=8080].port',
      value: 8080,
      what: 'source',
      from: { file: 'apps/web.ts', line: 12, column: 13, snippet: 'port: 8080,' },
    }),
  );
});

test('a whole object takes a line for each field', () => {
  const { io } = explain(['prod/east/api', 'Service/api']);
  expect(io.stdout.text).toMatch(/^metadata\.name: api +apps\/api\.ts:7:25 and 1 more$/m);
  expect(io.stdout.text).toMatch(/^kind: Service +the construct at apps\/api\.ts:7:5$/m);
});

test('a line, backwards', () => {
  const { io, code } = explain(['environments/prod.yaml:12']);
  expect([code, io.stdout.text]).toEqual([
    0,
    `environments/prod.yaml:12:12
   12 |     scale: 2
      |            ^
1 field follows from it
  Deployment/web of web
    spec.replicas: 4  prod/east
`,
  ]);
});

test.each([
  [['prod/eest/web', 'Deployment/web']],
  [['prod/east/web', 'Deployment/wep']],
  [['environments/prod.yaml:99']],
  [['dist/prod/east/web/deployment.wep.yaml']],
])('what there is not is answered with no: %j', (argv) => {
  const { io, code } = explain(argv);
  expect([code, io.stdout.text]).toEqual([1, '']);
  expect(io.stderr.text).toContain('FL2004');
});

test('a bundle alone is half a question', () => {
  expect(() => explain(['prod/east/web'])).toThrow(UserError);
});

/** The folder of a cluster in `dist/`; explain renders anew and reads nothing there. */
function tempDist(): string {
  return `${root}/dist/prod/east`;
}
