import type { Deployment } from 'kubernetes-types/apps/v1';
import type { HorizontalPodAutoscaler } from 'kubernetes-types/autoscaling/v2';
import type { Rendered } from '../../lib/testing/rendered';
import { renderFleet } from './fleet';

jest.setTimeout(60_000);

const FLEET = renderFleet();

/** A bundle in one line: its number of pods, its version, and the kinds of its objects. */
function summary([name, rendered]: readonly [string, Rendered]): string {
  return [name.padEnd(28), pods(rendered).padEnd(5), version(rendered).padEnd(9), kinds(rendered)].join(' ').trimEnd();
}

function pods(rendered: Rendered): string {
  const [autoscaler] = rendered.find('HorizontalPodAutoscaler') as unknown as HorizontalPodAutoscaler[];
  const [deployment] = rendered.find('Deployment') as unknown as Deployment[];
  const { minReplicas = 1, maxReplicas = 0 } = autoscaler?.spec ?? {};
  return autoscaler ? `${minReplicas}-${maxReplicas}` : String(deployment?.spec?.replicas ?? '');
}

function version(rendered: Rendered): string {
  const [deployment] = rendered.find('Deployment') as unknown as Deployment[];
  return deployment?.spec?.template.spec?.containers[0]?.image?.replace(/^.*:/, '') ?? '';
}

function kinds(rendered: Rendered): string {
  const counts = rendered.kinds().map((kind) => [kind, rendered.find(kind).length] as const);
  return counts.map(([kind, count]) => (count === 1 ? kind : `${count} ${kind}`)).join(', ');
}

test('what runs where, how often and in which version', () => {
  expect([...FLEET].map(summary).join('\n')).toMatchSnapshot();
});

test.each([
  ['prod/eu-1/checkout', 6],
  ['prod/us-1/checkout', 3],
  ['prod/ap-1/checkout', 6],
])('the narrowest place wins: %s has %i pods and no autoscaler', (name, replicas) => {
  const bundle = FLEET.get(name);
  expect(bundle?.get('Deployment')).toMatchObject({ spec: { replicas } });
  expect(bundle?.find('HorizontalPodAutoscaler')).toEqual([]);
});

test('elsewhere the tier decides: one pod in development, an autoscaler in production', () => {
  expect(FLEET.get('dev/eu-1/checkout')?.get('Deployment')).toMatchObject({ spec: { replicas: 1 } });
  const payment = FLEET.get('prod/eu-1/payment');
  expect(payment?.get('HorizontalPodAutoscaler')).toBeDefined();
  expect(payment?.get('Deployment')).not.toHaveProperty('spec.replicas');
});
