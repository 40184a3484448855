import { apiFaults } from '../../../../lib/check/schema/versions/api-faults';

describe('an API that a version does not have', () => {
  test.each([
    ['extensions/v1beta1', 'Deployment', 27, '1.16', 'write apiVersion apps/v1'],
    ['apps/v1beta2', 'StatefulSet', 30, '1.16', 'write apiVersion apps/v1'],
    ['extensions/v1beta1', 'Ingress', 34, '1.22', 'write apiVersion networking.k8s.io/v1'],
    ['networking.k8s.io/v1beta1', 'Ingress', 34, '1.22', 'write apiVersion networking.k8s.io/v1'],
    ['rbac.authorization.k8s.io/v1beta1', 'RoleBinding', 34, '1.22', 'write apiVersion rbac.authorization.k8s.io/v1'],
    ['batch/v1beta1', 'CronJob', 34, '1.25', 'write apiVersion batch/v1'],
    ['policy/v1beta1', 'PodDisruptionBudget', 34, '1.25', 'write apiVersion policy/v1'],
    ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', 34, '1.25', 'write apiVersion autoscaling/v2'],
    ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', 34, '1.26', 'write apiVersion autoscaling/v2'],
    [
      'flowcontrol.apiserver.k8s.io/v1beta3',
      'FlowSchema',
      32,
      '1.32',
      'write apiVersion flowcontrol.apiserver.k8s.io/v1',
    ],
    [
      'admissionregistration.k8s.io/v1beta1',
      'ValidatingAdmissionPolicy',
      34,
      '1.34',
      'write apiVersion admissionregistration.k8s.io/v1',
    ],
    ['resource.k8s.io/v1alpha3', 'ResourceClaim', 34, '1.34', 'write apiVersion resource.k8s.io/v1'],
  ])('%s %s is removed in 1.%i', (apiVersion, kind, minor, removed, fix) => {
    const message = `Kubernetes 1.${minor} does not have ${apiVersion} ${kind}, which was removed in ${removed}`;
    expect(apiFaults(apiVersion, kind, minor)).toEqual([
      { code: 'schema/api-removed', severity: 'error', message, path: ['apiVersion'], fix },
    ]);
  });

  test('nothing has taken the place of PodSecurityPolicy', () => {
    expect(apiFaults('policy/v1beta1', 'PodSecurityPolicy', 34)[0]?.fix).toMatch(/^label the namespace/);
  });

  test.each([
    ['admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy', 29, '1.30', 'upgrade the cluster to 1.30'],
    ['admissionregistration.k8s.io/v1', 'MutatingAdmissionPolicy', 35, '1.36', 'upgrade the cluster to 1.36'],
    ['networking.k8s.io/v1', 'ServiceCIDR', 32, '1.33', 'upgrade the cluster to 1.33'],
    ['storage.k8s.io/v1', 'VolumeAttributesClass', 33, '1.34', 'upgrade the cluster to 1.34'],
    ['resource.k8s.io/v1', 'ResourceClaim', 33, '1.34', 'upgrade the cluster to 1.34'],
    [
      'flowcontrol.apiserver.k8s.io/v1',
      'FlowSchema',
      28,
      '1.29',
      'write apiVersion flowcontrol.apiserver.k8s.io/v1beta3, or upgrade the cluster to 1.29',
    ],
  ])('%s %s is not there yet in 1.%i', (apiVersion, kind, minor, since, fix) => {
    const message = `Kubernetes 1.${minor} does not have ${apiVersion} ${kind} yet, which comes with ${since}`;
    expect(apiFaults(apiVersion, kind, minor)).toEqual([
      { code: 'schema/api-not-yet', severity: 'error', message, path: ['apiVersion'], fix },
    ]);
  });
});

describe('an API that a version has', () => {
  test.each([
    ['apps/v1', 'Deployment', 27],
    ['autoscaling/v2', 'HorizontalPodAutoscaler', 37],
    ['admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy', 30],
    ['v1', 'Endpoints', 32],
    ['example.com/v1', 'Widget', 34],
  ])('nothing is said of %s %s in 1.%i', (apiVersion, kind, minor) => {
    expect(apiFaults(apiVersion, kind, minor)).toEqual([]);
  });

  test('is a warning while it is off by default', () => {
    expect(apiFaults('storage.k8s.io/v1beta1', 'VolumeAttributesClass', 33)).toEqual([
      expect.objectContaining({ code: 'schema/api-not-yet', severity: 'warning' }),
    ]);
    expect(apiFaults('storage.k8s.io/v1beta1', 'VolumeAttributesClass', 34)).toEqual([
      expect.objectContaining({ severity: 'warning', fix: 'write apiVersion storage.k8s.io/v1' }),
    ]);
  });

  test('is a warning once it is deprecated', () => {
    expect(apiFaults('v1', 'Endpoints', 33)).toEqual([
      {
        code: 'schema/api-deprecated',
        severity: 'warning',
        message: 'v1 Endpoints is deprecated in Kubernetes 1.33',
        path: ['apiVersion'],
        fix: 'write EndpointSlice of discovery.k8s.io/v1',
      },
    ]);
  });

  test('is never told to become what its version does not have', () => {
    expect(apiFaults('flowcontrol.apiserver.k8s.io/v1beta2', 'FlowSchema', 28)[0]).toMatchObject({
      code: 'schema/api-deprecated',
      fix: 'write apiVersion flowcontrol.apiserver.k8s.io/v1beta3',
    });
  });
});
