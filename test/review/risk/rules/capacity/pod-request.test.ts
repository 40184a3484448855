import { parse } from 'yaml';
import type { Mapping } from '../../../../../lib/check/references/loosely';
import { podRequest } from '../../../../../lib/review/risk/rules/capacity/pod-request';

const asks = (cpu: string, more = '') => `{ resources: { requests: { cpu: ${cpu} } }${more} }`;
const sidecar = (cpu: string) => asks(cpu, ', restartPolicy: Always');

test.each([
  ['containers run together', `containers: [${asks('1')}, ${asks('500m')}]`, 1500],
  [
    'a smaller init container counts for nothing',
    `containers: [${asks('1')}]\ninitContainers: [${asks('500m')}]`,
    1000,
  ],
  ['a larger one counts alone', `containers: [${asks('1')}]\ninitContainers: [${asks('3')}, ${asks('2')}]`, 3000],
  ['sidecars run along', `containers: [${asks('1')}]\ninitContainers: [${sidecar('200m')}]`, 1200],
  [
    'an init container starts beside the sidecars before it',
    `initContainers: [${sidecar('1')}, ${asks('3')}]\ncontainers: [${asks('1')}]`,
    4000,
  ],
  [
    'but not beside those after it',
    `initContainers: [${asks('3')}, ${sidecar('1')}]\ncontainers: [${asks('1')}]`,
    3000,
  ],
  ['the overhead of the runtime comes on top', `overhead: { cpu: 250m }\ncontainers: [${asks('1')}]`, 1250],
  ['what the pod asks for stands instead', `resources: { requests: { cpu: 5 } }\ncontainers: [${asks('1')}]`, 5000],
  ['limits where nothing is asked for', 'containers: [{ resources: { limits: { cpu: 2 } } }]', 2000],
  ['requests before limits', 'containers: [{ resources: { limits: { cpu: 2 }, requests: { cpu: 1 } } }]', 1000],
  ['nothing at all', 'containers: [{ name: web }]', 0],
  ['what is no amount', 'containers: [{ resources: { requests: { cpu: much } } }]', 0],
])('%s', (_, pod, cpu) => {
  expect(podRequest(parse(pod) as Mapping)).toEqual({ cpu, memory: 0 });
});

test('memory is counted in bytes', () => {
  const pod = parse(
    'containers: [{ resources: { requests: { memory: 1.5Gi } } }, { resources: { requests: { memory: 1M } } }]',
  ) as Mapping;
  expect(podRequest(pod)).toEqual({ cpu: 0, memory: 1.5 * 2 ** 30 + 1e6 });
});
