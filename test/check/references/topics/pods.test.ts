import type { External } from '../../../../lib/model/external';
import { deployment, external, faultsOf, found } from '../cluster';

const SPEC = 'spec.template.spec';
const MAIN = `${SPEC}.containers.0`;

const THERE = `
{ apiVersion: v1, kind: ConfigMap, metadata: { name: settings }, data: { level: info }, binaryData: { logo: "" } }
---
{ apiVersion: v1, kind: Secret, metadata: { name: login }, stringData: { user: a }, data: { password: b } }
---
{ apiVersion: v1, kind: ServiceAccount, metadata: { name: shop } }
---
{ apiVersion: v1, kind: PersistentVolumeClaim, metadata: { name: photos } }
---
{ apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: { name: high } }
---
{ apiVersion: node.k8s.io/v1, kind: RuntimeClass, metadata: { name: gvisor } }
---
`;

describe('what containers read', () => {
  test.each<[string, string, readonly string[]]>([
    ['a key of a ConfigMap', 'env: [{ valueFrom: { configMapKeyRef: { name: settings, key: level } } }]', []],
    ['binary data', 'env: [{ valueFrom: { configMapKeyRef: { name: settings, key: logo } } }]', []],
    ['a key of a Secret', 'env: [{ valueFrom: { secretKeyRef: { name: login, key: password } } }]', []],
    ['a key given as text', 'env: [{ valueFrom: { secretKeyRef: { name: login, key: user } } }]', []],
    [
      'a missing ConfigMap',
      'env: [{ value: a }, { valueFrom: { configMapKeyRef: { name: other, key: level } } }]',
      [`reference/config-map ${MAIN}.env.1.valueFrom.configMapKeyRef.name`],
    ],
    [
      'a missing key',
      'env: [{ valueFrom: { secretKeyRef: { name: login, key: token } } }]',
      [`reference/key ${MAIN}.env.0.valueFrom.secretKeyRef.key`],
    ],
    [
      'what may be missing',
      'env: [{ valueFrom: { secretKeyRef: { name: x, key: y, optional: true } } }, { valueFrom: { secretKeyRef: { name: login, key: y, optional: true } } }]',
      [],
    ],
    [
      'all of a ConfigMap and a Secret',
      'envFrom: [{ configMapRef: { name: settings } }, { secretRef: { name: login } }]',
      [],
    ],
    [
      'all of what is missing',
      'envFrom: [{ configMapRef: { name: x } }, { secretRef: { name: x } }, { secretRef: { name: y, optional: true } }]',
      [`reference/config-map ${MAIN}.envFrom.0.configMapRef.name`, `reference/secret ${MAIN}.envFrom.1.secretRef.name`],
    ],
  ])('%s', (_, container, expected) => {
    expect(found(THERE + deployment('web', '', container))).toEqual(expected);
  });

  test.each(['initContainers', 'ephemeralContainers'])('%s too', (list) => {
    const pod = `${list}: [{ name: a, envFrom: [{ secretRef: { name: x } }], volumeMounts: [{ name: y }] }]`;
    expect(found(deployment('web', pod))).toEqual([
      `reference/secret ${SPEC}.${list}.0.envFrom.0.secretRef.name`,
      `reference/volume ${SPEC}.${list}.0.volumeMounts.0.name`,
    ]);
  });
});

describe('what pods are made of', () => {
  test.each<[string, string, readonly string[]]>([
    ['a ConfigMap', 'volumes: [{ configMap: { name: settings, items: [{ key: level }] } }]', []],
    [
      'a key that it lacks',
      'volumes: [{ configMap: { name: settings, items: [{ key: level }, { key: lvl }] } }]',
      [`reference/key ${SPEC}.volumes.0.configMap.items.1.key`],
    ],
    [
      'a missing Secret',
      'volumes: [{ secret: { secretName: x } }]',
      [`reference/secret ${SPEC}.volumes.0.secret.secretName`],
    ],
    ['a Secret that may be missing', 'volumes: [{ secret: { secretName: x, optional: true } }]', []],
    [
      'projected sources',
      'volumes: [{ projected: { sources: [{ configMap: { name: settings } }, { secret: { name: x } }, { serviceAccountToken: { path: token } }, { configMap: { name: kube-root-ca.crt, items: [{ key: ca.crt }] } }] } }]',
      [`reference/secret ${SPEC}.volumes.0.projected.sources.1.secret.name`],
    ],
    [
      'claims',
      'volumes: [{ persistentVolumeClaim: { claimName: photos } }, { persistentVolumeClaim: { claimName: photo } }]',
      [`reference/volume-claim ${SPEC}.volumes.1.persistentVolumeClaim.claimName`],
    ],
    [
      'the secret of a CSI driver',
      'volumes: [{ csi: { driver: d, nodePublishSecretRef: { name: x } } }]',
      [`reference/secret ${SPEC}.volumes.0.csi.nodePublishSecretRef.name`],
    ],
    [
      'storage of an ephemeral volume',
      'volumes: [{ ephemeral: { volumeClaimTemplate: { spec: { storageClassName: fast } } } }]',
      [`reference/storage-class ${SPEC}.volumes.0.ephemeral.volumeClaimTemplate.spec.storageClassName`],
    ],
    [
      'secrets to pull with',
      'imagePullSecrets: [{ name: login }, { name: x }]',
      [`reference/secret ${SPEC}.imagePullSecrets.1.name`],
    ],
    ['a ServiceAccount', 'serviceAccountName: shop', []],
    ['the one of every namespace', 'serviceAccountName: default', []],
    ['a missing one', 'serviceAccountName: shops', [`reference/service-account ${SPEC}.serviceAccountName`]],
    ['a PriorityClass', 'priorityClassName: high', []],
    ['one of Kubernetes', 'priorityClassName: system-node-critical', []],
    ['a missing PriorityClass', 'priorityClassName: low', [`reference/priority-class ${SPEC}.priorityClassName`]],
    ['a RuntimeClass', 'runtimeClassName: gvisor', []],
    ['a missing RuntimeClass', 'runtimeClassName: kata', [`reference/runtime-class ${SPEC}.runtimeClassName`]],
  ])('%s', (_, pod, expected) => {
    expect(found(THERE + deployment('web', pod))).toEqual(expected);
  });
});

describe('what is within a pod', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['a mount', 'volumes: [{ name: tmp, emptyDir: {} }]', 'volumeMounts: [{ name: tmp }]', []],
    [
      'a mount of nothing',
      'volumes: [{ name: tmp, emptyDir: {} }]',
      'volumeMounts: [{ name: temp }]',
      [`reference/volume ${MAIN}.volumeMounts.0.name`],
    ],
    ['a device of nothing', '', 'volumeDevices: [{ name: disk }]', [`reference/volume ${MAIN}.volumeDevices.0.name`]],
    ['a probe of a named port', '', 'livenessProbe: { httpGet: { port: http } }', []],
    ['a probe of a number', '', 'livenessProbe: { tcpSocket: { port: 1234 } }', []],
    [
      'a probe of a port that the container lacks',
      '',
      'readinessProbe: { httpGet: { port: htp } }',
      [`reference/port ${MAIN}.readinessProbe.httpGet.port`],
    ],
    [
      'a hook of a port that the container lacks',
      '',
      'lifecycle: { preStop: { httpGet: { port: admin } } }',
      [`reference/port ${MAIN}.lifecycle.preStop.httpGet.port`],
    ],
  ])('%s', (_, pod, container, expected) => {
    expect(found(deployment('web', pod, container))).toEqual(expected);
  });

  test('the claims of a StatefulSet are volumes of its pods', () => {
    const set = (mount: string): string => `
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  selector: { matchLabels: { app: db } }
  volumeClaimTemplates: [{ metadata: { name: data } }]
  template:
    metadata: { labels: { app: db } }
    spec: { containers: [{ name: main, volumeMounts: [{ name: ${mount} }] }] }`;
    expect(found(set('data'))).toEqual([]);
    expect(found(set('date'))).toEqual(['reference/volume spec.template.spec.containers.0.volumeMounts.0.name']);
  });
});

const POD_SPEC = '{ containers: [{ name: main, envFrom: [{ secretRef: { name: x } }] }] }';

test.each<[string, string, string]>([
  ['Pod', 'v1', `spec: ${POD_SPEC}`],
  ['PodTemplate', 'v1', `template: { spec: ${POD_SPEC} }`],
  ['ReplicationController', 'v1', `spec: { template: { spec: ${POD_SPEC} } }`],
  ['DaemonSet', 'apps/v1', `spec: { template: { spec: ${POD_SPEC} } }`],
  ['ReplicaSet', 'apps/v1', `spec: { template: { spec: ${POD_SPEC} } }`],
  ['Job', 'batch/v1', `spec: { template: { spec: ${POD_SPEC} } }`],
  ['CronJob', 'batch/v1', `spec: { jobTemplate: { spec: { template: { spec: ${POD_SPEC} } } } }`],
  ['ScaledJob', 'keda.sh/v1alpha1', `spec: { jobTargetRef: { template: { spec: ${POD_SPEC} } } }`],
  ['Rollout', 'argoproj.io/v1alpha1', `spec: { template: { spec: ${POD_SPEC} } }`],
  ['Service', 'serving.knative.dev/v1', `spec: { template: { spec: ${POD_SPEC} } }`],
])('a %s has pods', (kind, apiVersion, spec) => {
  const [fault, ...more] = faultsOf(`{ apiVersion: ${apiVersion}, kind: ${kind}, metadata: { name: a }, ${spec} }`);
  expect(fault?.code).toBe('reference/secret');
  expect(more).toEqual([]);
});

describe('Secrets that others make', () => {
  const uses = (name: string, key: string): string =>
    deployment('web', '', `env: [{ valueFrom: { secretKeyRef: { name: ${name}, key: ${key} } } }]`);
  const externals: readonly External[] = [
    external('SecretStore', 'vault'),
    external('ClusterIssuer', 'letsencrypt'),
    external('IngressClass', 'nginx'),
  ];
  const STORE = 'secretStoreRef: { name: vault }';

  test.each<[string, string, string, string, boolean]>([
    ['an ExternalSecret', `kind: ExternalSecret, spec: { ${STORE}, data: [{ secretKey: a }] }`, 'made', 'a', true],
    [
      'a key it does not fetch',
      `kind: ExternalSecret, spec: { ${STORE}, data: [{ secretKey: a }] }`,
      'made',
      'b',
      false,
    ],
    [
      'keys nobody knows',
      `kind: ExternalSecret, spec: { ${STORE}, dataFrom: [{ extract: { key: x } }] }`,
      'made',
      'b',
      true,
    ],
    [
      'another name',
      `kind: ExternalSecret, spec: { ${STORE}, target: { name: b }, data: [{ secretKey: a }] }`,
      'b',
      'a',
      true,
    ],
    [
      'a template that replaces',
      `kind: ExternalSecret, spec: { ${STORE}, target: { template: { data: { url: x } } }, data: [{ secretKey: a }] }`,
      'made',
      'a',
      false,
    ],
    [
      'a template that merges',
      `kind: ExternalSecret, spec: { ${STORE}, target: { template: { mergePolicy: Merge, data: { url: x } } }, data: [{ secretKey: a }] }`,
      'made',
      'a',
      true,
    ],
    ['none at all', `kind: ExternalSecret, spec: { ${STORE}, target: { creationPolicy: None } }`, 'made', 'a', false],
    ['a SealedSecret', 'kind: SealedSecret, spec: { encryptedData: { a: x } }', 'made', 'a', true],
    ['a SealedSecret without the key', 'kind: SealedSecret, spec: { encryptedData: { a: x } }', 'made', 'b', false],
    [
      'a Certificate',
      'kind: Certificate, spec: { secretName: tls, issuerRef: { kind: ClusterIssuer, name: letsencrypt } }',
      'tls',
      'tls.key',
      true,
    ],
    [
      'a keystore',
      'kind: Certificate, spec: { secretName: tls, issuerRef: { kind: ClusterIssuer, name: letsencrypt }, keystores: { jks: { create: true } } }',
      'tls',
      'keystore.jks',
      true,
    ],
    ['a database', 'kind: Cluster', 'made-app', 'jdbc-uri', true],
    ['a database without superuser', 'kind: Cluster', 'made-superuser', 'password', false],
    [
      'a database with superuser',
      'kind: Cluster, spec: { enableSuperuserAccess: true }',
      'made-superuser',
      'password',
      true,
    ],
    ['certificates of a database', 'kind: Cluster', 'made-replication', 'tls.crt', true],
    ['a Kafka', 'kind: Kafka', 'made-cluster-ca-cert', 'ca.crt', true],
    [
      'a KafkaUser with a certificate',
      'kind: KafkaUser, spec: { authentication: { type: tls } }',
      'made',
      'user.p12',
      true,
    ],
    [
      'a KafkaUser with a password',
      'kind: KafkaUser, spec: { authentication: { type: scram-sha-512 } }',
      'made',
      'user.p12',
      false,
    ],
  ])('%s', (_, maker, name, key, arrives) => {
    const kind = /kind: (\w+)/.exec(maker)?.[1] ?? '';
    const groups: Record<string, string> = {
      ExternalSecret: 'external-secrets.io/v1',
      SealedSecret: 'bitnami.com/v1alpha1',
      Certificate: 'cert-manager.io/v1',
      Cluster: 'postgresql.cnpg.io/v1',
      Kafka: 'kafka.strimzi.io/v1',
      KafkaUser: 'kafka.strimzi.io/v1',
    };
    const labels = kind === 'KafkaUser' ? 'labels: { strimzi.io/cluster: bus }' : 'labels: {}';
    const bus =
      kind === 'KafkaUser' ? '{ apiVersion: kafka.strimzi.io/v1, kind: Kafka, metadata: { name: bus } }\n---\n' : '';
    const object = `{ apiVersion: ${groups[kind] ?? ''}, metadata: { name: made, ${labels} }, ${maker} }\n---\n`;
    expect(found(bus + object + uses(name, key), externals)).toHaveLength(arrives ? 0 : 1);
  });

  test('an Ingress that names an issuer', () => {
    const ingress = (annotation: string): string => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, annotations: { ${annotation} } }
spec: { ingressClassName: nginx, tls: [{ secretName: web-tls }] }
---
`;
    expect(
      found(ingress('cert-manager.io/cluster-issuer: letsencrypt') + uses('web-tls', 'tls.crt'), externals),
    ).toEqual([]);
    expect(found(ingress('cert-manager.io/cluster-issuer: letsencrpyt'), externals)).toEqual([
      'reference/issuer metadata.annotations[cert-manager.io/cluster-issuer]',
    ]);
    expect(found(ingress('other: a'), externals)).toEqual(['reference/secret spec.tls.0.secretName']);
  });
});
