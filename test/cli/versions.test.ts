import { imageVersion, runningImages } from '../../lib/cli/versions';
import type { KubernetesObject } from '../../lib/model/manifest';
import { bundleOf } from './fleet';

test.each([
  ['nginx:1.29', '1.29'],
  ['nginx', 'latest'],
  ['registry:5000/team/app', 'latest'],
  ['registry:5000/team/app:v2', 'v2'],
  ['app:v2@sha256:0123456789abcdef0123', 'v2'],
  ['app@sha256:0123456789abcdef0123', '0123456789ab'],
])('%s is version %s', (image, version) => {
  expect(imageVersion(image)).toBe(version);
});

const pods = {
  template: {
    spec: {
      containers: [
        { name: 'main', image: 'a:1' },
        { name: 'sidecar', image: 'b:2' },
      ],
    },
  },
};

test.each<[string, object]>([
  ['Deployment', pods],
  ['StatefulSet', pods],
  ['DaemonSet', pods],
  ['Job', pods],
  ['CronJob', { jobTemplate: { spec: pods } }],
])('of a %s the first container counts', (kind, spec) => {
  const object = { apiVersion: 'v1', kind, metadata: { name: 'web' }, spec };
  expect(runningImages(bundleOf({ objects: [object] }))).toEqual([
    { object: `${kind}/web`, container: 'main', image: 'a:1' },
  ]);
});

test.each<[string, KubernetesObject]>([
  ['no workload', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web' } }],
  ['a workload without containers', { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec: {} }],
  ['a workload without a spec', { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' } }],
])('%s runs nothing', (_, object) => {
  expect(runningImages(bundleOf({ objects: [object] }))).toEqual([]);
});
