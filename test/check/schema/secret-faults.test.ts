import { ofSecret } from '../../../lib/check/schema/secret-faults';
import { loadSchemas } from '../../../lib/check/schema/schemas';
import { readCustomResources } from '../../../lib/check/schema/structural/read-custom-resources';
import type { KubernetesObject } from '../../../lib/model/manifest';

const secret = (rest: object): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'a' },
  ...rest,
});

async function faultsOf(object: KubernetesObject) {
  return (await loadSchemas([object], readCustomResources([]))).check(object, '1.34');
}

test.each([
  ['text that is no base64', { data: { password: 'hunter2!' } }],
  ['a number', { stringData: { password: 31337 } }],
])('%s in a Secret is told without the value', async (_, rest) => {
  const faults = await faultsOf(secret(rest));
  expect(faults).toHaveLength(1);
  expect(JSON.stringify(faults)).not.toMatch(/hunter2|31337/);
});

test('what SOPS encrypted is not judged, and the rest of the Secret is', async () => {
  const encrypted = { data: { password: 'ENC[AES256_GCM,data:x]' }, sops: { mac: 'ENC[x]', version: '3.9.0' } };
  expect(await faultsOf(secret(encrypted))).toEqual([]);
  expect(await faultsOf(secret({ ...encrypted, tpye: 'Opaque' }))).toMatchObject([{ code: 'schema/unknown-field' }]);
});

test('another object is told as it is', () => {
  const faults = [{ code: 'a', severity: 'error', message: 'b must be c, found "d"', path: ['data', 'b'] }] as const;
  expect(ofSecret({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }, faults)).toBe(faults);
});
