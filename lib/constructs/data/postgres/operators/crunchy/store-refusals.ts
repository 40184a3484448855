import type { ObjectStorage } from '../../../../../model/postgres';
import type { PostgresIntent } from '../../intent';
import { isKnownTo } from '../object-store/identity';
import { providerOf } from '../object-store/provider';
import type { Refusal } from '../operator';
import { storesOf } from './archives';

/** What cannot be had of the object stores that a cluster needs; each thing once, however many stores there are. */
export function storeRefusals(intent: PostgresIntent): readonly Refusal[] {
  const stores = storesOf(intent);
  return RULES.flatMap(([isAsked, refusal]) => (stores.some(isAsked) ? [refusal] : []));
}

const RULES: readonly (readonly [isAsked: (store: ObjectStorage) => boolean, refusal: Refusal])[] = [
  [
    (store) => isKnownTo('azure', store),
    {
      prop: 'postgres.backups.identity',
      cannot: 'prove to Azure which pod it is: pgBackRest knows the identity of a node only',
      fix: 'set postgres.backups.secret in environments/',
    },
  ],
  [
    ({ endpoint, credentials }) => endpoint !== undefined && 'identity' in credentials,
    {
      prop: 'postgres.backups.identity',
      cannot: 'prove which pod it is to a store that is not AWS',
      fix: 'set postgres.backups.secret in environments/',
    },
  ],
  [
    ({ endpoint }) => endpoint?.startsWith('http:') === true,
    {
      prop: 'postgres.backups.endpoint',
      cannot: 'speak to an object store without TLS',
      fix: 'write an endpoint that starts with https://',
    },
  ],
  [
    ({ destination, region }) => providerOf(destination) === 's3' && region === undefined,
    {
      prop: 'postgres.backups.region',
      cannot: 'sign requests to a store without its region',
      fix: 'set postgres.backups.region in environments/',
    },
  ],
];
