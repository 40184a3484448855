import { check, type Rules } from '../../lib/check/check';
import { endOfLife } from '../../lib/check/end-of-life';
import { readCustomResources } from '../../lib/check/schema/structural/read-custom-resources';
import { fieldText } from '../../lib/model/field-path';
import type { KubernetesObject } from '../../lib/model/manifest';
import { subjectOn } from './made-up-subjects';

const NONE: Rules = { policies: [], customResources: readCustomResources([]), exemptions: [] };
const TODAY = '2026-11-20';

function database(apiVersion: string, kind: string, spec: unknown): KubernetesObject {
  return { apiVersion, kind, metadata: { name: 'shop', namespace: 'db' }, spec };
}

const cnpg = (spec: unknown): KubernetesObject => database('postgresql.cnpg.io/v1', 'Cluster', spec);
const image = (tag: string): KubernetesObject => cnpg({ imageName: `ghcr.io/cloudnative-pg/postgresql:${tag}` });
const zalando = (version: string): KubernetesObject =>
  database('acid.zalan.do/v1', 'postgresql', { postgresql: { version } });
const crunchy = (postgresVersion: number): KubernetesObject =>
  database('postgres-operator.crunchydata.com/v1beta1', 'PostgresCluster', { postgresVersion });

test.each([
  ['an image', image('14.20-system-trixie'), 'spec.imageName'],
  ['a catalog', cnpg({ imageCatalogRef: { major: 13 } }), 'spec.imageCatalogRef.major'],
  ["Zalando's operator", zalando('14'), 'spec.postgresql.version'],
  ["Crunchy's operator", crunchy(14), 'spec.postgresVersion'],
])('a version without support is warned of: by %s', (_, object, at) => {
  const [fault, ...others] = endOfLife(object, TODAY);
  expect(fault).toMatchObject({ code: 'postgresql/end-of-life', severity: 'warning' });
  expect(fault && fieldText(fault.path)).toBe(at);
  expect(others).toEqual([]);
});

test.each([
  ['a version with support', image('15.15'), TODAY],
  ['the day of the last release', zalando('14'), '2026-11-12'],
  ['a version that is not told', cnpg({}), TODAY],
  ['a version that is none', crunchy(Number.NaN), TODAY],
  ['another kind', database('v1', 'ConfigMap', { postgresVersion: 14 }), TODAY],
  ['no spec', database('postgresql.cnpg.io/v1', 'Cluster', undefined), TODAY],
])('fine: %s', (_, object, today) => {
  expect(endOfLife(object, today)).toEqual([]);
});

test('a check tells it of what it judges, unless it is exempt', async () => {
  const clusters = [{ subjects: [subjectOn('eu-1', image('14.20'))], externals: [] }];
  const codes = async (today: string, rules = NONE): Promise<readonly string[]> =>
    (await check({ clusters, rules, today, partial: true }))
      .map(({ code }) => code)
      .filter((code) => code.startsWith('postgresql/'));
  expect(await codes(TODAY)).toEqual(['postgresql/end-of-life']);
  expect(await codes('2026-11-01')).toEqual([]);
  const place = { file: 'environments/prod.yaml', line: 1, column: 1 };
  const exemption = {
    object: 'Cluster/shop',
    app: 'web',
    reason: 'it is so',
    owner: 'me',
    expires: '2027-11-20',
    place,
  };
  const exemptions = [{ ...exemption, policy: 'postgresql/end-of-life' }];
  expect(await codes(TODAY, { ...NONE, exemptions })).toEqual([]);
});
