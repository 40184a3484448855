import { createHash } from 'node:crypto';
import type { ObjectFormat } from '../git/repository';

/** The id under which git keeps a file of these bytes. */
export function blobDigest(bytes: Uint8Array, format: ObjectFormat): string {
  return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
