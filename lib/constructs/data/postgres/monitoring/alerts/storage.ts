import { everyTier } from '../../../../../defaults/table';
import type { PostgresIntent } from '../../intent';
import type { AlertGroup } from './alert';

const hasWalVolume = ({ walStorage }: PostgresIntent): boolean => walStorage !== undefined;

const AT = '{{ $labels.persistentvolumeclaim }}';
const SHARE = '{{ $value | humanizePercentage }}';

/** Whether there is room. */
export const storage: AlertGroup = {
  topic: 'storage',
  alerts: [
    {
      name: 'PostgresDataVolumeFilling',
      signal: 'dataVolumeForecast',
      fires: 'above',
      limit: everyTier(1),
      for: '1h',
      severity: 'later',
      summary: 'a data volume will be full within days',
      description: `If it goes on as in the last six hours, ${SHARE} of ${AT} will be taken in four days.`,
      why: 'Four days reach over a weekend; below half of the volume a steep hour means little.',
    },
    {
      name: 'PostgresDataVolumeFull',
      signal: 'dataVolumeUsed',
      fires: 'above',
      limit: everyTier(0.9),
      for: '5m',
      severity: 'urgent',
      summary: 'a data volume is nearly full',
      description: `${SHARE} of ${AT} are taken; when it is full, the instance stops.`,
      why: 'Whatever the forecast says: a single large query can write temporary files into the last tenth.',
    },
    {
      name: 'PostgresWalVolumeFilling',
      signal: 'walVolumeForecast',
      fires: 'above',
      limit: everyTier(1),
      for: '10m',
      severity: 'urgent',
      only: hasWalVolume,
      summary: 'a volume for the write-ahead log will be full within hours',
      description: `If it goes on as in the last half hour, ${SHARE} of ${AT} will be taken in two hours.`,
      why: 'The log is recycled at each checkpoint and then stays level; a steady climb means that something holds it.',
    },
    {
      name: 'PostgresWalVolumeFull',
      signal: 'walVolumeUsed',
      fires: 'above',
      limit: everyTier(0.8),
      for: '5m',
      severity: 'urgent',
      only: hasWalVolume,
      summary: 'a volume for the write-ahead log is nearly full',
      description: `${SHARE} of ${AT} are taken; when it is full, the instance stops.`,
      why: 'Checkpoints keep the log well below the size of its volume, so only an archive that fails or a slot that nobody reads comes here.',
    },
  ],
};
