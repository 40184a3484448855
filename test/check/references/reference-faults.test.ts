import fc from 'fast-check';
import { REFERENCE_CODES } from '../../../lib/check/references/codes';
import { checkReferences } from '../../../lib/check/references/reference-faults';
import { deployment, external, faultsOf, found, objectsOf, report, subjectOf } from './cluster';

const reads = (name: string, key = 'user', namespace = 'shop'): string =>
  deployment('web', '', `env: [{ valueFrom: { secretKeyRef: { name: ${name}, key: ${key} } } }]`).replace(
    '{ name: web }',
    `{ name: web, namespace: ${namespace} }`,
  );
const secret = (name: string, namespace = 'shop'): string =>
  `{ apiVersion: v1, kind: Secret, metadata: { name: ${name}, namespace: ${namespace} }, stringData: { user: a, password: b } }\n---\n`;

describe('what a fault says', () => {
  test.each<[string, string, string, string]>([
    [
      'a name that is nearly right',
      secret('login') + reads('lgoin'),
      'Secret "lgoin" does not exist in namespace shop, the nearest is "login"',
      'write "login", or add the Secret, or if it is there by other means declare it with ' +
        "app.external({ kind: 'Secret', name: 'lgoin' }), or under external: in environments/*.yaml",
    ],
    [
      'a name unlike any other',
      secret('login') + reads('certificate'),
      'Secret "certificate" does not exist in namespace shop, there is "login"',
      'add the Secret, or if it is there by other means declare it with ' +
        "app.external({ kind: 'Secret', name: 'certificate' }), or under external: in environments/*.yaml",
    ],
    [
      'a name that only another namespace has',
      secret('login', 'default') + reads('login'),
      'Secret "login" does not exist in namespace shop, namespace default has one',
      'add the Secret, or if it is there by other means declare it with ' +
        "app.external({ kind: 'Secret', name: 'login' }), or under external: in environments/*.yaml",
    ],
    [
      'no such thing at all',
      reads('login'),
      'Secret "login" does not exist in namespace shop, there is none',
      'add the Secret, or if it is there by other means declare it with ' +
        "app.external({ kind: 'Secret', name: 'login' }), or under external: in environments/*.yaml",
    ],
    [
      'a key that is nearly right',
      secret('login') + reads('login', 'passwort'),
      'Secret "login" in namespace shop has no key "passwort", the nearest is "password"',
      'write "password", or add the key to Secret/login',
    ],
    [
      'a name that only another API has',
      deployment('web') +
        '{ apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: { name: a }, spec: { scaleTargetRef: { apiVersion: example.com/v1, kind: Deployment, name: web } } }',
      'Deployment "web" does not exist in namespace shop, there is none',
      'add the Deployment, or if it is there by other means declare it with ' +
        "app.external({ kind: 'Deployment', name: 'web' }), or under external: in environments/*.yaml",
    ],
    [
      'something that belongs to no namespace',
      deployment('web', 'priorityClassName: high'),
      'PriorityClass "high" does not exist, there is none',
      'add the PriorityClass, or if it is there by other means declare it with ' +
        "app.external({ kind: 'PriorityClass', name: 'high' }), or under external: in environments/*.yaml",
    ],
  ])('%s', (_, yaml, message, fix) => {
    expect(faultsOf(yaml)).toMatchObject([{ severity: 'error', message, fix }]);
  });

  test('something in another namespace is declared with that namespace', () => {
    const [fault] = faultsOf(
      '{ apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: { name: a }, spec: { host: x.default.svc.cluster.local } }',
    );
    expect(fault?.fix).toContain("app.external({ kind: 'Service', name: 'x', namespace: 'default' })");
  });

  test('manifests of no app are told of environments alone', () => {
    const { app, ...foreign } = subjectOf(objectsOf(deployment('web', 'runtimeClassName: x'))[0]);
    expect(app).toBe('shop');
    const [found] = checkReferences({ subjects: [foreign], externals: [external('Namespace', 'shop')] }).faults;
    expect(found?.fault.fix).toMatch(/declare it under external: in environments\/\*\.yaml$/);
    expect(found?.subject).toBe(foreign);
  });
});

describe('externals', () => {
  test.each<[string, Parameters<typeof external>, readonly string[]]>([
    ['of the same name', ['Secret', 'login'], []],
    ['with the key', ['Secret', 'login', { keys: ['user'] }], []],
    ['without the key', ['Secret', 'login', { keys: ['password'] }], ['reference/key']],
    ['of another kind', ['ConfigMap', 'login'], ['reference/secret']],
    ['of another name', ['Secret', 'logins'], ['reference/secret']],
    ['of another namespace', ['Secret', 'login', { namespace: 'default' }], ['reference/secret']],
  ])('%s', (_, declared, expected) => {
    expect(faultsOf(reads('login'), [external(...declared)]).map(({ code }) => code)).toEqual(expected);
  });

  test('without a namespace are there in all of them', () => {
    const { namespace, ...anywhere } = external('Secret', 'login');
    expect(namespace).toBe('shop');
    expect(found(reads('login') + reads('login', 'user', 'default'), [anywhere])).toEqual([]);
  });

  test('that belong to no namespace are there for all, whoever declared them', () => {
    const declared = external('StorageClass', 'fast', { namespace: 'other' });
    const claim =
      '{ apiVersion: v1, kind: PersistentVolumeClaim, metadata: { name: a }, spec: { storageClassName: fast } }';
    expect(found(claim, [declared])).toEqual([]);
  });

  test('that nothing needs are told, and why', () => {
    const [unused, rendered, needed] = [
      external('Secret', 'x'),
      external('Secret', 'login'),
      external('ConfigMap', 'a'),
    ];
    const yaml = secret('login') + reads('login') + deployment('api', '', 'envFrom: [{ configMapRef: { name: a } }]');
    const { needless } = report(objectsOf(yaml), [unused, rendered, needed]);
    expect(needless).toMatchObject([
      {
        external: unused,
        fault: {
          code: 'reference/needless-external',
          severity: 'warning',
          message: 'Secret "x" of namespace shop is declared external, but is pointed to by nothing',
        },
      },
      {
        external: rendered,
        fault: { message: 'Secret "login" of namespace shop is declared external, but is rendered here' },
      },
    ]);
  });

  test('that only what is optional points to are needed', () => {
    const yaml = deployment('web', '', 'envFrom: [{ secretRef: { name: x, optional: true } }]');
    expect(report(objectsOf(yaml), [external('Secret', 'x')]).needless).toEqual([]);
  });
});

describe('namespaces', () => {
  const claim = (namespace: string): string =>
    `{ apiVersion: v1, kind: PersistentVolumeClaim, metadata: { name: a, namespace: ${namespace} } }\n---\n`;

  test.each(['shop', 'default', 'kube-system', 'argocd', 'flux-system'])('%s is there', (namespace) => {
    expect(found(claim(namespace))).toEqual([]);
  });

  test('a missing one is told once', () => {
    const faults = faultsOf(claim('shpo') + claim('shpo').replace('name: a', 'name: b'));
    expect(faults).toMatchObject([
      {
        code: 'reference/namespace',
        path: ['metadata', 'namespace'],
        message: 'namespace shpo of 2 objects does not exist, the nearest is "shop"',
      },
    ]);
  });

  test('an external one is needed by what is in it', () => {
    expect(report(objectsOf(claim('pay')), [external('Namespace', 'pay')])).toEqual({ faults: [], needless: [] });
  });

  test('what names no namespace may land in any, and finds what names none', () => {
    const bare = (yaml: string): string => yaml.replaceAll(', namespace: shop', '');
    const objects = (yaml: string) =>
      objectsOf(yaml).map((object) => ({ ...object, metadata: { name: object.metadata.name } }));
    expect(report([...objects(secret('login')), ...objectsOf(reads('login'))]).faults).toEqual([]);
    expect(report(objects(bare(secret('login') + reads('login')))).faults).toEqual([]);
    expect(report(objects(bare(reads('login')))).faults).toHaveLength(1);
  });
});

test('two makers of one Secret add up', () => {
  const merged =
    '{ apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: { name: login }, spec: { target: { creationPolicy: Merge }, data: [{ secretKey: token }] } }\n---\n';
  expect(found(secret('login') + merged + reads('login', 'token'))).toEqual([]);
  expect(found(secret('login') + merged + reads('login', 'tokn'))).toHaveLength(1);
});

const VALUES = fc.constantFrom<unknown>(
  null,
  0,
  'x',
  true,
  [],
  {},
  [null],
  [[]],
  { name: 5 },
  { name: {} },
  [{ name: [] }],
  '{{',
);

/** A tree with some of its values replaced by others. */
function broken(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null)
    return fc.oneof({ weight: 6, arbitrary: fc.constant(value) }, VALUES);
  const whole: fc.Arbitrary<unknown> = Array.isArray(value)
    ? fc.tuple(...value.map(broken))
    : fc.record(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, broken(inner)])), {
        requiredKeys: [],
      });
  return fc.oneof({ weight: 12, arbitrary: whole }, VALUES);
}

const ALL_SORTS = objectsOf(`
${deployment('web', 'volumes: [{ name: a, secret: { secretName: a, items: [{ key: b }] } }]', 'env: [{ valueFrom: { secretKeyRef: { name: a, key: b } } }]')}
{ apiVersion: v1, kind: Service, metadata: { name: web, labels: { a: b } }, spec: { selector: { app: web }, ports: [{ port: 1, targetPort: http }] } }
---
{ apiVersion: v1, kind: Secret, metadata: { name: a }, data: { b: x }, type: Opaque }
---
{ apiVersion: apps/v1, kind: StatefulSet, metadata: { name: b }, spec: { selector: { matchExpressions: [{ key: a, operator: In, values: [b] }] }, volumeClaimTemplates: [{ metadata: { name: a } }], template: { metadata: { labels: { a: b } } } } }
---
{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: a }, spec: { podSelector: { matchLabels: { app: web } }, ingress: [{ from: [{ namespaceSelector: { matchLabels: { a: b } }, podSelector: {} }], ports: [{ port: a }] }], egress: [{ to: [{ podSelector: { matchLabels: { a: b } } }] }] } }
---
{ apiVersion: monitoring.coreos.com/v1, kind: ServiceMonitor, metadata: { name: a }, spec: { namespaceSelector: { matchNames: [shop] }, selector: { matchLabels: { a: b } }, endpoints: [{ port: a }] } }
---
{ apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: { name: c }, spec: { target: { name: d, template: { data: { a: b } } }, data: [{ secretKey: a }], secretStoreRef: { name: a } } }
---
{ apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: { name: db }, spec: { bootstrap: { recovery: { source: a } }, externalClusters: [{ name: a }], managed: { services: { disabledDefaultServices: [r] } }, inheritedMetadata: { labels: { a: b } } } }
---
{ apiVersion: kafka.strimzi.io/v1, kind: Kafka, metadata: { name: bus }, spec: { kafka: { listeners: [{ name: tls }] } } }
---
{ apiVersion: kafka.strimzi.io/v1, kind: KafkaTopic, metadata: { name: t, labels: { strimzi.io/cluster: bus } }, spec: { topicName: T } }
---
{ apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: { name: a }, spec: { parentRefs: [{ name: a, sectionName: b }], rules: [{ backendRefs: [{ name: web, namespace: b, port: 1 }] }] } }
---
{ apiVersion: gateway.networking.k8s.io/v1, kind: ReferenceGrant, metadata: { name: a, namespace: b }, spec: { from: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop }], to: [{ group: "", kind: Service }] } }
---
{ apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: { name: a }, roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: a }, subjects: [{ kind: ServiceAccount, name: a, namespace: b }] }
---
{ apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingAdmissionPolicyBinding, metadata: { name: a }, spec: { policyName: a, paramRef: { name: a } } }
---
{ apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingAdmissionPolicy, metadata: { name: a }, spec: { paramKind: { apiVersion: v1, kind: Secret } } }
---
{ apiVersion: v1, kind: Namespace, metadata: { name: b, labels: { a: b } } }
---
{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: a, annotations: { cert-manager.io/issuer: a } }, spec: { tls: [{ secretName: a }], rules: [{ http: { paths: [{ backend: { service: { name: web, port: { number: 1 } } } }] } }] } }
---
{ apiVersion: trust.cert-manager.io/v1alpha1, kind: Bundle, metadata: { name: a }, spec: { target: { configMap: { key: a } } } }
---
{ apiVersion: keda.sh/v1alpha1, kind: ScaledObject, metadata: { name: a }, spec: { scaleTargetRef: { name: web }, triggers: [{ metadata: { topic: T, bootstrapServers: x } }] } }
---
{ apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: { name: a }, spec: { group: example.com, scope: Cluster, names: { kind: A } } }
`);

test('whatever manifests hold, the answer is faults of known codes', () => {
  fc.assert(
    fc.property(fc.tuple(...ALL_SORTS.map(broken)), (objects) => {
      for (const { fault } of report(objects).faults) {
        expect(Object.keys(REFERENCE_CODES)).toContain(fault.code);
        expect(fault.message).toMatch(/^[^.].*[^.]$/);
        expect(fault.fix).toBeTruthy();
      }
    }),
    { numRuns: 300 },
  );
});

test.each(['constructor', 'toString', '__proto__'])('a kind or a name such as %s is nothing special', (word) => {
  const object = { apiVersion: 'v1', kind: word, metadata: { name: word, namespace: 'shop', labels: { [word]: 'a' } } };
  expect(report([object]).faults).toEqual([]);
  expect(found(reads(word))).toHaveLength(1);
});

test('the order of objects changes nothing but the order of faults', () => {
  const yaml = secret('login') + reads('lgoin') + deployment('api', 'serviceAccountName: x') + secret('logins');
  const sorted = (objects: readonly unknown[]): readonly string[] =>
    report(objects)
      .faults.map(({ fault }) => JSON.stringify([fault.code, fault.path]))
      .sort();
  fc.assert(
    fc.property(fc.shuffledSubarray([...objectsOf(yaml)], { minLength: 4 }), (shuffled) => {
      expect(sorted(shuffled)).toEqual(sorted(objectsOf(yaml)));
    }),
    { numRuns: 20 },
  );
});
