import { SOURCES } from './sources';
import type { DefaultsTable } from './table';

/** Termination: how a pod leaves without dropping a request. */
export const termination = {
  'termination.pause': {
    field: 'lifecycle.preStop.sleep.seconds',
    unit: 's',
    value: { development: 5, staging: 5, production: 10 },
    why:
      'A pod is taken out of its Service while it is told to stop, not before: node proxies and gateways hear of it ' +
      'later and still send requests. During the pause it serves them. Production has load balancers further away, ' +
      'so it waits longer. From Kubernetes 1.30 on it needs no sleep command in the image.',
    source: SOURCES.sleep,
  },
  'termination.grace': {
    field: 'terminationGracePeriodSeconds',
    unit: 's',
    value: { development: 30, staging: 30, production: 60 },
    apiDefault: 30,
    why:
      'The clock starts before the pause, so production has 50 s left to finish what is open. This is a limit and ' +
      'not a delay: a process that is done earlier goes earlier.',
    source: SOURCES.podTermination,
  },
} satisfies DefaultsTable;
