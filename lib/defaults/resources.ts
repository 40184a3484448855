import { SOURCES } from './sources';
import { everyTier, type DefaultsTable } from './table';

/** Resources: what a container reserves, and where it is stopped. */
export const resources = {
  'resources.cpu.request': {
    field: 'resources.requests.cpu',
    value: { development: '50m', staging: '100m', production: '100m' },
    why:
      'The request is the share of a pod when CPU is short, and the 100 % that the autoscaler counts from, so there ' +
      'must be one. A tenth of a core carries a small service; set it from what you measure. Development packs ' +
      'tighter, because nobody waits there.',
    source: SOURCES.resources,
  },
  'resources.cpu.limit': {
    field: 'resources.limits.cpu',
    value: everyTier('none'),
    why:
      'A CPU limit throttles a container even while its node is idle, and shows as latency that no graph of CPU use ' +
      'explains. Requests alone share a busy node fairly, since every container has one here.',
    source: SOURCES.googleCostPractices,
  },
  'resources.memory.request': {
    field: 'resources.requests.memory',
    value: { development: '128Mi', staging: '256Mi', production: '256Mi' },
    why:
      'Room for a small service and its runtime. Staging has what production has, because the request is the limit ' +
      'too: a process that outgrows it should be killed before it gets to production.',
    source: SOURCES.resources,
  },
  'resources.memory.limit': {
    field: 'resources.limits.memory',
    value: everyTier('the request'),
    why:
      'Memory cannot be throttled, only taken by killing. A pod above its request is among the first to go when its ' +
      'node runs short, at a moment that its neighbours choose. With limit and request equal it fails by its own ' +
      'doing, early, and the same way everywhere.',
    source: SOURCES.googleCostPractices,
  },
} satisfies DefaultsTable;
