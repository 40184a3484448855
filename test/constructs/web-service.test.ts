import { WebService, type DefaultOverrides } from 'fairlead';
import { renderApp } from 'fairlead/testing';
import { appOf, webApp } from './apps';

const TIERS = ['development', 'staging', 'production'] as const;

describe('a WebService', () => {
  test('renders the objects that a service needs, and an autoscaler in production', () => {
    const kinds = ['Deployment', 'NetworkPolicy', 'PodDisruptionBudget', 'Service', 'ServiceAccount'];
    expect(renderApp(webApp(), { tier: 'development' }).kinds()).toEqual(kinds);
    expect(renderApp(webApp(), { tier: 'production' }).kinds()).toEqual([...kinds, 'HorizontalPodAutoscaler'].sort());
  });

  test.each(TIERS)('is hardened in %s as Pod Security "restricted" asks', (tier) => {
    renderApp(webApp(), { tier }).get('Deployment', {
      spec: {
        template: {
          spec: {
            automountServiceAccountToken: false,
            serviceAccountName: 'shop-web',
            securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
            containers: [
              {
                securityContext: {
                  allowPrivilegeEscalation: false,
                  capabilities: { drop: ['ALL'] },
                  readOnlyRootFilesystem: true,
                },
              },
            ],
          },
        },
      },
    });
  });

  test.each(TIERS)('requests CPU and memory in %s, limits memory to the request and CPU not at all', (tier) => {
    const { requests, limits } = container(renderApp(webApp(), { tier })).resources;
    expect(requests).toEqual({ cpu: expect.any(String), memory: expect.any(String) });
    expect(limits).toEqual({ memory: requests?.memory });
  });

  test('asks three different questions with its three probes', () => {
    const { startupProbe, readinessProbe, livenessProbe } = container(renderApp(webApp()));
    expect(readinessProbe).toMatchObject({ httpGet: { path: '/readyz', port: 'http' } });
    expect(livenessProbe).toMatchObject({ httpGet: { path: '/livez', port: 'http' } });
    expect(startupProbe).toMatchObject({ httpGet: { path: '/livez', port: 'http' } });
    expect(new Set([startupProbe, readinessProbe, livenessProbe].map((probe) => JSON.stringify(probe))).size).toBe(3);
  });

  test('asks over gRPC where it speaks gRPC', () => {
    const rendered = renderApp(webApp({ protocol: 'grpc', port: 5050 }));
    const { startupProbe, readinessProbe, livenessProbe } = container(rendered);
    for (const probe of [startupProbe, readinessProbe, livenessProbe])
      expect(probe).toMatchObject({ grpc: { port: 5050 } });
    rendered.get('Service', { spec: { ports: [{ name: 'grpc', port: 5050, appProtocol: 'kubernetes.io/h2c' }] } });
  });

  test('lets startup ask what liveness was told to ask, and leaves out what is switched off', () => {
    const probes = { liveness: { path: '/alive', headers: { Accept: 'text/plain' } }, readiness: false } as const;
    const { startupProbe, readinessProbe } = container(renderApp(webApp({ probes })));
    const httpHeaders = [{ name: 'Accept', value: 'text/plain' }];
    expect(startupProbe).toMatchObject({ httpGet: { path: '/alive', httpHeaders } });
    expect(readinessProbe).toBeUndefined();
  });

  test('never drops below capacity in a rollout, and never blocks a drain', () => {
    const rendered = renderApp(webApp());
    rendered.get('Deployment', { spec: { strategy: { rollingUpdate: { maxUnavailable: 0 } } } });
    rendered.get('PodDisruptionBudget', { spec: { maxUnavailable: '25%', unhealthyPodEvictionPolicy: 'AlwaysAllow' } });
  });

  test.each([
    ['the tier scales', {}, undefined, { minReplicas: 3, maxReplicas: 9 }],
    ['a fixed number was asked for', { replicas: 4 }, 4, undefined],
    ['a range was asked for', { autoscaling: { min: 2, max: 5 } }, undefined, { minReplicas: 2, maxReplicas: 5 }],
    ['scaling was switched off', { autoscaling: false }, 3, undefined],
  ] as const)('leaves the number of pods to one owner when %s', (_, props, replicas, range) => {
    const rendered = renderApp(webApp(props));
    expect((rendered.get('Deployment').spec as { replicas?: number }).replicas).toBe(replicas);
    const [autoscaler] = rendered.find('HorizontalPodAutoscaler');
    expect(autoscaler?.spec).toEqual(range && expect.objectContaining(range));
  });

  test.each([
    ['1.34', { sleep: { seconds: 10 } }],
    ['1.29', { exec: { command: ['sleep', '10'] } }],
  ])('pauses before it ends on Kubernetes %s, within the grace period', (kubernetes, preStop) => {
    const rendered = renderApp(webApp(), { cluster: { kubernetes } });
    expect(container(rendered).lifecycle).toEqual({ preStop });
    rendered.get('Deployment', { spec: { template: { spec: { terminationGracePeriodSeconds: 60 } } } });
  });

  test('takes another value than the tier for any default, by its id', () => {
    const defaults: DefaultOverrides = {
      'rollout.surge': '50%',
      'rollout.history': 2,
      'disruption.unavailable': 1,
      'spread.zone.unsatisfiable': 'DoNotSchedule',
      'security.token': true,
    };
    const rendered = renderApp(webApp({ defaults }));
    rendered.get('Deployment', {
      spec: {
        revisionHistoryLimit: 2,
        strategy: { rollingUpdate: { maxSurge: '50%', maxUnavailable: 0 } },
        template: {
          spec: {
            automountServiceAccountToken: true,
            topologySpreadConstraints: [{ whenUnsatisfiable: 'DoNotSchedule' }],
          },
        },
      },
    });
    rendered.get('PodDisruptionBudget', { spec: { maxUnavailable: 1 } });
  });

  test('keeps the value of the tier where a default is overridden by nothing', () => {
    const rendered = renderApp(webApp({ defaults: { 'rollout.history': undefined } }));
    rendered.get('Deployment', { spec: { revisionHistoryLimit: 5 } });
  });

  test('shows an init container what the main one sees', () => {
    const init = [{ name: 'prepare', image: 'example.com/prepare:1' }];
    const { spec } = template(renderApp(webApp({ init, mounts: { '/tmp': { scratch: true } } })));
    expect(spec).toMatchObject({
      initContainers: [{ name: 'prepare', volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }] }],
    });
  });

  test('spreads its pods over zones and hosts, each revision by itself', () => {
    renderApp(webApp()).get('Deployment', {
      spec: {
        template: {
          spec: {
            topologySpreadConstraints: [
              { topologyKey: 'topology.kubernetes.io/zone', matchLabelKeys: ['pod-template-hash'] },
              { topologyKey: 'kubernetes.io/hostname' },
            ],
          },
        },
      },
    });
  });

  test('carries the recommended labels, the version not in the selector', () => {
    const deployment = renderApp(webApp()).get('Deployment');
    expect(deployment.metadata.labels).toEqual({
      'app.kubernetes.io/name': 'shop-web',
      'app.kubernetes.io/component': 'web-service',
      'app.kubernetes.io/part-of': 'shop',
      'app.kubernetes.io/managed-by': 'fairlead',
      'app.kubernetes.io/version': '1.2.3',
      'fairlead.dev/owner': 'team-shop',
    });
    expect(deployment.spec).toMatchObject({ selector: { matchLabels: { 'app.kubernetes.io/name': 'shop-web' } } });
  });

  test('rolls its pods when a configuration file changes, under a name that stays', () => {
    const withFile = (text: string) => renderApp(webApp({ files: { '/etc/web/web.conf': text } }));
    const [one, other] = [withFile('a = 1\n'), withFile('a = 2\n')];
    expect(one.get('ConfigMap').metadata.name).toBe(other.get('ConfigMap').metadata.name);
    expect(one.get('ConfigMap')).toMatchObject({ data: { 'etc-web-web.conf': 'a = 1\n' } });
    expect(template(one).metadata).not.toEqual(template(other).metadata);
    expect(container(one).volumeMounts).toEqual([
      { name: 'config', mountPath: '/etc/web/web.conf', subPath: 'etc-web-web.conf', readOnly: true },
    ]);
  });

  test('takes secrets by reference', () => {
    const env = { TOKEN: { secret: 'api', key: 'token' }, IP: { field: 'status.podIP' }, DEBUG: false };
    const rendered = renderApp(webApp({ env, mounts: { '/etc/tls': { secret: 'tls' }, '/tmp': { scratch: '64Mi' } } }));
    expect(container(rendered).env).toEqual([
      { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'api', key: 'token' } } },
      { name: 'IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
      { name: 'DEBUG', value: 'false' },
    ]);
    expect(template(rendered).spec).toMatchObject({
      volumes: [
        { name: 'etc-tls', secret: { secretName: 'tls' } },
        { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
      ],
    });
  });

  test.each([
    ['http', { hosts: ['shop.example.com'] }, 'HTTPRoute', undefined],
    [
      'http',
      { hosts: ['shop.example.com'], paths: ['/api'] },
      'HTTPRoute',
      [{ path: { type: 'PathPrefix', value: '/api' } }],
    ],
    [
      'grpc',
      { hosts: ['shop.example.com'], services: ['shop.v1.Shop'] },
      'GRPCRoute',
      [{ method: { service: 'shop.v1.Shop' } }],
    ],
  ] as const)('is exposed over %s by a route of the Gateway API', (protocol, route, kind, matches) => {
    const app = appOf((scope) => {
      new WebService(scope, 'web', { image: 'web:1', port: 80, protocol }).expose(route);
    });
    expect(renderApp(app).get(kind).spec).toEqual({
      parentRefs: [{ name: 'public', namespace: 'gateway' }],
      hostnames: ['shop.example.com'],
      rules: [{ ...(matches ? { matches } : {}), backendRefs: [{ name: 'shop-web', port: 80 }] }],
    });
  });
});

interface PodTemplate {
  metadata: object;
  spec: { containers: [Container] };
}

interface Container {
  env?: object[];
  lifecycle?: object;
  volumeMounts?: object[];
  resources: { requests?: Record<string, string>; limits?: Record<string, string> };
  startupProbe?: object;
  readinessProbe?: object;
  livenessProbe?: object;
}

function template(rendered: ReturnType<typeof renderApp>): PodTemplate {
  return (rendered.get('Deployment').spec as { template: PodTemplate }).template;
}

function container(rendered: ReturnType<typeof renderApp>): Container {
  return template(rendered).spec.containers[0];
}
