import { asList, asMapping, asText, valueAt } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import { containersOf } from '../../pods/containers';
import { workload } from '../../examples/example-yaml';
import { podSpecOf, podSpecPath, POD_KINDS } from '../../pods/pod-template';
import type { RiskRule } from '../../rule';
import { inContainer, newWeaknesses, type Weakness } from './weakness';

/** What a pod shares with its node, by the field that says so. */
const SHARED: Readonly<Record<string, string>> = {
  hostNetwork: 'it listens on the addresses of the node, and no network policy holds for it',
  hostPID: 'it sees the processes of the node, and their environment',
  hostIPC: 'it shares memory with the processes of the node',
};

/** Pods that have a part of their node. */
export const HOST_ACCESS: RiskRule = {
  id: 'exposes/host-access',
  title: 'Pods get at their node: its network, processes, files or ports',
  reason:
    'What a pod shares with its node it shares with all pods there. A path of the node holds the Secrets of other pods and the credentials of the kubelet; a port of the node is reached past every Service and policy.',
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
  kinds: POD_KINDS,
  judge: (change) =>
    newWeaknesses(
      change,
      sharedBy,
      'remove it; most of what needs it belongs into a DaemonSet of its own, in a namespace of its own',
    ),
  examples: [
    {
      name: 'a pod joins the network of its node',
      before: workload(),
      after: workload({ pod: 'hostNetwork: true' }),
      says: ['hostNetwork is on'],
    },
    {
      name: 'a pod mounts a path of its node',
      before: workload(),
      after: workload({ pod: 'volumes: [{ name: run, hostPath: { path: /var/run } }]' }),
      says: ['the pod mounts /var/run of its node'],
    },
    {
      name: 'a workload with a port of its node comes',
      before: '',
      after: workload({ container: 'ports: [{ containerPort: 8080, hostPort: 80 }]' }),
      says: ['the container takes port 80 of its node'],
    },
    {
      name: 'a user namespace is given up',
      before: workload({ pod: 'hostUsers: false' }),
      after: workload(),
      says: ['the pod has no user namespace of its own'],
    },
    {
      name: 'a pod leaves the network of its node',
      before: workload({ pod: 'hostNetwork: true' }),
      after: workload(),
      says: [],
    },
  ],
};

function sharedBy(object: KubernetesObject): readonly Weakness[] {
  const pod = asMapping(podSpecOf(object));
  const path = podSpecPath(object);
  const paths = asList(pod.volumes).flatMap((volume) => asText(valueAt(volume, 'hostPath', 'path')) ?? []);
  return [
    ...Object.entries(SHARED).flatMap(([field, means]) =>
      pod[field] === true ? [{ what: `${field} is on`, key: field, means, path: [...path, field] }] : [],
    ),
    ...paths.map((host) => ({
      what: `the pod mounts ${host} of its node`,
      key: `hostPath ${host}`,
      means: 'it reads, and unless told otherwise writes, what others keep there',
      path: [...path, 'volumes'],
    })),
    ...(pod.hostUsers === false
      ? []
      : [
          {
            what: 'the pod has no user namespace of its own',
            key: 'hostUsers',
            means: 'root inside is root on the node',
            path: [...path, 'hostUsers'],
            lack: true as const,
          },
        ]),
    ...hostPorts(object),
  ];
}

function hostPorts(object: KubernetesObject): readonly Weakness[] {
  return containersOf(object).flatMap((container) =>
    asList(container.spec.ports).flatMap((port) => {
      const { hostPort } = asMapping(port);
      if (typeof hostPort !== 'number' || hostPort === 0) return [];
      return [
        inContainer(container, `takes port ${hostPort} of its node`, 'it is reached past every Service', ['ports']),
      ];
    }),
  );
}
