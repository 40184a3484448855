import type { ObjectStorage } from '../../../../../model/postgres';
import type { Opening } from '../../../../traffic/network-policy';
import type { PostgresIntent } from '../../intent';
import { providerOf } from '../cloudnative-pg/store-provider';
import { archivesOf, restoredFrom } from './archives';
import { AWS_ROLE } from './repository';

/** The way to the object stores, whose addresses no policy can tell. @param ports Others that are asked for outside */
export function storeOpenings(intent: PostgresIntent, ports: readonly number[]): readonly Opening[] {
  const source = restoredFrom(intent);
  const stores = [...archivesOf(intent), ...(source ? [source] : [])].map(({ archive }) => archive.store);
  const all = [...new Set([...ports, ...stores.map(({ endpoint }) => portOf(endpoint))])];
  return [
    { to: 'anywhere', ports: all.map((port) => ({ port })) },
    ...(stores.some(isKnownToGoogle) ? GOOGLE_IDENTITY : []),
    ...(stores.some(isKnownToAmazon) ? AMAZON_IDENTITY : []),
  ];
}

/** The port of an object store, to which pgBackRest speaks HTTPS. */
function portOf(endpoint: string | undefined): number {
  const { port } = new URL(endpoint ?? 'https://cloud');
  return port === '' ? 443 : Number(port);
}

function isKnownToGoogle({ destination, credentials }: ObjectStorage): boolean {
  return providerOf(destination) === 'google' && 'identity' in credentials;
}

/** By an association that EKS keeps; where an annotation names a role, AWS itself is asked. */
function isKnownToAmazon({ destination, credentials }: ObjectStorage): boolean {
  return providerOf(destination) === 's3' && 'identity' in credentials && !(AWS_ROLE in credentials.identity);
}

/**
 * GKE's metadata server gives pods their identity: on the one address with Dataplane V2, on the other without.
 * https://cloud.google.com/kubernetes-engine/docs/how-to/network-policy
 */
const GOOGLE_IDENTITY: readonly Opening[] = [
  { to: { cidr: '169.254.169.254/32' }, ports: [{ port: 80 }] },
  { to: { cidr: '169.254.169.252/32' }, ports: [{ port: 988 }] },
];

/** The agent of EKS Pod Identity on each node: https://docs.aws.amazon.com/eks/latest/userguide/pod-id-how-it-works.html */
const AMAZON_IDENTITY: readonly Opening[] = [{ to: { cidr: '169.254.170.23/32' }, ports: [{ port: 80 }] }];
