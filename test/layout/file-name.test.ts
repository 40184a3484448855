import fc from 'fast-check';
import { fileName } from '../../lib/layout/file-name';
import { isAmbiguousKind, isBuiltInGroup, SHARED_KINDS } from '../../lib/layout/kinds';
import { resourceId, type ResourceId } from '../../lib/model/manifest';

const named = (apiVersion: string, kind: string, name = 'web', namespace?: string): ResourceId =>
  resourceId({ apiVersion, kind, metadata: { name, ...(namespace === undefined ? {} : { namespace }) } });

test.each<[ResourceId, string]>([
  [named('apps/v1', 'Deployment'), 'deployment.web.yaml'],
  [named('v1', 'Service', 'web', 'shop'), 'service.web.yaml'],
  [named('v1', 'Service', 'web', 'other'), 'service.other_web.yaml'],
  [named('serving.knative.dev/v1', 'Service'), 'service_serving-knative-dev.web.yaml'],
  [named('networking.k8s.io/v1', 'NetworkPolicy'), 'networkpolicy.web.yaml'],
  [named('crd.projectcalico.org/v1', 'NetworkPolicy'), 'networkpolicy_crd-projectcalico-org.web.yaml'],
  [named('batch.volcano.sh/v1alpha1', 'Job', 'web', 'x'), 'job_batch-volcano-sh.x_web.yaml'],
  [named('postgresql.cnpg.io/v1', 'Cluster'), 'cluster_postgresql-cnpg-io.web.yaml'],
  [named('gateway.networking.k8s.io/v1', 'Gateway'), 'gateway_gateway-networking-k8s-io.web.yaml'],
  [named('gateway.networking.k8s.io/v1', 'HTTPRoute'), 'httproute.web.yaml'],
  [named('argoproj.io/v1alpha1', 'Application'), 'application_argoproj-io.web.yaml'],
  [named('monitoring.coreos.com/v1', 'ServiceMonitor'), 'servicemonitor.web.yaml'],
  [named('rbac.authorization.k8s.io/v1', 'ClusterRole', 'system:node'), 'clusterrole.system_3anode.yaml'],
  [named('v1', 'ConfigMap', 'Web'), 'configmap._57eb.yaml'],
  [named('v1', 'ConfigMap', '../x'), 'configmap..._2fx.yaml'],
  [named('v1', 'ConfigMap', '..'), 'configmap....yaml'],
  [named('v1', 'ConfigMap', 'a\0é'), 'configmap.a_00_c3_a9.yaml'],
  [named('v1', 'ConfigMap', 'CON'), 'configmap._43_4f_4e.yaml'],
])('%j is written to %s', (id, name) => {
  expect(fileName(id, 'shop')).toBe(name);
});

const hostileName = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from('./\\_: aAbBfF09-é\0\n')), minLength: 1, maxLength: 6 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
);

test('a name leads into no other folder and is in lower case', () => {
  fc.assert(
    fc.property(hostileName, (name) => {
      expect(fileName(named('v1', 'ConfigMap', name), 'shop')).toMatch(/^configmap\.[a-z0-9._-]+\.yaml$/);
    }),
  );
});

test('two names never share a file', () => {
  fc.assert(
    fc.property(hostileName, hostileName, (one, other) => {
      const files = [one, other].map((name) => fileName(named('v1', 'ConfigMap', name), 'shop'));
      expect(files[0] === files[1]).toBe(one === other);
    }),
    {
      numRuns: 2000,
      examples: [
        ['a', 'A'],
        ['_61', 'a'],
        ['_5f61', '_61'],
      ],
    },
  );
});

test('two objects of one kind never share a file where their names are such as Kubernetes takes', () => {
  const label = fc.stringMatching(/^[a-f0-9]([a-f0-9-]{0,3}[a-f0-9])?$/);
  const name = fc.array(label, { minLength: 1, maxLength: 2 }).map((labels) => labels.join('.'));
  const object = fc.record({ name, namespace: fc.oneof(fc.constant('shop'), label) });
  fc.assert(
    fc.property(object, object, (one, other) => {
      const files = [one, other].map((at) => fileName(named('v1', 'ConfigMap', at.name, at.namespace), 'shop'));
      expect(files[0] === files[1]).toBe(one.name === other.name && one.namespace === other.namespace);
    }),
    { numRuns: 2000 },
  );
});

test('every shared kind names two groups, none of them built in, and the list is sorted', () => {
  const kinds = Object.keys(SHARED_KINDS);
  expect(kinds).toEqual([...kinds].sort());
  for (const [kind, groups] of Object.entries(SHARED_KINDS)) {
    expect(groups).toEqual([...new Set(groups)].sort());
    expect(groups.some(isBuiltInGroup)).toBe(false);
    expect(groups.every((group) => isAmbiguousKind(kind, group))).toBe(true);
  }
});
