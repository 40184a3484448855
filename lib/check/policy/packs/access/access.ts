import type { Policy } from '../../../../model/policy';
import { CLUSTER_ADMIN } from './cluster-admin';
import { DEFAULT_TOKEN } from './default-token';
import { ESCALATION } from './escalation';
import { SECRET_READERS } from './secret-readers';
import { WILDCARDS } from './wildcards';

/** What pods and persons may do with the Kubernetes API. */
export const ACCESS: readonly Policy[] = [CLUSTER_ADMIN, WILDCARDS, ESCALATION, SECRET_READERS, DEFAULT_TOKEN];
