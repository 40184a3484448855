import { asList, asMapping, asText } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import { containersOf, type Container } from '../../pods/containers';
import { workload } from '../../examples/example-yaml';
import { POD_KINDS } from '../../pods/pod-template';
import type { RiskRule } from '../../rule';
import { inContainer, newWeaknesses, type Weakness } from './weakness';

const secured = (context: string): string => workload({ container: `securityContext: { ${context} }` });

/** Containers that may do more on their node. */
export const PRIVILEGES: RiskRule = {
  id: 'exposes/privileges',
  title: 'A container gets more privileges',
  reason:
    'A privileged container is root on its node for whoever gets into it. Capabilities are parts of that: with SYS_ADMIN, NET_ADMIN or SYS_PTRACE a process leaves its container, redirects traffic or reads other processes. Without allowPrivilegeEscalation: false, a set-user-ID program inside makes root of anybody.',
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
  kinds: POD_KINDS,
  judge: (change) =>
    newWeaknesses(change, privilegesOf, 'remove it, or give it only to the one container that cannot do without'),
  examples: [
    {
      name: 'a container becomes privileged',
      before: workload(),
      after: secured('privileged: true'),
      says: ['the container is privileged: '],
    },
    {
      name: 'a privileged workload comes',
      before: '',
      after: secured('privileged: true'),
      says: ['the container is privileged: '],
    },
    {
      name: 'a container adds a capability and no longer drops the others',
      before: secured('capabilities: { drop: [ALL] }'),
      after: secured('capabilities: { add: [NET_ADMIN] }'),
      says: ['the container adds NET_ADMIN', 'the container no longer drops ALL'],
    },
    {
      name: 'privileges may be escalated',
      before: secured('allowPrivilegeEscalation: false'),
      after: workload(),
      says: ['the container may escalate its privileges'],
    },
    { name: 'a workload without restraints comes', before: '', after: workload(), says: [] },
    {
      name: 'a container gives privileges back',
      before: secured('privileged: true'),
      after: secured('allowPrivilegeEscalation: false, capabilities: { drop: [ALL] }'),
      says: [],
    },
  ],
};

function privilegesOf(object: KubernetesObject): readonly Weakness[] {
  return containersOf(object).flatMap((container) => {
    const { privileged, allowPrivilegeEscalation } = asMapping(container.spec.securityContext);
    return [
      ...(privileged === true
        ? [inContainer(container, 'is privileged', 'whoever gets into it is root on the node', at('privileged'))]
        : []),
      ...(allowPrivilegeEscalation === false ? [] : [escalating(container, allowPrivilegeEscalation === true)]),
      ...capabilities(container),
    ];
  });
}

function escalating(container: Container, isSaid: boolean): Weakness {
  const means = 'a set-user-ID program in its image makes root of anybody';
  const weakness = inContainer(container, 'may escalate its privileges', means, at('allowPrivilegeEscalation'));
  return isSaid ? weakness : { ...weakness, lack: true };
}

function capabilities(container: Container): readonly Weakness[] {
  const { add, drop } = asMapping(asMapping(container.spec.securityContext).capabilities);
  const added = asList(add).flatMap((name) => asText(name) ?? []);
  const dropsAll = asList(drop).includes('ALL');
  const path = at('capabilities');
  return [
    ...added.map((name) =>
      inContainer(container, `adds ${name}`, 'it may do on the node what only root may', [...path, 'add']),
    ),
    ...(dropsAll
      ? []
      : [
          {
            ...inContainer(container, 'no longer drops ALL', 'it has the capabilities that the runtime gives to all', [
              ...path,
              'drop',
            ]),
            lack: true as const,
          },
        ]),
  ];
}

function at(field: string): readonly string[] {
  return ['securityContext', field];
}
