import { SOURCES } from './sources';
import { everyTier, type DefaultsTable } from './table';

/** Rollout: how a new version takes the place of the old one. */
export const rollout = {
  'rollout.unavailable': {
    field: 'Deployment.spec.strategy.rollingUpdate.maxUnavailable',
    value: everyTier<number | string>(0),
    apiDefault: '25%',
    why:
      'A new pod must be available before an old one goes, so that a release never takes capacity away, also not ' +
      'from a service of a single pod. The price is room for the pods that surge.',
    source: SOURCES.deployment,
  },
  'rollout.surge': {
    field: 'Deployment.spec.strategy.rollingUpdate.maxSurge',
    value: everyTier<number | string>('25%'),
    apiDefault: '25%',
    why:
      'It is rounded up, so there is always at least one new pod to go on with. A quarter at a time bounds how many ' +
      'pods of a bad version are started, and how many connections the database sees on top.',
    source: SOURCES.deployment,
  },
  'rollout.history': {
    field: 'spec.revisionHistoryLimit of a Deployment or StatefulSet',
    value: everyTier(5),
    apiDefault: 10,
    why:
      'The history is in git: whatever kubectl rolls back, the agent puts forward again. A few old revisions are ' +
      'kept to compare with; the others only fill etcd and the lists that people read.',
    source: SOURCES.deployment,
  },
  'rollout.ready.seconds': {
    field: 'spec.minReadySeconds of a Deployment or StatefulSet',
    unit: 's',
    value: { development: 0, staging: 0, production: 10 },
    apiDefault: 0,
    why:
      'A pod that is ready once need not stay up. Ten seconds of real requests let one that crashes on them stop the ' +
      'rollout while the old pods still serve. Before production a quick answer is worth more.',
    source: SOURCES.deployment,
  },
} satisfies DefaultsTable;
