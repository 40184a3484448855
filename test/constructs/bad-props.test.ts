import { CronTask, StatefulService, Task, WebService, Worker } from 'fairlead';
import { renderApp } from 'fairlead/testing';
import { codeOf, errorsOf } from '../errors/errors-of';
import { appOf, webApp } from './apps';

const IMAGE = 'example.com/x:1';
const STORAGE = { path: '/data' };

test.each([
  [{ image: '' }, 'image must be an image reference, found ""'],
  [{ image: 'two words' }, 'image must be an image reference, found "two words"'],
  [{ port: 0 }, 'port must be a port, found 0'],
  [{ port: 80.5 }, 'port must be a port, found 80.5'],
  [{ targetPort: 70000 }, 'targetPort must be a port, found 70000'],
  [{ replicas: 0 }, 'replicas must be a positive whole number, found 0'],
  [{ replicas: 2, autoscaling: { min: 2 } }, 'replicas and autoscaling rule each other out'],
  [{ autoscaling: { min: 5, max: 2 } }, 'autoscaling.min must not exceed autoscaling.max, found 5 and 2'],
  [{ resources: { cpu: 'lots' } }, 'cpu must be a quantity above zero, found "lots"'],
  [{ resources: { memory: '1 GB' } }, 'memory must be a quantity above zero, found "1 GB"'],
  [{ mounts: { '/tmp': { scratch: 'big' } } }, 'the scratch size of /tmp must be a quantity above zero, found "big"'],
  [{ files: { 'etc/x': '' } }, 'the path "etc/x" must be absolute'],
  [{ env: { '1X': 'y' } }, '"1X" cannot be the name of an environment variable'],
  [{ security: { user: 0 } }, 'security.user must be a user other than root, found 0'],
  [{ image: undefined as never }, 'image must be an image reference, found undefined'],
  [{ image: 'Shop/web:1' }, 'image must be an image reference, found "Shop/web:1"'],
  [{ port: '80' as never }, 'port must be a port, found "80"'],
  [{ autoscaling: { max: 2 } }, 'autoscaling.min must not exceed autoscaling.max, found 3 and 2'],
  [{ autoscaling: { cpu: -5 } }, 'autoscaling.cpu must be a percentage above zero, found -5'],
  [{ resources: { memory: '0' } }, 'memory must be a quantity above zero, found "0"'],
  [{ resources: { cpu: '1', cpuLimit: '500m' } }, 'cpuLimit must not be below cpu, found 500m and 1'],
  [{ env: { A: undefined as never } }, 'the environment variable A has no value'],
  [{ env: { A: null as never } }, 'the environment variable A has no value'],
  [{ priorityClass: 'Not Valid' }, 'priorityClass must be the name of a PriorityClass, found "Not Valid"'],
  [{ probes: { liveness: { port: 99999 } } }, 'the port of liveness must be a port, found 99999'],
  [{ probes: { readiness: { period: 0 } } }, 'period must be a positive whole number in the readiness probe, found 0'],
  [{ defaults: { 'rollout.histroy': 1 } as never }, 'rollout.histroy is no default that can be overridden'],
  [
    { init: [{ name: 'web', image: 'x:1' }] },
    'the init container "web" needs a name of its own: small letters, digits and dashes',
  ],
  [
    { mounts: { '/config': { scratch: true } } },
    'the path "/config" gives the volume name "config", which is too long or taken',
  ],
  [
    { mounts: { '/tmp/a': { scratch: true }, '/tmp-a': { scratch: true } } },
    'the path "/tmp-a" gives the volume name "tmp-a", which is too long or taken',
  ],
  [
    { files: { '/c/a/b': 'one', '/c/a-b': 'two' } },
    'the file "/c/a-b" gives the key "c-a-b" of a ConfigMap, which is no key or taken',
  ],
  [{ files: { '/c/a b': 'one' } }, 'the file "/c/a b" gives the key "c-a b" of a ConfigMap, which is no key or taken'],
  [{ gracePeriod: 5 }, 'preStopPause must be shorter than the grace period of 5 s, found 10'],
  [{ preStopPause: -1 }, 'preStopPause must be shorter than the grace period of 60 s, found -1'],
] as const)('a WebService refuses %j', (props, message) => {
  const [error] = errorsOf(() => renderApp(webApp(props)));
  expect(error).toMatchObject({ code: 'FL3002', message });
  expect(error?.place?.file).toMatch(/apps\.ts$/);
  expect(error?.fix).toBeTruthy();
});

test.each([
  [
    'a StatefulService',
    () => appOf((app) => new StatefulService(app, 'db', { image: IMAGE, port: 1, storage: { path: 'data' } })),
  ],
  [
    'a StatefulService',
    () =>
      appOf((app) => new StatefulService(app, 'db', { image: IMAGE, port: 1, storage: { ...STORAGE, size: 'big' } })),
  ],
  ['a Worker', () => appOf((app) => new Worker(app, 'w', { image: IMAGE, health: { port: 0 } }))],
  [
    'a StatefulService',
    () =>
      appOf((app) => {
        const mounts = { '/var/db': { scratch: '1Mi' } };
        new StatefulService(app, 'db', { image: IMAGE, port: 1, storage: { path: '/var/db' }, mounts });
      }),
  ],
  ['a CronTask', () => appOf((app) => new CronTask(app, 'c', { image: IMAGE, schedule: '99 99 * * *' }))],
  ['a CronTask', () => appOf((app) => new CronTask(app, 'c', { image: IMAGE, schedule: '@daily', timeZone: 'Mars' }))],
  ['a CronTask', () => appOf((app) => new CronTask(app, 'c', { image: IMAGE, schedule: '0 0 3 * * *' }))],
  ['a Task', () => appOf((app) => new Task(app, 't', { image: IMAGE, retries: -1 }))],
])('%s refuses what does not fit it', (_, app) => {
  expect(codeOf(() => renderApp(app()))).toBe('FL3002');
});

test('all that is wrong with a construct is told at once', () => {
  const messages = errorsOf(() => renderApp(webApp({ port: 0, replicas: 0 }))).map((error) => error.message);
  expect(messages).toHaveLength(2);
});

test.each([
  ['an environment variable is set twice', (web: WebService) => web.setEnv('A', 1).setEnv('A', 2)],
  ['a route names paths for gRPC', (web: WebService) => web.expose({ hosts: ['a'], services: ['x'] })],
  ['a route names no host', (web: WebService) => web.expose({ hosts: [] })],
  ['a host is no name', (web: WebService) => web.expose({ hosts: ['UPPER.example.com'] })],
  ['a host has a port', (web: WebService) => web.expose({ hosts: ['a.example.com:80'] })],
  ['a path has no slash', (web: WebService) => web.expose({ hosts: ['a'], paths: ['shop'] })],
  ['a service is exposed twice', (web: WebService) => web.expose({ hosts: ['a'] }).expose({ hosts: ['b'] })],
  ['a range is none', (web: WebService) => web.reaches({ cidr: 'not-a-cidr', ports: [1] })],
  ['a range has too long a prefix', (web: WebService) => web.admits({ cidr: '10.0.0.0/33', ports: [1] })],
  ['a port is none', (web: WebService) => web.reaches({ cidr: '10.0.0.0/8', ports: [70000] })],
])('it is an error when %s', (_, change) => {
  const app = appOf((scope) => {
    change(new WebService(scope, 'web', { image: IMAGE, port: 80 }));
  });
  expect(codeOf(() => renderApp(app))).toBe('FL3002');
});
