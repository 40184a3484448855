import { applyExemptions, type ExemptionRequest } from '../../../lib/check/policy/exemptions';
import type { Finding } from '../../../lib/model/finding';
import type { Exemption, Policy } from '../../../lib/model/policy';
import { errorsOf, told } from '../../errors/errors-of';

const POLICY: Policy = {
  id: 'reliability/spread',
  severity: { development: 'off', staging: 'warning', production: 'error' },
  what: 'what',
  why: 'why',
  fix: 'fix',
  spec: () => undefined,
  examples: { passing: [], failing: [] },
};

const EXEMPTION: Exemption = {
  policy: POLICY.id,
  object: 'Deployment/web',
  app: 'web',
  environment: 'prod',
  reason: 'one node only',
  owner: 'team-web',
  expires: '2027-03-31',
  place: { file: 'environments/prod.yaml', line: 9, column: 5 },
};

const FINDING: Finding = {
  code: POLICY.id,
  severity: 'error',
  message: 'not spread',
  path: [],
  object: { group: 'apps', kind: 'Deployment', namespace: 'shop', name: 'web' },
  file: 'prod/eu-1/web/deployment.web.yaml',
  bundle: 'prod/eu-1/web',
  target: { kubernetes: '1.34', tier: 'production', environment: 'prod', cluster: 'eu-1' },
  mark: { place: { file: 'apps/web.ts', line: 1, column: 1 }, span: 1 },
};

function codes(exemption: Partial<Exemption>, finding: Partial<Finding> = {}, request: Partial<ExemptionRequest> = {}) {
  const exemptions = [{ ...EXEMPTION, ...exemption }];
  const all = { exemptions, policies: [POLICY], codes: [], today: '2026-11-20', complete: true, ...request };
  return applyExemptions([{ ...FINDING, ...finding }], all).map(({ code, severity }) => `${severity} ${code}`);
}

const FOUND = 'error reliability/spread';
const NEEDLESS = 'warning exemption/needless';

test.each<[string, Partial<Exemption>, Partial<Finding>, readonly string[]]>([
  ['the object it names', {}, {}, []],
  ['the one cluster it names', { cluster: 'eu-1' }, {}, []],
  ['every environment', { environment: undefined as never }, {}, []],
  ['what belongs to no app', { app: undefined as never }, { bundle: 'prod/eu-1/cluster' }, []],
  ['the objects of agents', { app: undefined as never }, { bundle: 'gitops/argocd/prod' }, []],
  ['not another cluster', { cluster: 'us-1' }, {}, [FOUND, NEEDLESS]],
  ['not another environment', { environment: 'dev' }, {}, [FOUND, NEEDLESS]],
  ['not another app', { app: 'cart' }, {}, [FOUND, NEEDLESS]],
  ['not another kind', { object: 'StatefulSet/web' }, {}, [FOUND, NEEDLESS]],
  ['not another name', { object: 'Deployment/we' }, {}, [FOUND, NEEDLESS]],
  ['not another policy', {}, { code: 'reliability/other' }, ['error reliability/other', NEEDLESS]],
  ['not the files of others', {}, { bundle: undefined as never }, [FOUND, NEEDLESS]],
])('it holds for %s', (_, exemption, finding, expected) => {
  expect(codes(exemption, finding)).toEqual(expected);
});

test.each([
  ['2026-10-01', []],
  ['2027-02-28', []],
  ['2027-03-01', ['warning exemption/expires-soon']],
  ['2027-03-31', ['warning exemption/expires-soon']],
  ['2027-04-01', [FOUND, 'error exemption/expired']],
])('on %s an exemption up to 2027-03-31 leaves %j', (today, expected) => {
  expect(codes({}, {}, { today })).toEqual(expected);
});

test('what is said of an exemption names owner and reason, at the line of the exemption', () => {
  const request = { exemptions: [EXEMPTION], policies: [POLICY], codes: [], today: '2027-04-01', complete: true };
  expect(applyExemptions([FINDING], request)[1]).toMatchObject({
    message: 'its exemption from reliability/spread ended on 2027-03-31; team-web gave it: one node only',
    mark: { place: EXEMPTION.place },
  });
});

test('a run that is narrowed does not call an exemption needless', () => {
  expect(codes({ object: 'Deployment/other' }, {}, { complete: false })).toEqual([FOUND]);
});

test('an exemption from a policy there is not is refused, and the nearest is named', () => {
  const exemptions = [{ ...EXEMPTION, policy: 'reliability/sprea' }];
  const errors = errorsOf(() =>
    applyExemptions([], { exemptions, policies: [POLICY], codes: [], today: '2026-11-20', complete: true }),
  );
  expect(errors.map(told)).toEqual(['FL6003 environments/prod.yaml:9:5']);
  expect(errors[0]?.fix).toBe('write reliability/spread');
});
