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
  [{ resources: { cpu: 'lots' } }, 'cpu must be a quantity, found "lots"'],
  [{ resources: { memory: '1 GB' } }, 'memory must be a quantity, found "1 GB"'],
  [{ mounts: { '/tmp': { scratch: 'big' } } }, 'the scratch size of /tmp must be a quantity, found "big"'],
  [{ files: { 'etc/x': '' } }, 'the path "etc/x" must be absolute'],
  [{ env: { '1X': 'y' } }, '"1X" cannot be the name of an environment variable'],
  [{ security: { user: 0 } }, 'security.user must not be 0: the pod would run as root'],
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
])('it is an error when %s', (_, change) => {
  const app = appOf((scope) => {
    change(new WebService(scope, 'web', { image: IMAGE, port: 80 }));
  });
  expect(codeOf(() => renderApp(app))).toBe('FL3002');
});
