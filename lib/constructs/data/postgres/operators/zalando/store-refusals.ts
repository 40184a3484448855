import type { ObjectStorage } from '../../../../../model/postgres';
import type { PostgresIntent } from '../../intent';
import { AWS_ROLE } from '../object-store/identity';
import { providerOf } from '../object-store/provider';
import type { Refusal } from '../operator';
import { archivesOf } from './archives';

/** What cannot be had of the object stores that a cluster needs; each thing once, however many stores there are. */
export function storeRefusals(intent: PostgresIntent): readonly Refusal[] {
  const stores = archivesOf(intent).map(({ archive }) => archive.store);
  return stores.some(needsAnnotations) ? [annotations()] : [];
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
    fix: 'set postgres.backups.secret in environments/, or identity: {} where pods need no annotation',
  };
}
