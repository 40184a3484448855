import fc from 'fast-check';
import { SECRET_IN_CLEAR } from '../../../../../lib/review/risk/rules/exposes/secret-in-clear';
import { saidOf } from '../../around';

const PRIVATE_KEY = '-----BEGIN PRIVATE KEY-----\\nMIIB\\n-----END PRIVATE KEY-----';

function deployment(container: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec: { template: { spec: { containers: [{ name: web, ${container} }] } } }`;
}

const configMap = (data: string): string => `apiVersion: v1
kind: ConfigMap
metadata: { name: web, namespace: shop }
data: { ${data} }`;

describe('a credential in clear text', () => {
  test.each([
    ['env by name', deployment('env: []'), deployment('env: [{ name: API_TOKEN, value: zq8w2 }]')],
    ['env by form', deployment('env: []'), deployment('env: [{ name: URL, value: "postgres://web:zq8w2x@db/web" }]')],
    ['an argument', deployment('args: []'), deployment('args: [--password=zq8w2x]')],
    ['a private key in a ConfigMap', configMap('a: b'), configMap(`a: b, tls.pem: "${PRIVATE_KEY}"`)],
    [
      'another value',
      deployment('env: [{ name: API_TOKEN, value: old-one }]'),
      deployment('env: [{ name: API_TOKEN, value: zq8w2x }]'),
    ],
    [
      'one more container',
      deployment('env: []'),
      deployment('env: [] }, { name: proxy, env: [{ name: ADMIN_PASSWORD, value: zq8w2x }]'),
    ],
  ])('%s is found', (_, before, after) => {
    const said = saidOf(SECRET_IN_CLEAR, before, after);

    expect(said).toHaveLength(1);
    expect(said[0]?.fix).toMatch(/^replace the credential/);
    expect(JSON.stringify(said)).not.toMatch(/zq8w2|MIIB/);
  });

  test.each([
    ['a reference', deployment('env: [{ name: API_TOKEN, value: $(TOKEN) }]')],
    ['a file', deployment('env: [{ name: PASSWORD_FILE, value: /run/secrets/password }]')],
    ['a certificate', configMap('ca.crt: "-----BEGIN CERTIFICATE-----\\nMIIB\\n-----END CERTIFICATE-----"')],
  ])('%s is none', (_, after) => {
    const before = after.includes('ConfigMap') ? configMap('a: b') : deployment('env: []');

    expect(saidOf(SECRET_IN_CLEAR, before, after)).toEqual([]);
  });

  test('no message repeats the value, whatever it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{6}[0-9]{6}$/), (value) => {
        const said = saidOf(
          SECRET_IN_CLEAR,
          deployment('env: []'),
          deployment(`env: [{ name: DB_PASSWORD, value: ${value} }]`),
        );

        expect(said).toHaveLength(1);
        expect(JSON.stringify(said)).not.toContain(value);
      }),
      { numRuns: 20 },
    );
  });
});
