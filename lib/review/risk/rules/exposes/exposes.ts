import type { RiskRule } from '../../rule';
import { AGGREGATION } from './aggregation';
import { BINDING_WIDER } from './binding-wider';
import { CILIUM_OPENED } from './cilium-opened';
import { CLOUD_ROLE } from './cloud-role';
import { CONFINEMENT } from './confinement';
import { EXTERNAL_NAME } from './external-name';
import { GATEWAY_OPEN } from './gateway-open';
import { HOST_ACCESS } from './host-access';
import { IMAGE_SOURCE } from './image-source';
import { MESH_OPEN } from './mesh-open';
import { NAMESPACE_LAXER } from './namespace-laxer';
import { NETWORK_OPENED } from './network-opened';
import { POLICY_WEAKENED } from './policy-weakened';
import { POSTGRES_OPEN } from './postgres-open';
import { POSTGRES_SUPERUSER } from './postgres-superuser';
import { PRIVILEGES } from './privileges';
import { PROJECT_WIDER } from './project-wider';
import { REFERENCE_GRANT } from './reference-grant';
import { ROLE_WIDER } from './role-wider';
import { ROOT_USER } from './root-user';
import { SECRET_IN_CLEAR } from './secret-in-clear';
import { SERVICE_EXTERNAL } from './service-external';
import { TOKEN_MOUNTED } from './token-mounted';
import { WAY_IN_OPENED } from './way-in-opened';

/** What lets somebody reach, read or do more than so far: rights, secrets, pods, the way in, the network, databases, origins. */
export const EXPOSES: readonly RiskRule[] = [
  BINDING_WIDER,
  ROLE_WIDER,
  AGGREGATION,
  TOKEN_MOUNTED,
  CLOUD_ROLE,
  SECRET_IN_CLEAR,
  PRIVILEGES,
  ROOT_USER,
  HOST_ACCESS,
  CONFINEMENT,
  NAMESPACE_LAXER,
  POLICY_WEAKENED,
  SERVICE_EXTERNAL,
  EXTERNAL_NAME,
  WAY_IN_OPENED,
  GATEWAY_OPEN,
  REFERENCE_GRANT,
  NETWORK_OPENED,
  CILIUM_OPENED,
  MESH_OPEN,
  POSTGRES_OPEN,
  POSTGRES_SUPERUSER,
  IMAGE_SOURCE,
  PROJECT_WIDER,
];
