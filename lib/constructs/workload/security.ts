import type { PodSecurityContext, SecurityContext } from 'kubernetes-types/core/v1';
import type { Defaults } from '../../defaults/defaults';
import { present } from '../../model/present';

/** Where a container has to differ from the hardened default, which satisfies Pod Security "restricted". */
export interface SecurityProps {
  /** User and group the processes run as; not 0. @default `security.user` */
  readonly user?: number | undefined;
  /** Lets the container write to its image's files. @default false; mount scratch space instead */
  readonly writableRootFilesystem?: boolean | undefined;
  /** Lets a process that is not root listen on a port below 1024. @default false */
  readonly bindLowPorts?: boolean | undefined;
}

/** Pod-level part; `ownsVolumes` hands mounted volumes to the group that the processes run as. */
export function podSecurity(props: SecurityProps, defaults: Defaults, ownsVolumes: boolean): PodSecurityContext {
  const user = props.user ?? defaults['security.user'];
  return present<PodSecurityContext>({
    runAsNonRoot: defaults['security.nonroot'],
    runAsUser: user,
    runAsGroup: user,
    fsGroup: ownsVolumes ? user : undefined,
    fsGroupChangePolicy: ownsVolumes ? defaults['security.volume.ownership'] : undefined,
    seccompProfile: { type: defaults['security.seccomp'] },
  });
}

export function containerSecurity(props: SecurityProps, defaults: Defaults): SecurityContext {
  const drop = [defaults['security.capabilities.drop']];
  const readOnly = props.writableRootFilesystem === true ? false : defaults['security.filesystem.readonly'];
  return present<SecurityContext>({
    allowPrivilegeEscalation: defaults['security.escalation'],
    capabilities: props.bindLowPorts ? { drop, add: ['NET_BIND_SERVICE'] } : { drop },
    readOnlyRootFilesystem: readOnly ? true : undefined,
  });
}
