import type { PostgresIntent } from '../../intent';
import type { Refusal } from '../operator';
import { withoutArchive, withStreaming } from '../site-refusals';

/** What cannot be had of a database that spans clusters: sites follow each other by the archive alone. */
export function topologyRefusals(intent: PostgresIntent): readonly Refusal[] {
  // The authority that signs the certificates of a cluster is its own, and replication logs in by certificate.
  return [...withoutArchive(intent), ...withStreaming(intent)];
}
