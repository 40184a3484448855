import { fewestReplicas, replicasOf } from '../../../../lib/review/risk/pods/replicas';
import { placed, read, sideOf } from '../../delivery/sides';

const workload = (kind: string, spec: string) =>
  read(`apiVersion: apps/v1
kind: ${kind}
metadata: { name: web, namespace: shop }
spec: { ${spec} }`);

const scaled = (least: string) =>
  placed(
    read(`apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web, namespace: shop }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, maxReplicas: 9${least} }`),
  );

describe('how many pods there are', () => {
  test.each([
    ['Deployment', 'replicas: 3', 3],
    ['Deployment', '', 1],
    ['Deployment', 'replicas: 0', 0],
    ['StatefulSet', 'replicas: 2', 2],
    ['DaemonSet', '', undefined],
  ])('a %s with { %s }', (kind, spec, expected) => {
    expect(replicasOf(workload(kind, spec))).toBe(expected);
  });

  test.each([
    ['the autoscaler decides', 'replicas: 3', ', minReplicas: 2', 2],
    ['it leaves one where it does not say', 'replicas: 3', '', 1],
    ['it rests where there are none', 'replicas: 0', ', minReplicas: 2', 0],
  ])('%s', (_, spec, least, expected) => {
    const web = placed(workload('Deployment', spec));

    expect(fewestReplicas(web, sideOf(web, scaled(least)))).toBe(expected);
  });

  test('an autoscaler of another workload does not count', () => {
    const web = placed(workload('StatefulSet', 'replicas: 3'));

    expect(fewestReplicas(web, sideOf(web, scaled(', minReplicas: 2')))).toBe(3);
  });
});
