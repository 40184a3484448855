import { SOURCES } from './sources';
import { everyTier, type DefaultsTable } from './table';

/** Disruption: how many pods an eviction may take at once. No value here ever blocks the drain of a node. */
export const disruption = {
  'disruption.unavailable': {
    field: 'PodDisruptionBudget.spec.maxUnavailable',
    value: everyTier<number | string>('25%'),
    why:
      'A share grows with the autoscaler, a number does not. Kubernetes rounds maxUnavailable up, so that even a ' +
      'single pod may be evicted; a budget that comes to zero, as minAvailable does for one pod, makes a drain wait ' +
      'for ever.',
    source: SOURCES.disruption,
  },
  'disruption.unavailable.stateful': {
    field: 'PodDisruptionBudget.spec.maxUnavailable of a StatefulSet',
    value: everyTier<number | string>(1),
    why:
      'Members that hold data leave one at a time, whatever their number, so that three or more keep their quorum. A ' +
      'single member may leave too, which its app survives as it survives a restart.',
    source: SOURCES.disruption,
  },
  'disruption.unhealthy': {
    field: 'PodDisruptionBudget.spec.unhealthyPodEvictionPolicy',
    value: everyTier('AlwaysAllow'),
    apiDefault: 'IfHealthyBudget',
    why:
      'Pods that crash in a loop use up the budget, and with IfHealthyBudget they hold up the drain of their node ' +
      'until somebody comes. Evicting a pod that serves nobody takes nothing from anybody.',
    source: SOURCES.unhealthyEviction,
  },
} satisfies DefaultsTable;
