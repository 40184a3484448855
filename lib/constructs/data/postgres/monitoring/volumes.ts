import type { PostgresIntent } from '../intent';
import type { Dialect } from './dialect';
import type { Measure, VolumeSignal } from './signals';

/** How far to look ahead, by how much of the past, as Prometheus writes durations. */
interface Outlook {
  readonly past: string;
  /** Seconds. */
  readonly ahead: number;
}

const FOUR_DAYS: Outlook = { past: '6h', ahead: 4 * 86_400 };
const TWO_HOURS: Outlook = { past: '30m', ahead: 2 * 3600 };

/** What the kubelet says of the volumes; where it is scraped twice, each volume still counts once. */
export function volumeMeasures(
  { namespace }: PostgresIntent,
  { data, wal }: Dialect['claims'],
): Readonly<Record<VolumeSignal, Measure>> {
  const volumes = (claims: string) => `{namespace="${namespace}",persistentvolumeclaim=~"${claims}"}`;
  return {
    dataVolumeUsed: used(volumes(data)),
    dataVolumeForecast: forecast(volumes(data), FOUR_DAYS),
    walVolumeUsed: typeof wal === 'string' ? used(volumes(wal)) : wal,
    walVolumeForecast: typeof wal === 'string' ? forecast(volumes(wal), TWO_HOURS) : wal,
  };
}

const CAPACITY = 'kubelet_volume_stats_capacity_bytes';
const AVAILABLE = 'kubelet_volume_stats_available_bytes';

const byVolume = (series: string) => `max by (persistentvolumeclaim) (${series})`;

function used(volumes: string): string {
  return `1 - ${byVolume(AVAILABLE + volumes)} / ${byVolume(CAPACITY + volumes)}`;
}

function forecast(volumes: string, { past, ahead }: Outlook): string {
  const left = `predict_linear(${AVAILABLE}${volumes}[${past}], ${ahead})`;
  return `1 - ${byVolume(left)} / ${byVolume(CAPACITY + volumes)}\nand ${used(volumes)} > 0.5`;
}
