import { errorsOf, told } from '../errors/errors-of';
import { markPolicy } from '../../lib/workspace/policy-mark';
import type { Policy } from '../../lib/model/policy';
import type { AppExemption } from '../../lib/workspace/app-definition';
import { FLEET, madeUp, PROD } from './made-up';

const EXEMPTION = {
  policy: 'reliability/spread',
  object: 'Deployment/web',
  reason: 'one node only, until the move is done',
  expires: '2027-03-31',
};

const POLICY: Policy = {
  id: 'own/rule',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  what: 'it holds',
  why: 'it must',
  fix: 'make it hold',
  spec: () => undefined,
  examples: { passing: [], failing: [] },
};

const files = (rest: Readonly<Record<string, string>>, prod = '', fleet = '') => ({
  'environments/fleet.yaml': FLEET + fleet,
  'environments/prod.yaml': PROD + prod,
  ...rest,
});

const apps = (exemptions: readonly AppExemption[] = []) => ({ web: { exemptions } });

describe('what is external', () => {
  test('comes from the fleet, the environment and the cluster, each with its line', () => {
    const cluster =
      '{ region: us-east-1, kubernetes: "1.34", external: [{ kind: Secret, name: c, namespace: x, keys: [k] }] }';
    const prod = PROD.replace('{ region: us-east-1, kubernetes: "1.34" }', cluster);
    const { load } = madeUp({
      'environments/fleet.yaml': `${FLEET}external:\n  - { kind: StorageClass, name: a }\n`,
      'environments/prod.yaml': `${prod}external:\n  - { kind: PriorityClass, name: b }\n`,
    });
    const [environment] = load().fleet.environments;
    const names = environment?.clusters.map(({ name, externals }) => [name, externals.map((each) => each.name)]);
    expect(names).toContainEqual(['us-1', ['a', 'b', 'c']]);
    expect(names).toContainEqual(['eu-1', ['a', 'b']]);
    const [first, , last] = environment?.clusters.find(({ name }) => name === 'us-1')?.externals ?? [];
    expect(first).toEqual({
      kind: 'StorageClass',
      name: 'a',
      place: { file: 'environments/fleet.yaml', line: 6, column: 5 },
    });
    expect(last).toMatchObject({ namespace: 'x', keys: ['k'] });
  });
});

describe('exemptions', () => {
  test('of environments and of apps are listed together', () => {
    const list = `exemptions:\n  - { app: web, owner: me, ${Object.entries(EXEMPTION)
      .map(([key, value]) => `${key}: "${value}"`)
      .join(', ')} }\n`;
    const { load } = madeUp(files({}, list), apps([{ ...EXEMPTION, environment: 'prod', cluster: 'eu-1' }]));
    expect(load().checks.exemptions).toMatchObject([
      { ...EXEMPTION, app: 'web', owner: 'me', environment: 'prod', place: { file: 'environments/prod.yaml' } },
      {
        ...EXEMPTION,
        app: 'web',
        owner: 'team',
        environment: 'prod',
        cluster: 'eu-1',
        place: { file: 'apps/web.ts', line: 3 },
      },
    ]);
  });

  test.each([
    ['no reason', { reason: '' }, 'FL1004'],
    ['a day that no calendar has', { expires: '2027-13-01' }, 'FL1004'],
    ['no single object', { object: 'Deployment' }, 'FL1004'],
    ['an environment there is not', { environment: 'prd' }, 'FL1016'],
    ['a cluster there is not', { cluster: 'eu-2' }, 'FL1016'],
  ])('with %s are refused', (_, wrong, code) => {
    const { load } = madeUp(files({}), apps([{ ...EXEMPTION, ...wrong }]));
    expect(errorsOf(load).map(told)).toEqual([`${code} apps/web.ts:3:16`]);
  });

  test('for an app there is not is refused', () => {
    const list = `exemptions:\n  - { app: wbe, owner: me, policy: a, object: Pod/a, reason: because, expires: "2027-01-01" }\n`;
    const errors = errorsOf(madeUp(files({}, list), apps()).load);
    expect(errors).toMatchObject([{ code: 'FL1012', fix: 'write web', place: { file: 'environments/prod.yaml' } }]);
  });
});

describe('policies', () => {
  test('settings of the fleet, with places', () => {
    const fleet =
      'policies:\n  inCluster: true\n  registries: [ghcr.io/a]\n  severity:\n    a/b: off\n    c: { production: info }\n';
    const { policies } = madeUp(files({}, '', fleet)).load().fleet;
    expect(policies).toMatchObject({
      inCluster: true,
      registries: ['ghcr.io/a'],
      severities: [
        { policy: 'a/b', severity: { development: 'off', staging: 'off', production: 'off' }, place: { line: 9 } },
        { policy: 'c', severity: { production: 'info' } },
      ],
    });
  });

  test('of TypeScript are one or a list; helpers, tests and declarations are no policies', () => {
    const folder = {
      'policies/web.ts': '',
      'policies/_shared.ts': '',
      'policies/web.test.ts': '',
      'policies/x.d.ts': '',
    };
    const own = madeUp(
      files(folder),
      {},
      { web: { default: [markPolicy(POLICY), markPolicy({ ...POLICY, id: 'b' })] } },
    );
    expect(own.load().checks.policies.map(({ id }) => id)).toEqual(['own/rule', 'b']);
  });

  test.each([
    ['nothing', undefined],
    ['another object', { default: POLICY }],
    ['an empty list', { default: [] }],
  ])('a file that exports %s is refused', (_, exported) => {
    const { load } = madeUp(files({ 'policies/web.ts': '' }), {}, { web: exported });
    expect(errorsOf(load).map(told)).toEqual(['FL6001 policies/web.ts:1:1']);
  });

  test('and CRDs of YAML come as they stand, with their places; what cannot be read is an error', () => {
    const folder = { 'policies/a.yaml': 'kind: A\n---\nkind: B\n', 'crds/c.yml': 'kind: C\n' };
    const { checks } = madeUp(files(folder)).load();
    expect(checks.policyDocuments.map(({ object, place }) => [object.kind, place.line])).toEqual([
      ['A', 1],
      ['B', 3],
    ]);
    expect(checks.crdDocuments.map(({ object, place }) => [object.kind, place.file])).toEqual([['C', 'crds/c.yml']]);
    const broken = madeUp(files({ 'crds/c.yaml': 'kind: [\n' }));
    expect(errorsOf(broken.load).map(({ code, place }) => [code, place?.file])).toEqual([['FL1002', 'crds/c.yaml']]);
  });
});
