import { check, type Rules } from '../../lib/check/check';
import { readCustomResources } from '../../lib/check/schema/structural/read-custom-resources';
import type { Exemption } from '../../lib/model/policy';
import { errorsOf } from '../errors/errors-of';
import { policyOf } from './policy/made-up';
import { configMap, subjectOn, told } from './made-up-subjects';

const TODAY = '2026-11-20';
const NONE: Rules = { policies: [], customResources: readCustomResources([]), exemptions: [] };
const BAD = configMap('bad', { dta: {} });
const POINTS = {
  spec: { containers: [{ name: 'a', image: 'a.example.com/a:1', envFrom: [{ configMapRef: { name: 'c' } }] }] },
};
const POD = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod', namespace: 'default' }, ...POINTS };
const REFUSES = policyOf({ validations: [{ expression: 'false' }] });

const EXEMPT: Exemption = {
  policy: REFUSES.id,
  object: 'ConfigMap/a',
  app: 'web',
  reason: 'it is so',
  owner: 'me',
  expires: '2027-11-20',
  place: { file: 'environments/prod.yaml', line: 1, column: 1 },
};

test('what stands in one cluster does not help another', async () => {
  const clusters = [
    { subjects: [subjectOn('eu-1', POD), subjectOn('eu-1', configMap('c'))], externals: [] },
    { subjects: [subjectOn('us-1', POD)], externals: [] },
  ];
  const findings = await check({ clusters, rules: NONE, today: TODAY });
  expect(findings.map(({ code, target }) => [code, target.cluster])).toEqual([['reference/config-map', 'us-1']]);
  const partial = await check({ clusters, rules: NONE, today: TODAY, partial: true });
  expect(partial.map(({ severity }) => severity)).toEqual(['warning']);
});

test('what is not judged is still there to be pointed to', async () => {
  const clusters = [
    {
      subjects: [subjectOn('eu-1', POD), subjectOn('eu-1', { ...BAD, metadata: { name: 'c', namespace: 'default' } })],
      externals: [],
    },
  ];
  const findings = await check({ clusters, rules: NONE, today: TODAY, judges: ({ object }) => object.kind === 'Pod' });
  expect(findings).toEqual([]);
});

test('findings carry where their manifest comes from', async () => {
  const subject = subjectOn('eu-1', BAD, { construct: 'web/bad' });
  const [finding] = await check({ clusters: [{ subjects: [subject], externals: [] }], rules: NONE, today: TODAY });
  expect(finding).toMatchObject({
    code: 'schema/unknown-field',
    bundle: 'prod/eu-1/web',
    construct: 'web/bad',
    object: { kind: 'ConfigMap', name: 'bad', namespace: 'default' },
    mark: { place: { file: 'apps/web.ts', line: 1 }, span: 1 },
  });
});

test('equal manifests of several clusters are found each, in the order of their files', async () => {
  const clusters = ['us-1', 'eu-1'].map((cluster) => ({ subjects: [subjectOn(cluster, BAD)], externals: [] }));
  expect(told(await check({ clusters, rules: NONE, today: TODAY }))).toEqual([
    'schema/unknown-field prod/eu-1/web/bad.yaml dta',
    'schema/unknown-field prod/us-1/web/bad.yaml dta',
  ]);
});

test('exemptions excuse; a needless one is told only where everything was judged', async () => {
  const clusters = [{ subjects: [subjectOn('eu-1', configMap('a'))], externals: [] }];
  const rules = { ...NONE, policies: [REFUSES], exemptions: [EXEMPT, { ...EXEMPT, object: 'ConfigMap/b' }] };
  expect(told(await check({ clusters, rules, today: TODAY }))).toEqual(['exemption/needless environments/prod.yaml']);
  expect(await check({ clusters, rules, today: TODAY, judges: () => true })).toEqual([]);
  expect(await check({ clusters, rules, today: TODAY, partial: true })).toEqual([]);
});

test('a policy that cannot be compiled is an error of the user', async () => {
  const broken = policyOf({ validations: [{ expression: 'object.' }] });
  const clusters = [{ subjects: [subjectOn('eu-1', configMap('a'))], externals: [] }];
  const failure: unknown = await check({ clusters, rules: { ...NONE, policies: [broken] }, today: TODAY }).catch(
    (error: unknown) => error,
  );
  const errors = errorsOf(() => {
    throw failure as Error;
  });
  expect(errors.map(({ code }) => code)).toEqual(['FL6001']);
});
