import { compilePolicy } from '../../../../lib/check/policy/compile-policy';
import type { PlacedExemption } from '../../../../lib/check/policy/export/exempt-conditions';
import { exported } from '../../../../lib/check/policy/export/exported';
import { judge } from '../../../../lib/check/policy/judge';
import type { KubernetesObject } from '../../../../lib/model/manifest';
import { policyOf } from '../made-up';

const POLICY = policyOf({ validations: [{ expression: 'false', message: 'refused' }] });

/** Whether a cluster that holds a policy, with exemptions, has something against an object. */
function refuses(object: KubernetesObject, exemptions: readonly PlacedExemption[] = []): boolean {
  const target = { kubernetes: '1.34', tier: 'production' as const };
  const spec = exported(POLICY, { ...target, exemptions })?.spec;
  const compiled = compilePolicy({ ...POLICY, spec: () => spec }, '1.34');
  return judge(object, { target, namespace: undefined }, compiled ? [compiled] : []).length > 0;
}

function object(kindAndName: string, metadata: object = { namespace: 'shop' }): KubernetesObject {
  const [kind = '', name = ''] = kindAndName.split('/');
  const apiVersion = kind.startsWith('Cluster') ? 'rbac.authorization.k8s.io/v1' : 'v1';
  return { apiVersion, kind, metadata: { name, ...metadata } };
}

test.each<[string, KubernetesObject, boolean]>([
  ['what stands in a namespace', object('Pod/web'), true],
  ['what fairlead renders outside of them', object('ClusterRole/a', { labels: managedBy('fairlead') }), true],
  ['not what others put there', object('ClusterRole/a', { labels: managedBy('helm') }), false],
  ['not what has no labels', object('ClusterRole/a', {}), false],
])('a policy holds for %s', (_, given, held) => {
  expect(refuses(given)).toBe(held);
});

function managedBy(whom: string): object {
  return { 'app.kubernetes.io/managed-by': whom };
}

function exempt(kindAndName: string, namespace: string | undefined = 'shop'): PlacedExemption {
  const rest = { policy: POLICY.id, reason: 'a test', owner: 'team-web', expires: '2027-03-31' };
  return { exemption: { ...rest, object: kindAndName, place: { file: 'a.yaml', line: 1, column: 1 } }, namespace };
}

function ownedBy(owner: string, namespace = 'shop'): object {
  const [kind, name] = owner.split('/');
  return { namespace, ownerReferences: [{ kind, name }] };
}

describe('an exemption of Deployment/web in shop', () => {
  test.each<[string, KubernetesObject, boolean]>([
    ['the object', object('Deployment/web'), true],
    ['its ReplicaSet', object('ReplicaSet/web-5d4f8c7b9', ownedBy('Deployment/web')), true],
    ['its pods', object('Pod/web-5d4f8c7b9-abcde', ownedBy('ReplicaSet/web-5d4f8c7b9')), true],
    ['another name', object('Deployment/web-2'), false],
    ['another kind', object('StatefulSet/web'), false],
    ['another namespace', object('Deployment/web', { namespace: 'elsewhere' }), false],
    ['pods elsewhere', object('Pod/a', ownedBy('ReplicaSet/web-5d4f8c7b9', 'elsewhere')), false],
    ["a neighbour's pods", object('Pod/a', ownedBy('ReplicaSet/web-canary-5d4f8c7b9')), false],
    ["a StatefulSet's pods", object('Pod/web-0', ownedBy('StatefulSet/web')), false],
    ['a pod of that name', object('Pod/web'), false],
  ])('frees %s: %j', (_, given, free) => {
    expect(refuses(given, [exempt('Deployment/web')])).toBe(!free);
  });
});

test.each<[string, string, KubernetesObject, boolean]>([
  ['StatefulSet/db', 'its pods', object('Pod/db-0', ownedBy('StatefulSet/db')), true],
  ['CronJob/nightly', 'its Jobs', object('Job/nightly-29401', ownedBy('CronJob/nightly')), true],
  ['CronJob/nightly', 'their pods', object('Pod/a', ownedBy('Job/nightly-29401')), true],
  ['CronJob/nightly', "another's pods", object('Pod/a', ownedBy('Job/nightly-backup-29401')), false],
  ['CronJob/nightly', 'pods of a Job run by hand', object('Pod/a', ownedBy('Job/nightly-byhand')), false],
  ['Deployment/a.b', 'what a dot could stand for', object('Pod/a', ownedBy('ReplicaSet/axb-5d4f8c7b9')), false],
  ['ClusterRole/a', 'what belongs to no namespace', object('ClusterRole/a', { labels: managedBy('fairlead') }), true],
])('an exemption of %s frees %s: %#', (exemption, _, given, free) => {
  expect(refuses(given, [exempt(exemption)])).toBe(!free);
});

test('one of no app frees the object wherever it stands', () => {
  const placed = { ...exempt('NetworkPolicy/default-deny'), namespace: undefined };
  expect(refuses(object('NetworkPolicy/default-deny', { namespace: 'elsewhere' }), [placed])).toBe(false);
});

test('a hundred are one match condition', () => {
  const exemptions = Array.from({ length: 100 }, (_, at) => exempt(`Deployment/web-${at}`));
  const found = exported(POLICY, { kubernetes: '1.34', tier: 'production', exemptions });
  expect(found?.spec.matchConditions?.map(({ name }) => name)).toEqual(['in-a-namespace-or-of-fairlead', 'not-exempt']);
  expect(refuses(object('Deployment/web-99'), exemptions)).toBe(false);
});

test('an exemption from another policy frees nothing', () => {
  const { exemption, namespace } = exempt('Deployment/web');
  expect(refuses(object('Deployment/web'), [{ exemption: { ...exemption, policy: 'team/other' }, namespace }])).toBe(
    true,
  );
});
