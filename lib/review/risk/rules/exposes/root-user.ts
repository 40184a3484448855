import { asMapping } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import { containersOf } from '../../pods/containers';
import { workload } from '../../examples/example-yaml';
import { podSpecOf, POD_KINDS } from '../../pods/pod-template';
import type { RiskRule } from '../../rule';
import { inContainer, newWeaknesses, type Weakness } from './weakness';

const as = (context: string): string => workload({ pod: `securityContext: { ${context} }` });

/** Containers that run as root. */
export const ROOT_USER: RiskRule = {
  id: 'exposes/root-user',
  title: 'A container runs as root, or may',
  reason:
    'Root in a container is root on the node as soon as it finds a way out, unless the pod has a user namespace of its own. Without runAsNonRoot the image decides, and the next version of it may decide otherwise.',
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
  kinds: POD_KINDS,
  judge: (change) =>
    newWeaknesses(change, rootsOf, 'set runAsNonRoot: true, and runAsUser where the image names no number'),
  examples: [
    {
      name: 'a pod runs as root',
      before: as('runAsUser: 65532'),
      after: as('runAsUser: 0'),
      says: ['the container runs as root'],
    },
    {
      name: 'a workload that runs as root comes',
      before: '',
      after: as('runAsUser: 0'),
      says: ['the container runs as root'],
    },
    {
      name: 'nothing keeps a pod from root',
      before: as('runAsNonRoot: true'),
      after: workload(),
      says: ['the container may run as root'],
    },
    {
      name: 'what the pod said each container says',
      before: as('runAsNonRoot: true'),
      after: workload({ container: 'securityContext: { runAsNonRoot: true }' }),
      says: [],
    },
    {
      name: 'root is given up',
      before: as('runAsUser: 0'),
      after: as('runAsUser: 65532, runAsNonRoot: true'),
      says: [],
    },
  ],
};

/** What a container says wins over what its pod says. */
function rootsOf(object: KubernetesObject): readonly Weakness[] {
  const ofPod = asMapping(podSpecOf(object)?.securityContext);
  return containersOf(object).flatMap((container) => {
    const own = asMapping(container.spec.securityContext);
    const user = own.runAsUser ?? ofPod.runAsUser;
    const isKept = (own.runAsNonRoot ?? ofPod.runAsNonRoot) === true;
    if (user === 0) {
      return [
        inContainer(container, 'runs as root', 'who gets out of it is root on the node', [
          'securityContext',
          'runAsUser',
        ]),
      ];
    }
    if (isKept || typeof user === 'number') return [];
    const means = 'the image decides, and nothing refuses it';
    return [
      {
        ...inContainer(container, 'may run as root', means, ['securityContext', 'runAsNonRoot']),
        lack: true as const,
      },
    ];
  });
}
