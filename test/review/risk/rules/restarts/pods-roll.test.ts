import { documents, workload } from '../../../../../lib/review/risk/examples/example-yaml';
import { PODS_ROLL } from '../../../../../lib/review/risk/rules/restarts/pods-roll';
import { TEMPLATE_WAITS } from '../../../../../lib/review/risk/rules/harmless/template-waits';
import { saidOf } from '../../around';

const TTY = 'tty: true';
const autoscaler = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { scaleTargetRef: { kind: Deployment, name: web }, minReplicas: 4, maxReplicas: 9 }`;

describe('how many pods roll', () => {
  test.each([
    ['one, where nothing is said', {}, 1],
    ['as many as there are replicas', { spec: 'replicas: 6' }, 6],
    [
      'those above the partition',
      { kind: 'StatefulSet', spec: 'replicas: 5\nupdateStrategy: { rollingUpdate: { partition: 2 } }' },
      3,
    ],
    ['nobody knows of how many nodes', { kind: 'DaemonSet' }, undefined],
  ] as const)('%s', (_, example, pods) => {
    const [said, second] = saidOf(PODS_ROLL, workload(example), workload({ ...example, container: TTY }));
    expect([said?.pods, second]).toEqual([pods, undefined]);
  });

  test('the fewest that an autoscaler leaves', () => {
    const [said] = saidOf(
      PODS_ROLL,
      documents(workload(), autoscaler),
      documents(workload({ container: TTY }), autoscaler),
    );
    expect(said?.pods).toBe(4);
  });
});

test('nobody knows how many of those that an autoscaler may take down to none', () => {
  const keda = `apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: web }\nspec: { scaleTargetRef: { name: web } }`;
  const said = saidOf(PODS_ROLL, documents(workload(), keda), documents(workload({ container: TTY }), keda));
  expect(said).toEqual([{ message: 'pods roll', path: expect.anything() }]);
});

test.each([
  ['the one field that changes', workload().replace(':1.4.2', ':1.5.0'), 'image'],
  ['the template where there are several', workload({ container: TTY }).replace(':1.4.2', ':1.5.0'), 'template'],
])('points to %s', (_, after, last) => {
  expect(saidOf(PODS_ROLL, workload(), after)[0]?.path?.at(-1)).toBe(last);
});

describe('defaults that are written out roll nothing', () => {
  test.each([
    [{ pod: 'terminationGracePeriodSeconds: 30\ndnsPolicy: ClusterFirst' }],
    [{ container: 'imagePullPolicy: IfNotPresent' }],
    [{ container: 'terminationMessagePath: /dev/termination-log' }],
    [{ container: 'resources: {}' }],
  ])('%j', (example) => {
    expect(saidOf(PODS_ROLL, workload(), workload(example))).toEqual([]);
    expect(saidOf(PODS_ROLL, workload(example), workload())).toEqual([]);
  });

  test('other values of the same fields do', () => {
    expect(saidOf(PODS_ROLL, workload(), workload({ container: 'imagePullPolicy: Always' }))).toHaveLength(1);
  });
});

describe('what stays until something else comes', () => {
  test.each([
    [
      'a partition above all replicas',
      'StatefulSet',
      'replicas: 2\nupdateStrategy: { rollingUpdate: { partition: 2 } }',
    ],
    ['OnDelete', 'DaemonSet', 'updateStrategy: { type: OnDelete }'],
    ['a pause', 'Deployment', 'paused: true'],
  ] as const)('%s', (_, kind, spec) => {
    const [before, after] = [workload({ kind, spec }), workload({ kind, spec, container: TTY })];
    expect(saidOf(PODS_ROLL, before, after)).toEqual([]);
    expect(saidOf(TEMPLATE_WAITS, before, after)).toHaveLength(1);
  });

  test('nothing is said of both where pods roll', () => {
    expect(saidOf(TEMPLATE_WAITS, workload(), workload({ container: TTY }))).toEqual([]);
  });
});

test('a StatefulSet of several replicas and a label that changes', () => {
  const labelled = (version: string) =>
    workload({ kind: 'StatefulSet', spec: 'replicas: 3' }).replace(
      'labels: { app: web } }\n    spec',
      `labels: { app: web, version: ${version} } }\n    spec`,
    );
  expect(saidOf(PODS_ROLL, labelled('a'), labelled('b'))).toEqual([
    {
      message: 'pods roll, for nothing but the label version',
      path: ['spec', 'template', 'metadata', 'labels', 'version'],
      pods: 3,
    },
  ]);
});
