import { SOURCES } from './sources';
import { everyTier, type DefaultsTable } from './table';

/** Replicas: how many pods there are, and how many there may become. */
export const replicas = {
  'replicas.service': {
    field: 'Deployment.spec.replicas, HorizontalPodAutoscaler.spec.minReplicas',
    value: { development: 1, staging: 2, production: 3 },
    why:
      'Three pods leave one to answer while a node is drained and another pod crashes, and can stand in three zones. ' +
      'Two in staging, so that what fails with more than one pod fails there; one in development, to save.',
    source: SOURCES.googleServicePractices,
  },
  'replicas.worker': {
    field: 'Deployment.spec.replicas',
    value: { development: 1, staging: 2, production: 2 },
    why:
      'Nobody waits for the answer of a worker: while both pods are gone the queue keeps the work. So one spare is ' +
      'enough, and staging has it too, to show work that cannot be done side by side.',
    source: SOURCES.googleServicePractices,
  },
  'replicas.stateful': {
    field: 'StatefulSet.spec.replicas',
    value: everyTier(1),
    why:
      'A second pod gets a volume of its own: of a plain Redis it is no replica but a second, empty store that takes ' +
      'half of the requests. Only the app knows whether its members find each other, so it must ask for more.',
    source: SOURCES.statefulSet,
  },
  'autoscaling.enabled': {
    field: 'HorizontalPodAutoscaler',
    value: { development: false, staging: false, production: true },
    why:
      'Load varies where users are. Elsewhere a fixed number keeps tests repeatable, and a leak is seen instead of ' +
      'being scaled away.',
    source: SOURCES.autoscaling,
  },
  'autoscaling.max.factor': {
    field: 'HorizontalPodAutoscaler.spec.maxReplicas, as a multiple of minReplicas',
    value: everyTier(3),
    why:
      'Three times the usual number carries a campaign or the loss of another region, and ends what a storm of ' +
      'retries can cost in nodes and in connections to the database.',
    source: SOURCES.autoscaling,
  },
  'autoscaling.cpu.utilization': {
    field: 'HorizontalPodAutoscaler.spec.metrics (cpu) target.averageUtilization',
    unit: '%',
    value: everyTier(70),
    why:
      'A new pod needs a minute or two before it carries load. Load that grows by 30 % meanwhile still leaves a ' +
      'tenth to spare when the target is (1 − 0.1) / (1 + 0.3), about 70 % of the request.',
    source: SOURCES.googleCostPractices,
  },
} satisfies DefaultsTable;
