import type { Policy } from '../../../../model/policy';
import { EXTERNAL_IPS } from './external-ips';
import { INGRESS_HOST } from './ingress-host';
import { INGRESS_TLS } from './ingress-tls';
import { LOAD_BALANCER } from './load-balancer';
import { METADATA_EGRESS } from './metadata-egress';
import { NODE_PORT } from './node-port';
import { OPEN_INGRESS } from './open-ingress';

/** Who reaches the pods, and what they reach. */
export const NETWORK: readonly Policy[] = [
  LOAD_BALANCER,
  NODE_PORT,
  EXTERNAL_IPS,
  INGRESS_TLS,
  INGRESS_HOST,
  OPEN_INGRESS,
  METADATA_EGRESS,
];
