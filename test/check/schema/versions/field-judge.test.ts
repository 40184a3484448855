import { fieldJudge } from '../../../../lib/check/schema/versions/field-judge';
import { fieldText } from '../../../../lib/model/field-path';
import type { KubernetesObject } from '../../../../lib/model/manifest';

function told(apiVersion: string, kind: string, rest: object, minor: number): readonly string[] {
  const object: KubernetesObject = { apiVersion, kind, metadata: { name: 'a' }, ...rest };
  return fieldJudge(apiVersion, kind, minor)(object).map(({ severity, path }) => `${severity} ${fieldText(path)}`);
}

const SIDECAR = { initContainers: [{ name: 'a' }, { name: 'b', restartPolicy: 'Always' }] };

const SIDECAR_FIELD = 'spec.initContainers.1.restartPolicy';

describe('a field that came with a version', () => {
  test.each([
    ['before it came', 27, [`error ${SIDECAR_FIELD}`]],
    ['while it was off by default', 28, [`warning ${SIDECAR_FIELD}`]],
    ['from then on', 29, []],
  ])('is told %s', (_, minor, expected) => {
    expect(told('v1', 'Pod', { spec: SIDECAR }, minor)).toEqual(expected);
  });

  test.each([
    ['apps/v1', 'Deployment', 'spec.template'],
    ['apps/v1', 'StatefulSet', 'spec.template'],
    ['apps/v1', 'DaemonSet', 'spec.template'],
    ['apps/v1', 'ReplicaSet', 'spec.template'],
    ['batch/v1', 'Job', 'spec.template'],
    ['batch/v1', 'CronJob', 'spec.jobTemplate.spec.template'],
  ])('is found in the pods of %s %s', (apiVersion, kind, template) => {
    const steps = `${template}.spec`.split('.');
    const object = steps.reduceRight<object>((inside, step) => ({ [step]: inside }), SIDECAR);
    expect(told(apiVersion, kind, object, 27)).toEqual([`error ${template}.${SIDECAR_FIELD}`]);
  });

  test.each([
    ['v1', 'Service', { spec: { trafficDistribution: 'PreferClose' } }, 29, 'spec.trafficDistribution'],
    ['batch/v1', 'Job', { spec: { successPolicy: { rules: [] } } }, 29, 'spec.successPolicy'],
    [
      'autoscaling/v2',
      'HorizontalPodAutoscaler',
      { spec: { behavior: { scaleUp: { tolerance: '0.1' } } } },
      32,
      'spec.behavior.scaleUp.tolerance',
    ],
    [
      'v1',
      'PersistentVolumeClaim',
      { spec: { volumeAttributesClassName: 'gold' } },
      28,
      'spec.volumeAttributesClassName',
    ],
    [
      'v1',
      'Pod',
      { spec: { containers: [{ lifecycle: { preStop: { sleep: { seconds: 1 } } } }] } },
      28,
      'spec.containers.0.lifecycle.preStop.sleep',
    ],
    ['v1', 'Pod', { spec: { volumes: [{ image: {} }] } }, 30, 'spec.volumes.0.image'],
  ])('is told of %s %s', (apiVersion, kind, rest, minor, field) => {
    expect(told(apiVersion, kind, rest, minor)).toEqual([`error ${field}`]);
  });

  test('says which version brings it', () => {
    const object = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { hostnameOverride: 'b' } };
    expect(fieldJudge('v1', 'Pod', 33)(object)).toEqual([
      {
        code: 'schema/field-not-yet',
        severity: 'error',
        message: 'Kubernetes 1.33 does not know hostnameOverride, which comes with 1.34',
        path: ['spec', 'hostnameOverride'],
        fix: 'remove it, or upgrade the cluster to 1.35',
      },
    ]);
  });

  test.each([null, undefined])('is not there where it is %s', (value) => {
    expect(told('v1', 'Pod', { spec: { hostnameOverride: value } }, 27)).toEqual([]);
  });

  test.each([5, 'text', null, [[]], { containers: {} }, { initContainers: 'x' }])('takes a spec of %j', (spec) => {
    expect(told('v1', 'Pod', { spec }, 27)).toEqual([]);
  });
});
