import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsIn, inWeb, toldIn, twoClusters } from './checked-workspace';
import { fairlead } from './command';
import { textsIn } from './footprint';
import { TINY_WORKSPACE } from './tiny-workspace';

/** What a workspace says of its checks itself: crds/, policies/, the fleet, environments and apps. */

jest.setTimeout(120_000);

const CRD = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: widgets.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { kind: Widget, plural: widgets }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties: { min: { type: integer }, max: { type: integer } }
              x-kubernetes-validations:
                - { rule: self.min <= self.max, message: min must not exceed max }
`;

/** A policy in TypeScript with one validation. */
function policy(id: string, expression: string, passing = '[]'): string {
  return `import { definePolicy } from 'fairlead';

export default definePolicy({
  id: '${id}',
  severity: 'error',
  what: 'Every Deployment names its team',
  why: 'somebody has to be called at night',
  fix: 'set the label team',
  spec: {
    matchConstraints: {
      resourceRules: [{ apiGroups: ['apps'], apiVersions: ['v1'], resources: ['deployments'], operations: ['CREATE'] }],
    },
    validations: [{ expression: ${JSON.stringify(expression)}, message: 'there is no label team' }],
  },
  examples: { passing: ${passing}, failing: [] },
});
`;
}

const TEAM = policy('platform/team', "has(object.metadata.labels) && 'team' in object.metadata.labels");

const NO_DARK = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: { name: no-dark }
spec:
  matchConstraints:
    resourceRules:
      - { apiGroups: [""], apiVersions: [v1], resources: [configmaps], operations: [CREATE] }
  validations:
    - { expression: "!has(object.data.dark)", message: dark is not allowed }
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: { name: no-dark }
spec: { policyName: no-dark, validationActions: [Warn] }
`;

const FLEET = TINY_WORKSPACE['environments/fleet.yaml'];

async function check(root: string, ...argv: readonly string[]) {
  const { code, stdout, stderr } = await fairlead(['check', '--format', 'json', ...argv], { cwd: root });
  return { code, stdout, stderr };
}

/** Puts a text at the end of a file. */
function append(root: string, file: string, text: string): void {
  const path = join(root, file);
  writeFileSync(path, `${readFileSync(path, 'utf8')}${text}`);
}

test('custom resources are held to their definition in crds/, its rules in CEL too', async () => {
  const root = twoClusters({ 'crds/widget.yaml': CRD });
  inWeb(
    root,
    `new ApiObject(app, 'w', { apiVersion: 'example.com/v1', kind: 'Widget', spec: { min: 3, max: 2 } });
    new ApiObject(app, 'x', { apiVersion: 'example.com/v1', kind: 'Widget', spec: { minn: 3, max: 'two' } });`,
  );
  const { code, stdout } = await check(root);
  const told = findingsIn(stdout).filter(({ cluster }) => cluster === 'local');
  expect(told.map(({ code, field, place }) => `${code} ${field ?? ''} ${place.line}`)).toEqual([
    'schema/rule spec 11',
    'schema/unknown-field spec.minn 12',
    'schema/wrong-type spec.max 12',
  ]);
  expect(told[0]?.message).toBe('min must not exceed max');
  expect(code).toBe(1);
});

test('policies of both sorts, severities and registries of the fleet', async () => {
  const settings = `policies:
  registries: [registry.example.org]
  severity:
    platform/team: { development: warning }
    supply-chain/registry: info
`;
  const files = { 'policies/team.ts': TEAM, 'policies/dark.yaml': NO_DARK };
  const root = twoClusters({ ...files, 'environments/fleet.yaml': `${FLEET}${settings}` });
  const { code, stdout } = await check(root);
  expect(toldIn(stdout)).toEqual([
    'warning platform/team apps/api.ts:8:5',
    'info supply-chain/registry apps/api.ts:8:5',
    'warning platform/team apps/web.ts:8:17',
    'info supply-chain/registry apps/web.ts:8:17',
    'warning no-dark apps/web.ts:10:5',
  ]);
  expect(code).toBe(0);
});

test('external: what is declared is no finding, what nothing needs is a warning', async () => {
  const root = twoClusters();
  const names = ['of-app', 'of-environment', 'nowhere'].map((name) => `{ configMapRef: { name: '${name}' } }`);
  const value = `[${names.join(', ')}]`;
  inWeb(
    root,
    `web.patch('Deployment', [{ op: 'add', path: '/spec/template/spec/containers/0/envFrom', value: ${value} }]);
    app.external({ kind: 'ConfigMap', name: 'of-app' });
    app.external({ kind: 'ConfigMap', name: 'for-nobody' });`,
  );
  append(
    root,
    'environments/dev.yaml',
    `external:
  - { kind: ConfigMap, name: of-environment, namespace: web }
  - { kind: ConfigMap, name: for-nobody-either }
`,
  );
  const { code, stdout } = await check(root);
  expect(toldIn(stdout)).toEqual([
    'error reference/config-map apps/web.ts:8:17',
    'warning reference/needless-external apps/web.ts:13:9',
    'warning reference/needless-external environments/dev.yaml:11:5',
  ]);
  expect(findingsIn(stdout)[0]?.message).toContain('"nowhere"');
  expect(code).toBe(1);
  // What other apps need is not looked at where only one is asked for, so nothing can be called needless.
  expect(toldIn((await check(root, '--app', 'web')).stdout)).toEqual(['error reference/config-map apps/web.ts:8:17']);
});

describe('exemptions', () => {
  const exemption = (app: string, object: string, expires: string): string =>
    `{ policy: platform/team, app: ${app}, object: ${object}, reason: a good reason, owner: me, expires: "${expires}" }`;
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  test('of an app and of an environment: valid ones excuse, the others are told', async () => {
    const api = TINY_WORKSPACE['apps/api.ts'].replace(
      "owner: 'team-api',",
      `owner: 'team-api',
  exemptions: [
    { policy: 'platform/team', object: 'Deployment/api', reason: 'a good reason', expires: '${day(400)}' },
  ],`,
    );
    const root = twoClusters({ 'policies/team.ts': TEAM, 'apps/api.ts': api });
    const list = [
      exemption('web', 'Deployment/web', day(10)),
      exemption('web', 'Deployment/gone', day(400)),
      exemption('api', 'Deployment/api', day(-2)),
    ];
    append(root, 'environments/dev.yaml', `exemptions:\n${list.map((each) => `  - ${each}\n`).join('')}`);
    const { code, stdout } = await check(root);
    expect(toldIn(stdout)).toEqual([
      'warning exemption/expires-soon environments/dev.yaml:10:5',
      'warning exemption/needless environments/dev.yaml:11:5',
      'error exemption/expired environments/dev.yaml:12:5',
    ]);
    expect(code).toBe(1);
    const listed = await fairlead(['policy', 'exemptions', '--format', 'json'], { cwd: root });
    const entries = JSON.parse(listed.stdout) as readonly { readonly owner: string; readonly object: string }[];
    expect(entries.map(({ owner, object }) => `${owner} ${object}`)).toEqual([
      'me Deployment/api',
      'me Deployment/web',
      'me Deployment/gone',
      'team-api Deployment/api',
    ]);
  });

  test('one that has ended excuses nothing: the finding itself is told again', async () => {
    const root = twoClusters({ 'policies/team.ts': TEAM });
    append(root, 'environments/dev.yaml', `exemptions: [${exemption('web', 'Deployment/web', day(-2))}]\n`);
    const { stdout } = await check(root, '--app', 'web');
    expect(toldIn(stdout)).toEqual([
      'error platform/team apps/web.ts:8:17',
      'error exemption/expired environments/dev.yaml:9:14',
    ]);
  });

  test('from a policy that there is not', async () => {
    const root = twoClusters({ 'policies/team.ts': TEAM });
    const slip = exemption('web', 'Deployment/web', day(9)).replace('platform/team', 'platform/taem');
    append(root, 'environments/dev.yaml', `exemptions: [${slip}]\n`);
    const { code, stderr } = await fairlead(['check'], { cwd: root });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^environments\/dev\.yaml:9:14 {2}FL6003 {2}/)]);
    expect(stderr).toContain('fix: write platform/team\n');
  });
});

test('inCluster puts the policies into the bundle of every cluster, which is judged and stays fresh', async () => {
  const root = twoClusters({
    'policies/team.ts': TEAM,
    'environments/fleet.yaml': `${FLEET}policies: { inCluster: true, severity: { platform/team: warning } }\n`,
  });
  const first = await fairlead(['synth'], { cwd: root });
  expect([first.code, first.stderr]).toEqual([0, expect.stringContaining('warning  platform/team')]);
  for (const cluster of ['local', 'older']) {
    const held = Object.entries(textsIn(join(root, 'dist/dev', cluster, 'cluster')));
    const own = held.filter(([path]) => path.includes('platform.team'));
    expect(own.map(([path]) => path.replace(/\..*/, ''))).toEqual([
      'validatingadmissionpolicy',
      'validatingadmissionpolicybinding',
    ]);
    expect(own[1]?.[1]).toMatch(/validationActions:\n +- Warn\n/);
  }
  const again = await fairlead(['synth', '--check'], { cwd: root });
  expect([again.code, again.stderr]).toEqual([0, first.stderr]);
});

/** A mistake in what users say of checks: exit 2, a code, a place, and a part of the message. */
test.each([
  [
    'an expression that does not parse',
    { 'policies/a.ts': policy('a/b', 'has(object.x') },
    'policies/a.ts:3:16  FL6001',
    'not valid CEL',
  ],
  [
    'a variable that there is not',
    { 'policies/a.ts': policy('a/b', 'objct.x == 1') },
    'policies/a.ts:3:16  FL6001',
    'did you mean object',
  ],
  [
    'a spec that throws',
    {
      'policies/a.ts': policy('a/b', 'true').replace(
        'spec: {',
        'spec: () => { throw new Error("no such harbour"); },\n  ignored: {',
      ),
    },
    'policies/a.ts:3:16  FL6001',
    'no such harbour',
  ],
  [
    'a file that exports something else',
    { 'policies/a.ts': 'export default 1;\n' },
    'policies/a.ts:1:1  FL6001',
    'definePolicy',
  ],
  [
    'a file that throws',
    { 'policies/a.ts': "throw new Error('no such harbour');\n" },
    'policies/a.ts:1:7  FL1010',
    'no such harbour',
  ],
  [
    'two policies of one id',
    { 'policies/a.ts': TEAM, 'policies/b.ts': TEAM },
    'policies/b.ts:3:16  FL6001',
    'there is a policy platform/team already',
  ],
  [
    'a plain policy with an unknown variable',
    { 'policies/a.yaml': NO_DARK.replace('object.data', 'objct.data') },
    'policies/a.yaml:1:1  FL6001',
    'did you mean object',
  ],
  [
    'a binding of a policy that is not there',
    { 'policies/a.yaml': NO_DARK.replace('policyName: no-dark', 'policyName: no-drak') },
    'policies/a.yaml:11:1  FL6001',
    'no-drak',
  ],
  ['a broken stream', { 'policies/a.yaml': `${NO_DARK}---\na: [\n` }, 'policies/a.yaml:', 'FL1002'],
  [
    'a definition with a rule that does not parse',
    { 'crds/widget.yaml': CRD.replace('self.min <=', 'sel.min <=') },
    'crds/widget.yaml:1:1  FL6002',
    'unknown variable sel',
  ],
  [
    'a severity of a policy that there is not',
    { 'environments/fleet.yaml': `${FLEET}policies: { severity: { reliability/spred: off } }\n` },
    'environments/fleet.yaml:5:25  FL6001',
    'there is no policy reliability/spred',
  ],
])('%s', async (_, files: Readonly<Record<string, string>>, place, says) => {
  const { code, stdout, stderr } = await fairlead(['check'], { cwd: twoClusters(files) });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(place);
  expect(stderr).toContain(says);
  expect(stderr).not.toMatch(/^ +at /m);
});

test('a policy that goes on for ever is stopped by its cost, and told at the object', async () => {
  const list = 'object.metadata.name.matches("x") ? [1] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]';
  const nested = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].reduce(
    (inner, name) => `(${list}).all(${name}, ${inner})`,
    'true',
  );
  const { code, stdout } = await check(twoClusters({ 'policies/a.ts': policy('a/slow', nested) }), '--app', 'web');
  expect(findingsIn(stdout).map(({ code }) => code)).toEqual(['a/slow', 'a/slow']);
  expect(findingsIn(stdout)[0]?.message).toContain('cost');
  expect(code).toBe(1);
});
