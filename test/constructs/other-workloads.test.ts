import { ApiObject } from 'cdk8s';
import { CronTask, StatefulService, Task, WebService, Worker } from 'fairlead';
import { renderApp } from 'fairlead/testing';
import { codeOf } from '../errors/errors-of';
import { appOf } from './apps';

const IMAGE = 'example.com/worker:1.0.0';

describe('a Worker', () => {
  test('has neither Service nor ports where nobody asks it anything', () => {
    const app = appOf((scope) => new Worker(scope, 'mailer', { image: IMAGE, health: 'unknown' }));
    const rendered = renderApp(app);
    expect(rendered.kinds()).toEqual(['Deployment', 'NetworkPolicy', 'PodDisruptionBudget', 'ServiceAccount']);
    const [container] = podSpec(rendered.get('Deployment')).containers;
    expect(Object.keys(container).filter((key) => /Probe|ports|lifecycle/.test(key))).toEqual([]);
  });

  test.each([
    [{ port: 9000 }, { readinessProbe: { httpGet: { path: '/readyz', port: 'health' } } }],
    [{ probes: { liveness: { command: ['alive'] } } }, { livenessProbe: { exec: { command: ['alive'] } } }],
  ])('tells its health by %j', (health, expected) => {
    const app = appOf((scope) => new Worker(scope, 'mailer', { image: IMAGE, health }));
    expect(podSpec(renderApp(app).get('Deployment')).containers[0]).toMatchObject(expected);
  });
});

describe('a StatefulService', () => {
  const app = appOf((scope) => {
    const db = new StatefulService(scope, 'db', { image: IMAGE, port: 6379, storage: { path: '/data', size: '5Gi' } });
    new WebService(scope, 'web', { image: IMAGE, port: 80 }).uses(db, { env: 'DB_ADDR' });
  });
  const rendered = renderApp(app, { tier: 'production' });

  test('keeps a volume for each pod, owned by the group that the processes run as', () => {
    rendered.get('StatefulSet', {
      spec: {
        serviceName: 'shop-db-pods',
        volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '5Gi' } } } }],
        template: {
          spec: {
            securityContext: { fsGroup: 65532, fsGroupChangePolicy: 'OnRootMismatch' },
            containers: [{ volumeMounts: [{ name: 'data', mountPath: '/data' }] }],
          },
        },
      },
    });
  });

  test('has a Service for its users and a headless one for the names of its pods', () => {
    rendered.get('Service', { metadata: { name: 'shop-db' }, spec: { clusterIP: undefined, ports: [{ port: 6379 }] } });
    rendered.get('Service', { metadata: { name: 'shop-db-pods' }, spec: { clusterIP: 'None' } });
  });

  test('lets in the workload that uses it, and nobody else; the user gets the address', () => {
    const user = { matchLabels: { 'app.kubernetes.io/name': 'shop-web' } };
    const { spec } = rendered.get('NetworkPolicy', { metadata: { name: 'shop-db' } }) as unknown as {
      spec: { ingress: object[] };
    };
    expect(spec.ingress).toEqual([
      {
        from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } }, podSelector: user }],
        ports: [{ port: 6379 }],
      },
    ]);
    expect(podSpec(rendered.get('Deployment')).containers[0]).toMatchObject({
      env: [{ name: 'DB_ADDR', value: 'shop-db:6379' }],
    });
  });
});

test('the pods of a replicated StatefulService reach each other, on ports of their own as well', () => {
  const props = { image: IMAGE, port: 2379, peerPorts: [2380], replicas: 3, storage: { path: '/data' } };
  const rendered = renderApp(appOf((scope) => new StatefulService(scope, 'etcd', props)));
  const own = {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } },
    podSelector: { matchLabels: { 'app.kubernetes.io/name': 'shop-etcd' } },
  };
  const ports = [{ port: 2379 }, { port: 2380 }];
  rendered.get('NetworkPolicy', { spec: { ingress: [{ from: [own], ports }], egress: [{ to: [own], ports }] } });
});

describe('a CronTask', () => {
  const app = appOf((scope) => new CronTask(scope, 'report', { image: IMAGE, schedule: '0 3 * * *' }));

  test('runs on its schedule, one at a time, and gives up in the end', () => {
    renderApp(app).get('CronJob', {
      spec: {
        schedule: '0 3 * * *',
        timeZone: 'Etc/UTC',
        concurrencyPolicy: 'Forbid',
        startingDeadlineSeconds: 3600,
        jobTemplate: {
          spec: { backoffLimit: 3, activeDeadlineSeconds: 3600, template: { spec: { restartPolicy: 'Never' } } },
        },
      },
    });
  });
});

test.each([
  ['0 3 * * *', true],
  ['*/15 0-6,22-23 1,15 jan-mar mon-fri', true],
  ['@hourly', true],
  ['0 0 3 * * *', false],
  ['60 3 * * *', false],
  ['5-1 3 * * *', false],
  ['*/0 * * * *', false],
  ['0 3 * * 8', false],
  ['', false],
])('the schedule %j is taken: %s', (schedule, taken) => {
  const render = () => renderApp(appOf((scope) => new CronTask(scope, 'report', { image: IMAGE, schedule })));
  expect(codeOf(render)).toBe(taken ? '' : 'FL3002');
});

describe('a Task', () => {
  const app = appOf((scope) => {
    const migrate = new Task(scope, 'migrate', { image: IMAGE, files: { '/etc/migrate.sql': 'select 1;\n' } });
    migrate.reaches({ cidr: '10.0.0.0/8', ports: [5432] });
  });

  test.each([
    ['argocd', ['argocd.argoproj.io/hook', 'argocd.argoproj.io/hook-delete-policy', 'argocd.argoproj.io/sync-wave']],
    ['flux', ['kustomize.toolkit.fluxcd.io/force']],
  ] as const)('is made anew at each change under %s', (agent, annotations) => {
    const job = renderApp(app, { agent }).get('Job');
    expect(Object.keys(job.metadata.annotations ?? {})).toEqual(annotations);
    expect(job.metadata.labels).toMatchObject({ 'fairlead.dev/phase': 'before' });
  });

  test('has all it needs in place before it runs', () => {
    const objects = renderApp(app, { agent: 'both' }).objects;
    const wave = (kind: string): number =>
      Number(objects.find((object) => object.kind === kind)?.metadata.annotations?.['argocd.argoproj.io/sync-wave']);
    for (const kind of ['ServiceAccount', 'ConfigMap', 'NetworkPolicy']) expect(wave(kind)).toBeLessThan(wave('Job'));
    expect(wave('Job')).toBeLessThan(0);
    expect(objects.every((object) => object.metadata.labels?.['fairlead.dev/phase'] === 'before')).toBe(true);
  });

  test('finds a Secret of its app in place, and comes before the pods of others', () => {
    const using = appOf((scope) => {
      new ApiObject(scope, 'creds', { apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret' });
      new ApiObject(scope, 'legacy', { apiVersion: 'apps/v1', kind: 'Deployment' });
      new Task(scope, 'migrate', { image: IMAGE });
    });
    const rendered = renderApp(using, { agent: 'both' });
    rendered.get('ExternalSecret', {
      metadata: {
        labels: { 'fairlead.dev/phase': 'needed' },
        annotations: { 'argocd.argoproj.io/sync-wave': '-3' },
      },
    });
    expect(rendered.get('Deployment').metadata.labels).not.toHaveProperty(['fairlead.dev/phase']);
  });

  test('finds what it uses in place, whichever was said first, and leaves the rest for later', () => {
    const using = appOf((scope) => {
      const store = new StatefulService(scope, 'store', { image: IMAGE, port: 1, storage: { path: '/data' } });
      const cache = new WebService(scope, 'cache', { image: IMAGE, port: 80 });
      const web = new WebService(scope, 'web', { image: IMAGE, port: 80 });
      web.uses(cache);
      new Task(scope, 'migrate', { image: IMAGE }).uses(cache);
      cache.uses(store);
    });
    const { objects } = renderApp(using, { agent: 'both' });
    const phases = objects.map(({ metadata: { name, labels, annotations } }) => [
      name.replace('-pods', ''),
      labels?.['fairlead.dev/phase'],
      annotations?.['argocd.argoproj.io/sync-wave'],
    ]);
    expect([...new Set(phases.map((each) => JSON.stringify(each)))].sort()).toEqual([
      '["shop-cache","needed","-3"]',
      '["shop-migrate","before","-1"]',
      '["shop-migrate","before","-2"]',
      '["shop-store","needed","-3"]',
      '["shop-web",null,null]',
    ]);
  });
});

function podSpec(object: Readonly<Record<string, unknown>>): { containers: [object] } {
  return (object.spec as { template: { spec: { containers: [object] } } }).template.spec;
}
