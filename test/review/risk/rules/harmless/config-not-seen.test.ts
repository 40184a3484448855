import { documents, workload } from '../../../../../lib/review/risk/examples/example-yaml';
import { CONFIG_NOT_SEEN } from '../../../../../lib/review/risk/rules/harmless/config-not-seen';
import { saidOf } from '../../around';

const secret = (value: string, name = 'settings') =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: ${name}, namespace: shop }\nstringData: { PASSWORD: ${value} }`;
const web = (example: Parameters<typeof workload>[0]) =>
  workload(example).replace('metadata: { name: web }', 'metadata: { name: web, namespace: shop }');

const KEPT = 'running pods keep the old values until they restart';
const FOUND = expect.stringMatching(/^running pods find the new files/) as string;

test.each([
  [
    'a variable',
    { container: 'env: [{ name: A, valueFrom: { secretKeyRef: { name: settings, key: PASSWORD } } }]' },
    [KEPT],
  ],
  ['all variables', { container: 'envFrom: [{ secretRef: { name: settings } }]' }, [KEPT]],
  ['a volume', { pod: 'volumes: [{ name: a, secret: { secretName: settings } }]' }, [FOUND]],
  [
    'a volume of several sources',
    { pod: 'volumes: [{ name: a, projected: { sources: [{ secret: { name: settings } }] } }]' },
    [FOUND],
  ],
  [
    'a file and a variable',
    {
      pod: 'volumes: [{ name: a, secret: { secretName: settings } }]',
      container: 'envFrom: [{ secretRef: { name: settings } }]',
    },
    [KEPT],
  ],
  ['an init container', { pod: 'initContainers: [{ name: a, envFrom: [{ secretRef: { name: settings } }] }]' }, [KEPT]],
  ['a ConfigMap of the same name', { container: 'envFrom: [{ configMapRef: { name: settings } }]' }, []],
  ['another Secret', { container: 'envFrom: [{ secretRef: { name: other } }]' }, []],
])('read by %s', (_, example, messages) => {
  const said = saidOf(CONFIG_NOT_SEEN, documents(secret('a'), web(example)), documents(secret('b'), web(example)));
  expect(said.map(({ message }) => message)).toEqual(messages);
});

const READS = { container: 'envFrom: [{ secretRef: { name: settings } }]' };

test('one reader that rolls does not speak for another that stays', () => {
  const api = web({ ...READS, name: 'api' }).replace(
    'metadata: { name: api }',
    'metadata: { name: api, namespace: shop }',
  );
  const rolls = web({ container: `${READS.container}\ntty: true` });
  const said = saidOf(CONFIG_NOT_SEEN, documents(secret('a'), web(READS), api), documents(secret('b'), rolls, api));
  expect(said).toHaveLength(1);
});

test('readers in other namespaces read another one', () => {
  const elsewhere = workload(READS).replace('metadata: { name: web }', 'metadata: { name: web, namespace: cart }');
  expect(saidOf(CONFIG_NOT_SEEN, documents(secret('a'), elsewhere), documents(secret('b'), elsewhere))).toEqual([]);
});

test('a workload that comes with the change reads the new values', () => {
  expect(saidOf(CONFIG_NOT_SEEN, secret('a'), documents(secret('b'), web(READS)))).toEqual([]);
});

test('labels of a Secret are no content', () => {
  const labelled = secret('a').replace('namespace: shop', 'namespace: shop, labels: { a: b }');
  expect(saidOf(CONFIG_NOT_SEEN, documents(secret('a'), web(READS)), documents(labelled, web(READS)))).toEqual([]);
});
