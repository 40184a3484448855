import { METADATA, RESOURCES } from './metadata';
import { struct } from './rule';

/** The spec of a claim for a volume. */
export const CLAIM_SPEC = struct({
  omitted: ['volumeName'],
  defaults: { resources: {}, volumeMode: 'Filesystem' },
  fields: { resources: RESOURCES },
});

/** A PersistentVolumeClaim, in which a new one is always pending. */
export const CLAIM = struct({
  defaults: { metadata: {}, spec: {}, status: { phase: 'Pending' } },
  fields: { metadata: METADATA, spec: CLAIM_SPEC },
});
