import { SOURCES } from './sources';
import { everyTier, type DefaultsTable } from './table';

/** Security: what a process may do when it has been taken over. Together they satisfy Pod Security "restricted". */
export const security = {
  'security.user': {
    field: 'securityContext.runAsUser, runAsGroup, and fsGroup where a volume stays',
    value: everyTier(65532),
    why:
      'The user that distroless images are built for, far above the accounts of a node, so that a process that ' +
      'breaks out owns nothing there. It is written out, because the kubelet refuses an image that names its user by ' +
      'a word.',
    source: SOURCES.distroless,
  },
  'security.nonroot': {
    field: 'securityContext.runAsNonRoot',
    value: everyTier(true),
    why:
      'Root in a container is root to the kernel unless user namespaces are on. With this the kubelet refuses to ' +
      'start such a process, even when a later image or patch asks for it.',
    source: SOURCES.podSecurity,
  },
  'security.escalation': {
    field: 'securityContext.allowPrivilegeEscalation',
    value: everyTier(false),
    why:
      'It sets no_new_privs, so that a setuid program left in an image does not turn the user into root. A service ' +
      'has no use for such a program.',
    source: SOURCES.podSecurity,
  },
  'security.capabilities.drop': {
    field: 'securityContext.capabilities.drop',
    value: everyTier('ALL'),
    why:
      'Container runtimes hand out a dozen capabilities for the sake of old images, such as forging packets and ' +
      'changing owners. A process that listens above port 1024 needs none of them.',
    source: SOURCES.podSecurity,
  },
  'security.seccomp': {
    field: 'securityContext.seccompProfile.type',
    value: everyTier('RuntimeDefault'),
    why:
      'Without a profile a container may make every system call of the kernel it shares. The profile of the runtime ' +
      'shuts those that services do not make and exploits do.',
    source: SOURCES.podSecurity,
  },
  'security.filesystem.readonly': {
    field: 'securityContext.readOnlyRootFilesystem',
    value: everyTier(true),
    why:
      'An intruder can leave no program behind, and the app no data that vanishes with the container. What must be ' +
      'written goes to the scratch volume, which has a limit.',
    source: SOURCES.checklist,
  },
  'security.volume.ownership': {
    field: 'securityContext.fsGroupChangePolicy where a volume stays',
    value: everyTier('OnRootMismatch'),
    apiDefault: 'Always',
    why:
      'Otherwise the kubelet changes the owner of every file at every start, which on a full volume turns the ' +
      'restart of a database into minutes of waiting. Looking at the root of the volume tells whether it was done ' +
      'before.',
    source: SOURCES.securityContext,
  },
  'security.service.links': {
    field: 'enableServiceLinks',
    value: everyTier(false),
    apiDefault: true,
    why:
      'Docker links are long gone: every Service of the namespace would still put half a dozen variables into every ' +
      'pod, slow its start, and now and then overwrite one that the app reads, such as REDIS_PORT.',
    source: SOURCES.services,
  },
  'security.token': {
    field: 'automountServiceAccountToken',
    value: everyTier(false),
    why:
      'Few apps talk to the Kubernetes API, yet a mounted token lets whoever gets into the pod do so. An app that ' +
      'needs it says so, and the reviewer sees it.',
    source: SOURCES.checklist,
  },
} satisfies DefaultsTable;
