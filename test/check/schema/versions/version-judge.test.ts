import { unknownField } from '../../../../lib/check/schema/faults';
import { versionJudge } from '../../../../lib/check/schema/versions/version-judge';
import type { KubernetesObject } from '../../../../lib/model/manifest';

function object(apiVersion: string, kind: string, spec: object = {}): KubernetesObject {
  return { apiVersion, kind, metadata: { name: 'a' }, spec };
}

describe('a judge for a version', () => {
  test('asks no schema of an API that the version does not have', () => {
    const judge = versionJudge('policy/v1beta1', 'PodDisruptionBudget', 34, () => {
      throw new Error('asked');
    });
    expect(judge(object('policy/v1beta1', 'PodDisruptionBudget'))).toHaveLength(1);
  });

  test('lets fields through that are newer than the models', () => {
    const spec = { scheduling: {} };
    const unknown = [
      unknownField(['spec'], 'scheduling', ['suspend']),
      unknownField(['spec'], 'suspendd', ['suspend']),
    ];
    const codes = (minor: number): readonly string[] =>
      versionJudge('batch/v1', 'Job', minor, () => unknown)(object('batch/v1', 'Job', spec)).map(({ code }) => code);
    expect(codes(36)).toEqual(['schema/unknown-field', 'schema/field-not-yet']);
    expect(codes(37)).toEqual(['schema/unknown-field']);
  });

  test('warns of what only the experimental definitions of Gateway API have', () => {
    const route = object('gateway.networking.k8s.io/v1', 'HTTPRoute', { rules: [{ retry: { attempts: 2 } }] });
    expect(versionJudge(route.apiVersion, route.kind, 34, () => [])(route)).toEqual([
      {
        code: 'schema/field-not-yet',
        severity: 'warning',
        message: 'the standard CRDs of Gateway API before 1.7 drop retry, which only the experimental ones have',
        path: ['spec', 'rules', 0, 'retry'],
        fix: 'remove it, or put the CRDs that the cluster has into crds/',
      },
    ]);
  });

  test('knows that a cluster may have another definition of a custom resource, though hardly of a misspelt field', () => {
    const told = (name: string): string | undefined => {
      const judge = versionJudge('example.com/v1', 'Widget', 34, () => [unknownField([], name, ['size'])]);
      return judge(object('example.com/v1', 'Widget'))[0]?.fix;
    };
    expect(told('sise')).toBe('write size');
    expect(told('manifest')).toBe(
      'write one of size, or remove it, or put the CustomResourceDefinition that the cluster has into crds/',
    );
  });

  test.each([
    ['example.com/v1', 'Widget', 'error', 'put its CustomResourceDefinition into crds/'],
    ['apps/v1', 'Deploymint', 'error', 'write kind Deployment'],
    ['apps/v7', 'Deployment', 'error', 'write apiVersion apps/v1'],
    ['v1', 'Deployment', 'error', 'write apiVersion apps/v1'],
    ['apps/v1', 'Nonsense', 'error', 'write a kind that Kubernetes has'],
    ['v1', 'constructor', 'error', 'write a kind that Kubernetes has'],
  ])('tells that there is no schema of %s %s', (apiVersion, kind, severity, fix) => {
    expect(versionJudge(apiVersion, kind, 34, undefined)(object(apiVersion, kind))).toEqual([
      {
        code: 'schema/unknown-kind',
        severity,
        message: `there is no schema of ${apiVersion} ${kind}, so that nothing of it can be checked`,
        path: ['kind'],
        fix,
      },
    ]);
  });

  test('only warns where Kubernetes is known to have what has no schema', () => {
    const judge = versionJudge('coordination.k8s.io/v1beta1', 'LeaseCandidate', 34, undefined);
    expect(judge(object('coordination.k8s.io/v1beta1', 'LeaseCandidate')).map(({ severity }) => severity)).toEqual([
      'warning',
      'warning',
    ]);
  });
});
