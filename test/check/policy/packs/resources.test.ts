import { CPU_REQUEST } from '../../../../lib/check/policy/packs/resources/cpu-request';
import { MEMORY_LIMIT } from '../../../../lib/check/policy/packs/resources/memory-limit';
import { MEMORY_OVERCOMMIT } from '../../../../lib/check/policy/packs/resources/memory-overcommit';
import { MEMORY_REQUEST } from '../../../../lib/check/policy/packs/resources/memory-request';
import { PLAUSIBLE_CPU } from '../../../../lib/check/policy/packs/resources/plausible-cpu';
import { PLAUSIBLE_MEMORY } from '../../../../lib/check/policy/packs/resources/plausible-memory';
import { SCRATCH_LIMIT } from '../../../../lib/check/policy/packs/resources/scratch-limit';
import { container, cronJob, deployment, faults, object, rule, running } from './rule-verdicts';

type Amounts = Readonly<Record<string, unknown>>;

const requesting = (requests: Amounts) => ({ resources: { requests } });
const limited = (limits: Amounts) => ({ resources: { limits } });

rule(CPU_REQUEST, [
  ['a request', running(requesting({ cpu: '10m' })), undefined],
  ['a limit is a request too', running(limited({ cpu: '1' })), undefined],
  ['a request of the pod', deployment(requesting({ cpu: '10m' })), undefined],
  ['nothing', running({}), 'resources.requests.cpu is not set on container web'],
  ['memory only', running(requesting({ memory: '1Gi' })), 'container web'],
  [
    'the containers without one are named',
    deployment({
      containers: [container(requesting({ cpu: '1' })), container({ name: 'a' }), container({ name: 'b' })],
    }),
    'container a, b, expected',
  ],
  [
    'a sidecar',
    deployment({
      containers: [container(requesting({ cpu: '1' }))],
      initContainers: [container({ name: 'proxy', restartPolicy: 'Always' })],
    }),
    'container proxy',
  ],
  [
    'an init container needs none, since it runs before the others',
    deployment({ containers: [container(requesting({ cpu: '1' }))], initContainers: [container({ name: 'wait' })] }),
    undefined,
  ],
  ['a task', cronJob(), 'container web'],
  ['a pod alone', object('v1', 'Pod', { spec: { containers: [container()] } }), 'container web'],
]);

test('the finding points to the pod, wherever it stands', () => {
  expect(faults(CPU_REQUEST, cronJob())).toMatchObject([{ path: ['spec', 'jobTemplate', 'spec', 'template', 'spec'] }]);
});

rule(MEMORY_REQUEST, [
  ['a request', running(requesting({ memory: '64Mi' })), undefined],
  ['a limit is a request too', running(limited({ memory: '64Mi' })), undefined],
  ['CPU only', running(requesting({ cpu: '1' })), 'resources.requests.memory is not set on container web'],
]);

rule(MEMORY_LIMIT, [
  ['a limit', running(limited({ memory: '64Mi' })), undefined],
  ['a limit of the pod', deployment(limited({ memory: '64Mi' })), undefined],
  ['a request is no limit', running(requesting({ memory: '64Mi' })), 'resources.limits.memory is not set'],
  [
    'an init container may leak too',
    deployment({
      containers: [container(limited({ memory: '64Mi' }))],
      initContainers: [container({ name: 'migrate' })],
    }),
    'container migrate',
  ],
]);

const memory = (request: unknown, limit: unknown) =>
  running({ resources: { requests: { memory: request }, limits: { memory: limit } } });

rule(MEMORY_OVERCOMMIT, [
  ['the same', memory('1Gi', '1Gi'), undefined],
  ['the same in other words', memory('1Gi', '2048Mi'), undefined],
  ['a little more than twice', memory('1Gi', '2049Mi'), 'requests 1Gi of memory and may use 2049Mi'],
  ['no limit', running(requesting({ memory: '1Gi' })), undefined],
  ['no request, which is then the limit', running(limited({ memory: '1Gi' })), undefined],
  ['what is no quantity is for the schema to say', memory('1Gi', 'lots'), undefined],
]);

rule(PLAUSIBLE_MEMORY, [
  ['mebibytes', running(limited({ memory: '512Mi' })), undefined],
  ['megabytes', running(limited({ memory: '512M' })), undefined],
  ['the least', running(limited({ memory: 1_048_576 })), undefined],
  ['millibytes', running(limited({ memory: '512m' })), 'resources.limits.memory 512m'],
  ['bytes', running(requesting({ memory: 512 })), 'resources.requests.memory 512'],
  ['kilobytes', running(limited({ memory: '512k' })), '512k'],
  ['none', running(requesting({ memory: '0' })), undefined],
  ['what is no quantity is for the schema to say', running(limited({ memory: '512MB' })), undefined],
]);

rule(PLAUSIBLE_CPU, [
  ['thousandths', running(requesting({ cpu: '500m' })), undefined],
  ['many cores', running(requesting({ cpu: 96 })), undefined],
  ['more than there are', running(requesting({ cpu: '100' })), 'resources.requests.cpu 100'],
  ['in other words', running(limited({ cpu: '250000m' })), 'resources.limits.cpu 250'],
]);

const volume = (source: Readonly<Record<string, unknown>>) => ({ volumes: [{ name: 'tmp', ...source }] });

rule(SCRATCH_LIMIT, [
  ['a limit', deployment(volume({ emptyDir: { sizeLimit: '64Mi' } })), undefined],
  ['none', deployment(volume({ emptyDir: {} })), 'emptyDir tmp'],
  ['none in memory', deployment(volume({ emptyDir: { medium: 'Memory' } })), 'emptyDir tmp'],
  [
    'a limit of the container',
    deployment({ ...volume({ emptyDir: {} }), containers: [container(limited({ 'ephemeral-storage': '1Gi' }))] }),
    undefined,
  ],
  [
    'a limit of one container of two',
    deployment({
      ...volume({ emptyDir: {} }),
      containers: [container(limited({ 'ephemeral-storage': '1Gi' })), container({ name: 'b' })],
    }),
    'emptyDir tmp',
  ],
  ['no scratch volume', deployment(volume({ configMap: { name: 'web' } })), undefined],
]);
