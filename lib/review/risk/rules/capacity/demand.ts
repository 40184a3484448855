import type { Demand } from '../../risk';
import type { Request } from './pod-request';

/** What an object that is not there asks for. */
export const NO_DEMAND: Demand = { pods: 0, cpu: 0, memory: 0, storage: 0 };

/** So many pods of one sort. */
export interface PodGroup {
  readonly pods: number;
  /** What each of them asks for. */
  readonly request: Request;
  /** Bytes of volumes that are claimed for each of them. */
  readonly storage: number;
}

/** What groups of pods ask for together. @param shared Bytes that are claimed once, whatever the number of pods. */
export function demandOfGroups(groups: readonly PodGroup[], shared = 0): Demand {
  return groups.reduce<Demand>(
    (demand, { pods, request, storage }) => ({
      pods: demand.pods + pods,
      cpu: demand.cpu + pods * request.cpu,
      memory: demand.memory + pods * request.memory,
      storage: demand.storage + pods * storage,
    }),
    { ...NO_DEMAND, storage: shared },
  );
}

const NAMES = { pods: 'pods', cpu: 'CPU', memory: 'memory', storage: 'storage' } as const satisfies Record<
  keyof Demand,
  string
>;

/** What there is more of and what less, in words such as `more CPU and memory, and less storage`; empty for no difference. */
export function differenceText(before: Demand, after: Demand): string {
  const keys = Object.keys(NAMES) as (keyof Demand)[];
  const named = (holds: (key: keyof Demand) => boolean): readonly string[] =>
    keys.filter(holds).map((key) => NAMES[key]);
  const more = named((key) => after[key] > before[key]);
  const less = named((key) => after[key] < before[key]);
  return [
    ...(more.length > 0 ? [`more ${inWords(more)}`] : []),
    ...(less.length > 0 ? [`${less[0] === 'pods' ? 'fewer' : 'less'} ${inWords(less)}`] : []),
  ].join(', and ');
}

function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}
