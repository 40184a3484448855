import type { ObjectStorage } from '../../../../../model/postgres';
import { providerOf, type StoreProvider } from './provider';

/** The annotation by which AWS lends a role to pods. */
export const AWS_ROLE = 'eks.amazonaws.com/role-arn';

/**
 * The annotations that make pods known to the clouds of their object stores; pods have one identity for all of them.
 *
 * @param stores That of the cluster's own archive first: where two identities differ, it must be able to write.
 * @returns undefined where no store asks for any
 */
export function identityFor(stores: readonly ObjectStorage[]): Readonly<Record<string, string>> | undefined {
  const annotations = stores.reduceRight<Record<string, string>>(
    (all, { credentials }) => ('identity' in credentials ? { ...all, ...credentials.identity } : all),
    {},
  );
  return Object.keys(annotations).length > 0 ? annotations : undefined;
}

/** Whether a store is that of a provider which knows pods by their identity. */
export function isKnownTo(provider: StoreProvider, { destination, credentials }: ObjectStorage): boolean {
  return 'identity' in credentials && providerOf(destination) === provider;
}
