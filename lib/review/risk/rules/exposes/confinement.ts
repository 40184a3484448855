import { asMapping, asText, type Mapping } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import { containersOf, type Container } from '../../pods/containers';
import { workload } from '../../examples/example-yaml';
import { podSpecOf, POD_KINDS } from '../../pods/pod-template';
import type { RiskRule } from '../../rule';
import { inContainer, newWeaknesses, type Weakness } from './weakness';

const secured = (context: string): string => workload({ container: `securityContext: { ${context} }` });

/** The profiles that hold a container back, and what is not held back without. */
const PROFILES = {
  seccompProfile: { name: 'seccomp', means: 'every system call of the kernel is open to it' },
  appArmorProfile: { name: 'AppArmor', means: 'no rule holds for the files and capabilities that it uses' },
} as const;

/** Containers that are held back by less. */
export const CONFINEMENT: RiskRule = {
  id: 'exposes/confinement',
  title: 'A container is less confined: seccomp, AppArmor, /proc or its own files',
  reason:
    'Most ways out of a container begin with a system call that it never needed, a file of /proc that the runtime hides, or a program that was put into it. Each of these restraints is a layer that has to be broken as well.',
  source: 'https://kubernetes.io/docs/concepts/security/linux-kernel-security-constraints/',
  kinds: POD_KINDS,
  judge: (change) => newWeaknesses(change, loosenedIn, 'keep it; what has to be written goes into an emptyDir'),
  examples: [
    {
      name: 'seccomp is switched off',
      before: secured('seccompProfile: { type: RuntimeDefault }'),
      after: secured('seccompProfile: { type: Unconfined }'),
      says: ['the container is not confined by seccomp'],
    },
    {
      name: 'the profile and the read-only root go',
      before: secured('seccompProfile: { type: RuntimeDefault }, readOnlyRootFilesystem: true'),
      after: workload(),
      says: ['the container names no seccomp profile any more', 'the container may write to its own image'],
    },
    {
      name: 'a workload that sees all of /proc comes',
      before: '',
      after: secured('procMount: Unmasked'),
      says: ['the container sees all of /proc'],
    },
    { name: 'a workload without profiles comes', before: '', after: workload(), says: [] },
    {
      name: 'a container is confined',
      before: workload(),
      after: secured('seccompProfile: { type: RuntimeDefault }, readOnlyRootFilesystem: true'),
      says: [],
    },
  ],
};

function loosenedIn(object: KubernetesObject): readonly Weakness[] {
  const ofPod = asMapping(podSpecOf(object)?.securityContext);
  return containersOf(object).flatMap((container) => {
    const own = asMapping(container.spec.securityContext);
    return [...profilesOf(container, own, ofPod), ...filesOf(container, own)];
  });
}

function profilesOf(container: Container, own: Mapping, ofPod: Mapping): readonly Weakness[] {
  return Object.entries(PROFILES).flatMap(([field, { name, means }]) => {
    const type = asText(asMapping(own[field] ?? ofPod[field]).type);
    const path = ['securityContext', field];
    if (type === 'Unconfined') return [inContainer(container, `is not confined by ${name}`, means, path)];
    if (type !== undefined) return [];
    return [
      {
        ...inContainer(container, `names no ${name} profile any more`, 'the node decides what holds', path),
        lack: true,
      },
    ];
  });
}

function filesOf(container: Container, own: Mapping): readonly Weakness[] {
  const { procMount, readOnlyRootFilesystem } = own;
  return [
    ...(procMount === 'Unmasked'
      ? [
          inContainer(container, 'sees all of /proc', 'what runtimes hide of the kernel is open to it', [
            'securityContext',
            'procMount',
          ]),
        ]
      : []),
    ...(readOnlyRootFilesystem === true
      ? []
      : [
          {
            ...inContainer(
              container,
              'may write to its own image',
              'what somebody puts there runs as if it had been built in',
              ['securityContext', 'readOnlyRootFilesystem'],
            ),
            lack: true as const,
          },
        ]),
  ];
}
