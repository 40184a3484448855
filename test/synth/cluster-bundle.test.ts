import { defineApp } from 'fairlead';
import { clusterBundle } from '../../lib/synth/cluster-bundle';
import { makePlan } from '../../lib/plan/plan';
import { EVERYTHING } from '../../lib/plan/selection';
import { imaginaryWorkspace } from '../../lib/testing/imaginary-workspace';
import type { PodSecurity } from '../../lib/workspace/app-definition';

/** The labels for Pod Security of the namespaces of these apps, `[app, namespace, level]`. */
function labels(apps: readonly (readonly [string, string, PodSecurity | undefined])[]): Record<string, object> {
  const [first, ...others] = apps.map(([name, namespace, podSecurity]) =>
    defineApp({ name, owner: 'team', namespace, podSecurity, build: () => undefined }),
  );
  if (!first) throw new Error('no app');
  const { clusters } = makePlan(imaginaryWorkspace(first, { neighbours: others }), EVERYTHING);
  const objects = clusters.flatMap((cluster) => clusterBundle(cluster).manifests.map(({ object }) => object));
  const namespaces = objects.filter(({ kind }) => kind === 'Namespace');
  return Object.fromEntries(
    namespaces.map(({ metadata }) => [
      metadata.name,
      Object.fromEntries(Object.entries(metadata.labels ?? {}).filter(([key]) => key.startsWith('pod-security'))),
    ]),
  );
}

const RESTRICTED = {
  'pod-security.kubernetes.io/enforce': 'restricted',
  'pod-security.kubernetes.io/enforce-version': 'v1.34',
};

test('a namespace admits what is restricted, unless one of its apps asks for more', () => {
  expect(labels([['shop', 'shop', undefined]])).toEqual({ shop: RESTRICTED });
});

test.each<[PodSecurity, PodSecurity, PodSecurity]>([
  ['restricted', 'baseline', 'baseline'],
  ['baseline', 'restricted', 'baseline'],
  ['baseline', 'privileged', 'privileged'],
  ['privileged', 'restricted', 'privileged'],
])('of %s and %s the loosest counts, and what is not restricted is warned of', (one, other, enforced) => {
  const apps = [
    ['a', 'shared', one],
    ['b', 'shared', other],
    ['c', 'own', undefined],
  ] as const;
  expect(labels(apps)).toEqual({
    own: RESTRICTED,
    shared: {
      'pod-security.kubernetes.io/enforce': enforced,
      'pod-security.kubernetes.io/enforce-version': 'v1.34',
      'pod-security.kubernetes.io/warn': 'restricted',
      'pod-security.kubernetes.io/warn-version': 'v1.34',
    },
  });
});
