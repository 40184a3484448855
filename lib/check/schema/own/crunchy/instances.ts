import type { StructuralSchema } from '../../structural/structural-schema';
import { list, listByKey, object, text, whole, withDefault } from '../build';
import { CLAIM, GROWING_CLAIM, METADATA, MORE_VOLUMES, SIDECAR, SPREAD_PODS } from './parts';
import { CONTAINER } from '../pod/container';

/** A number of pods, or a share of them in percent. */
export const AVAILABLE: StructuralSchema = { 'x-kubernetes-int-or-string': true };

const TABLESPACE = object(
  { dataVolumeClaimSpec: CLAIM, name: text({ minLength: 1, pattern: '^[a-z][a-z0-9]*$' }) },
  'dataVolumeClaimSpec',
  'name',
);

const INSTANCE_SET = object(
  {
    ...SPREAD_PODS,
    containers: list(CONTAINER),
    dataVolumeClaimSpec: GROWING_CLAIM,
    metadata: METADATA,
    minAvailable: AVAILABLE,
    name: withDefault('', text({ pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?)?$' })),
    replicas: withDefault(1, whole({ format: 'int32', minimum: 1 })),
    sidecars: object({ replicaCertCopy: SIDECAR }),
    tablespaceVolumes: listByKey(TABLESPACE, 'name'),
    volumes: object({ additional: MORE_VOLUMES, temp: CLAIM }),
    walVolumeClaimSpec: GROWING_CLAIM,
  },
  'dataVolumeClaimSpec',
);

/** Sets of pods that hold the same data. */
export const INSTANCES = { ...listByKey(INSTANCE_SET, 'name'), minItems: 1 };
