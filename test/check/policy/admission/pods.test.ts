import { podOf, POD_DEFAULTS, specOf } from './admitted';

const CONTAINER_DEFAULTS = {
  resources: {},
  terminationMessagePath: '/dev/termination-log',
  terminationMessagePolicy: 'File',
  imagePullPolicy: 'IfNotPresent',
};

function containerOf(container: object): unknown {
  return (podOf({ containers: [{ name: 'web', image: 'web:1', ...container }] }).containers as unknown[])[0];
}

function volumeOf(volume: object): unknown {
  return (podOf({ volumes: [{ name: 'data', ...volume }] }).volumes as unknown[])[0];
}

test('a template and a pod that stands alone differ', () => {
  const spec = {
    hostNetwork: true,
    containers: [
      {
        name: 'web',
        image: 'web',
        ports: [{ containerPort: 80 }],
        resources: { limits: { cpu: '1000m', memory: '1Gi' }, requests: { cpu: '0.5' } },
      },
    ],
  };
  const resources = { limits: { cpu: '1', memory: '1Gi' }, requests: { cpu: '500m' } };
  const container = { ...CONTAINER_DEFAULTS, name: 'web', image: 'web', imagePullPolicy: 'Always' };
  expect(podOf(spec)).toEqual({
    ...POD_DEFAULTS,
    hostNetwork: true,
    containers: [{ ...container, ports: [{ containerPort: 80, protocol: 'TCP' }], resources }],
  });
  expect(specOf('v1 Pod', spec)).toEqual({
    ...POD_DEFAULTS,
    enableServiceLinks: true,
    hostNetwork: true,
    containers: [
      {
        ...container,
        ports: [{ containerPort: 80, hostPort: 80, protocol: 'TCP' }],
        resources: { ...resources, requests: { cpu: '500m', memory: '1Gi' } },
      },
    ],
  });
});

test.each([
  ['web', 'Always'],
  ['web:latest', 'Always'],
  ['web:1.2', 'IfNotPresent'],
  ['registry:5000/web', 'Always'],
  ['registry:5000/web:1', 'IfNotPresent'],
  ['web@sha256:0123', 'IfNotPresent'],
  ['web:latest@sha256:0123', 'Always'],
  ['', 'IfNotPresent'],
])('the image %j is pulled %s', (image, policy) => {
  expect(containerOf({ image })).toMatchObject({ imagePullPolicy: policy });
});

test('what is set stays, and zero where it means something', () => {
  const pod = { restartPolicy: 'Never', terminationGracePeriodSeconds: 0, automountServiceAccountToken: false };
  expect(podOf(pod)).toEqual({ ...POD_DEFAULTS, ...pod });
  const container = { imagePullPolicy: 'Never', terminationMessagePolicy: 'FallbackToLogsOnError' };
  expect(containerOf(container)).toMatchObject(container);
  expect(containerOf({ securityContext: { privileged: false, runAsUser: 0 } })).toMatchObject({
    securityContext: { privileged: false, runAsUser: 0 },
  });
});

test('what is empty is left out where Go leaves it out', () => {
  const empty = {
    hostNetwork: false,
    hostPID: null,
    nodeSelector: {},
    tolerations: [],
    nodeName: '',
    affinity: null,
  };
  expect(podOf(empty)).toEqual(POD_DEFAULTS);
  expect(
    containerOf({
      command: [],
      tty: false,
      env: [{ name: 'EMPTY', value: '' }],
      resources: { limits: {}, requests: null },
      volumeMounts: [{ name: 'data', mountPath: '/data', readOnly: false, subPath: '' }],
    }),
  ).toEqual({
    ...CONTAINER_DEFAULTS,
    name: 'web',
    image: 'web:1',
    env: [{ name: 'EMPTY' }],
    volumeMounts: [{ name: 'data', mountPath: '/data' }],
  });
  expect(podOf({ securityContext: {}, dnsConfig: { nameservers: [], options: [{ name: 'a', value: null }] } })).toEqual(
    {
      ...POD_DEFAULTS,
      dnsConfig: { options: [{ name: 'a' }] },
    },
  );
});

test.each(['livenessProbe', 'readinessProbe', 'startupProbe'])('the %s', (probe) => {
  const rest = { timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3 };
  expect(containerOf({ [probe]: { httpGet: { port: 80 }, initialDelaySeconds: 0, periodSeconds: 5 } })).toMatchObject({
    [probe]: { ...rest, periodSeconds: 5, httpGet: { port: 80, path: '/', scheme: 'HTTP' } },
  });
  expect(containerOf({ [probe]: { grpc: { port: 80 }, timeoutSeconds: 0 } })).toMatchObject({
    [probe]: { ...rest, grpc: { port: 80, service: '' } },
  });
});

test('hooks, ports and variables', () => {
  expect(
    containerOf({
      lifecycle: { preStop: { httpGet: { port: 80, path: '/stop' } } },
      ports: [{ containerPort: 53, protocol: 'UDP', hostPort: 0 }, { containerPort: 80 }],
      env: [
        { name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
        { name: 'CPU', valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } } },
      ],
    }),
  ).toMatchObject({
    lifecycle: { preStop: { httpGet: { port: 80, path: '/stop', scheme: 'HTTP' } } },
    ports: [
      { containerPort: 53, protocol: 'UDP' },
      { containerPort: 80, protocol: 'TCP' },
    ],
    env: [
      { name: 'POD', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.name' } } },
      { name: 'CPU', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '0' } } },
    ],
  });
});

test('init and ephemeral containers get the same', () => {
  const container = { name: 'web', image: 'web:1' };
  expect(podOf({ initContainers: [container], ephemeralContainers: [container] })).toMatchObject({
    initContainers: [{ ...CONTAINER_DEFAULTS, ...container }],
    ephemeralContainers: [{ ...CONTAINER_DEFAULTS, ...container }],
  });
});

test.each([
  { serviceAccountName: 'web' },
  { serviceAccount: 'web' },
  { serviceAccountName: 'web', serviceAccount: 'x' },
])('both names of the service account of %j', (pod) => {
  expect(podOf(pod)).toEqual({ ...POD_DEFAULTS, serviceAccountName: 'web', serviceAccount: 'web' });
});

test.each<[object, object]>([
  [{}, { emptyDir: {} }],
  [{ emptyDir: { medium: '', sizeLimit: '0.5Gi' } }, { emptyDir: { sizeLimit: '512Mi' } }],
  [{ secret: { secretName: 's' } }, { secret: { secretName: 's', defaultMode: 420 } }],
  [{ configMap: { name: 'c', defaultMode: 256 } }, { configMap: { name: 'c', defaultMode: 256 } }],
  [{ hostPath: { path: '/' } }, { hostPath: { path: '/', type: '' } }],
  [
    { downwardAPI: { items: [{ path: 'l', fieldRef: { fieldPath: 'metadata.labels' } }] } },
    {
      downwardAPI: {
        defaultMode: 420,
        items: [{ path: 'l', fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.labels' } }],
      },
    },
  ],
  [
    { projected: { sources: [{ serviceAccountToken: { path: 't', audience: '' } }] } },
    { projected: { defaultMode: 420, sources: [{ serviceAccountToken: { path: 't', expirationSeconds: 3600 } }] } },
  ],
  [
    { ephemeral: { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'] } } } },
    {
      ephemeral: {
        volumeClaimTemplate: {
          metadata: {},
          spec: { accessModes: ['ReadWriteOnce'], resources: {}, volumeMode: 'Filesystem' },
        },
      },
    },
  ],
  [{ image: { reference: 'models:1' } }, { image: { reference: 'models:1', pullPolicy: 'IfNotPresent' } }],
  [{ persistentVolumeClaim: { claimName: 'c', readOnly: false } }, { persistentVolumeClaim: { claimName: 'c' } }],
  [{ csi: { driver: 'd', readOnly: false } }, { csi: { driver: 'd', readOnly: false } }],
])('the volume %j', (volume, admitted) => {
  expect(volumeOf(volume)).toEqual({ name: 'data', ...admitted });
});
