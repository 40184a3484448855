import type { Policy } from '../../../../model/policy';
import { APP_ARMOR } from './baseline/app-armor';
import { CAPABILITIES_BASELINE } from './baseline/capabilities';
import { HOST_NAMESPACES } from './baseline/host-namespaces';
import { HOST_PATH } from './baseline/host-path';
import { HOST_PORTS } from './baseline/host-ports';
import { HOST_PROBES } from './baseline/host-probes';
import { HOST_PROCESS } from './baseline/host-process';
import { PRIVILEGED } from './baseline/privileged';
import { PROC_MOUNT_BASELINE } from './baseline/proc-mount';
import { SECCOMP_BASELINE } from './baseline/seccomp';
import { SELINUX } from './baseline/selinux';
import { SYSCTLS } from './baseline/sysctls';
import { CAPABILITIES_RESTRICTED } from './restricted/capabilities';
import { PRIVILEGE_ESCALATION } from './restricted/privilege-escalation';
import { PROC_MOUNT_RESTRICTED } from './restricted/proc-mount';
import { RUN_AS_NON_ROOT } from './restricted/run-as-non-root';
import { RUN_AS_USER } from './restricted/run-as-user';
import { SECCOMP_RESTRICTED } from './restricted/seccomp';
import { VOLUME_TYPES } from './restricted/volume-types';

/** The Pod Security Standards, baseline and restricted, in the order of the published page. */
export const POD_SECURITY: readonly Policy[] = [
  HOST_PROCESS,
  HOST_NAMESPACES,
  PRIVILEGED,
  CAPABILITIES_BASELINE,
  HOST_PATH,
  HOST_PORTS,
  HOST_PROBES,
  APP_ARMOR,
  SELINUX,
  PROC_MOUNT_BASELINE,
  SECCOMP_BASELINE,
  SYSCTLS,
  VOLUME_TYPES,
  PRIVILEGE_ESCALATION,
  RUN_AS_NON_ROOT,
  RUN_AS_USER,
  SECCOMP_RESTRICTED,
  CAPABILITIES_RESTRICTED,
  PROC_MOUNT_RESTRICTED,
];
