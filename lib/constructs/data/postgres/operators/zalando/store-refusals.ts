import type { ObjectStorage } from '../../../../../model/postgres';
import type { PostgresIntent } from '../../intent';
import { AWS_ROLE } from '../object-store/identity';
import { providerOf } from '../object-store/provider';
import type { Refusal } from '../operator';
import { archivesOf } from './archives';

/** What cannot be had of the object stores that a cluster needs; each thing once, however many stores there are. */
export function storeRefusals(intent: PostgresIntent): readonly Refusal[] {
  const stores = archivesOf(intent).map(({ archive }) => archive.store);
  return [
    ...(stores.some(needsAnnotations) ? [annotations()] : []),
    ...(stores.some(isGoogleByIdentity) ? [googleByIdentity()] : []),
  ];
}

/** Spilo takes the name of the bucket for the file of a key where it is given none: https://github.com/zalando/spilo/issues/1211 */
function isGoogleByIdentity({ destination, credentials }: ObjectStorage): boolean {
  return (
    providerOf(destination) === 'google' && 'identity' in credentials && Object.keys(credentials.identity).length === 0
  );
}

function googleByIdentity(): Refusal {
  return {
    prop: 'postgres.backups.identity',
    cannot: 'get into Google Cloud Storage by the identity of its pods',
    fix: 'set postgres.backups.secret in environments/, with the JSON of a service account',
  };
}

/** Whether pods get into a store only by annotations of their service account; of AWS they can name the role themselves. */
function needsAnnotations({ destination, credentials }: ObjectStorage): boolean {
  if (!('identity' in credentials)) return false;
  const others = Object.keys(credentials.identity).filter(
    (key) => key !== AWS_ROLE || providerOf(destination) !== 's3',
  );
  return others.length > 0;
}

function annotations(): Refusal {
  return {
    prop: 'postgres.backups.identity',
    cannot: 'annotate the service account of a database: all of a namespace share postgres-pod',
    fix: 'set postgres.backups.secret in environments/, or identity: {} where the node itself may write',
  };
}
