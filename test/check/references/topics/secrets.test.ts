import { external, found } from '../cluster';

const asked = (spec: string): string =>
  `{ apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: { name: a }, spec: { ${spec} } }\n---\n`;
const certificate = (issuer: string): string =>
  `{ apiVersion: cert-manager.io/v1, kind: Certificate, metadata: { name: a }, spec: { secretName: tls, issuerRef: { ${issuer} } } }\n---\n`;
const STORE = '{ apiVersion: external-secrets.io/v1, kind: SecretStore, metadata: { name: vault } }\n---\n';
const ISSUER = '{ apiVersion: cert-manager.io/v1, kind: Issuer, metadata: { name: own } }\n---\n';

test.each<[string, string, readonly string[]]>([
  ['a store', STORE + asked('secretStoreRef: { name: vault }'), []],
  ['no store', STORE + asked('secretStoreRef: { name: valut }'), ['reference/secret-store spec.secretStoreRef.name']],
  ['an external store', asked('secretStoreRef: { kind: ClusterSecretStore, name: aws }'), []],
  [
    'a store of the other kind',
    asked('secretStoreRef: { kind: SecretStore, name: aws }'),
    ['reference/secret-store spec.secretStoreRef.name'],
  ],
  [
    'a store for one key',
    asked('data: [{ secretKey: k, sourceRef: { storeRef: { name: x } } }]'),
    ['reference/secret-store spec.data.0.sourceRef.storeRef.name'],
  ],
  [
    'a generator',
    asked(
      'dataFrom: [{ sourceRef: { generatorRef: { apiVersion: generators.external-secrets.io/v1alpha1, kind: Password, name: x } } }]',
    ),
    ['reference/object spec.dataFrom.0.sourceRef.generatorRef.name'],
  ],
  ['an issuer', ISSUER + certificate('name: own'), []],
  ['no issuer', ISSUER + certificate('name: won'), ['reference/issuer spec.issuerRef.name']],
  ['an external issuer', certificate('kind: ClusterIssuer, name: letsencrypt'), []],
  [
    'an issuer of the other kind',
    certificate('kind: Issuer, name: letsencrypt'),
    ['reference/issuer spec.issuerRef.name'],
  ],
])('what is asked of %s', (_, yaml, expected) => {
  const externals = [external('ClusterSecretStore', 'aws'), external('ClusterIssuer', 'letsencrypt')];
  expect(found(yaml, externals)).toEqual(expected);
});
