import type { ObjectStorage } from '../../../../../model/postgres';
import type { Opening } from '../../../../traffic/network-policy';
import { AWS_ROLE, isKnownTo } from './identity';

/** Where most clouds tell a pod who it is, and on which cloud. */
export const METADATA: Opening = { to: { cidr: '169.254.169.254/32' }, ports: [{ port: 80 }] };

/**
 * GKE's metadata server gives pods their identity: on the one address with Dataplane V2, on the other without.
 * https://cloud.google.com/kubernetes-engine/docs/how-to/network-policy
 */
const GOOGLE_IDENTITY: readonly Opening[] = [METADATA, { to: { cidr: '169.254.169.252/32' }, ports: [{ port: 988 }] }];

/** The agent of EKS Pod Identity on each node: https://docs.aws.amazon.com/eks/latest/userguide/pod-id-how-it-works.html */
const AMAZON_IDENTITY: readonly Opening[] = [{ to: { cidr: '169.254.170.23/32' }, ports: [{ port: 80 }] }];

/**
 * The way out to object stores, whose addresses no policy can tell, and to what makes a pod known to them.
 *
 * @param ports Others that are asked for outside, such as those of the API server.
 */
export function storeOpenings(stores: readonly ObjectStorage[], ports: Opening['ports'] = []): readonly Opening[] {
  const numbers = new Set([...ports.map(({ port }) => port), ...stores.map(portOf)]);
  return [
    { to: 'anywhere', ports: [...numbers].map((port) => ({ port })) },
    ...(stores.some((store) => isKnownTo('google', store)) ? GOOGLE_IDENTITY : []),
    ...(stores.some(isAssociated) ? AMAZON_IDENTITY : []),
  ];
}

/** That of its endpoint, or HTTPS of the cloud. */
function portOf({ endpoint }: ObjectStorage): number {
  if (endpoint === undefined) return 443;
  const { protocol, port } = new URL(endpoint);
  if (port !== '') return Number(port);
  return protocol === 'http:' ? 80 : 443;
}

/** By an association that EKS keeps; where an annotation names a role, AWS itself is asked. */
function isAssociated(store: ObjectStorage): boolean {
  const { credentials } = store;
  return isKnownTo('s3', store) && 'identity' in credentials && !(AWS_ROLE in credentials.identity);
}
