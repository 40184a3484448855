import { definePolicy } from '../../../define-policy';
import { podWith } from '../example-pods';
import { BASELINE, baselineRule } from '../levels';

const TOLD = "'volume ' + v.name + ' mounts ' + v.hostPath.?path.orValue('') + ' of the node'";

/** No folders of the node. */
export const HOST_PATH = definePolicy({
  id: 'pod-security/baseline/host-path',
  ...BASELINE,
  what: 'No pod mounts a path of its node',
  why: 'Through a hostPath a pod reads the secrets of other pods and the credentials of the kubelet, or writes what the node will run; and its data stays behind when it moves.',
  fix: 'use a persistentVolumeClaim for data that stays, an emptyDir for data that may go',
  spec: baselineRule({
    found: [`variables.pod.?volumes.orValue([]).map(v, has(v.hostPath), ${TOLD})`],
    expected: 'no volume with a hostPath',
  }),
  examples: {
    passing: [{ object: podWith({ volumes: [{ name: 'cache', emptyDir: {} }] }) }],
    failing: [{ object: podWith({ volumes: [{ name: 'logs', hostPath: { path: '/var/log' } }] }) }],
  },
});
