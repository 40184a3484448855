import { SOURCES } from './sources';
import { everyTier, type DefaultsTable } from './table';

/** Spread: how pods are placed so that no zone and no node takes all of them along. */
export const spread = {
  'spread.zone.skew': {
    field: 'topologySpreadConstraints[topology.kubernetes.io/zone].maxSkew',
    value: everyTier(1),
    why:
      'One is as even as it gets: of three pods in three zones a lost zone takes one. The scheduler left to itself ' +
      'tolerates a difference of five.',
    source: SOURCES.topologySpread,
  },
  'spread.zone.unsatisfiable': {
    field: 'topologySpreadConstraints[topology.kubernetes.io/zone].whenUnsatisfiable',
    value: everyTier('ScheduleAnyway'),
    why:
      'When a zone is full or failing, its pods must start in the others. DoNotSchedule leaves them pending in just ' +
      'that hour; an uneven spread is the smaller harm.',
    source: SOURCES.topologySpread,
  },
  'spread.host.skew': {
    field: 'topologySpreadConstraints[kubernetes.io/hostname].maxSkew',
    value: everyTier(1),
    why:
      'A node is what is lost most often, by drains and upgrades if nothing else. The scheduler left to itself ' +
      'tolerates a difference of three, which is all pods of a service of three on one node.',
    source: SOURCES.topologySpread,
  },
  'spread.host.unsatisfiable': {
    field: 'topologySpreadConstraints[kubernetes.io/hostname].whenUnsatisfiable',
    value: everyTier('ScheduleAnyway'),
    why:
      'A cluster can have fewer free nodes than a service has pods, during a rollout above all. A second pod on one ' +
      'node is better than one that never starts.',
    source: SOURCES.topologySpread,
  },
  'spread.revision': {
    field: 'topologySpreadConstraints.matchLabelKeys of a Deployment',
    value: everyTier('pod-template-hash'),
    why:
      'During a rollout the pods of the old version would count too and crowd the new ones together; once the old ' +
      'are gone, the new stand unevenly and nothing moves them. Counted by version, each version is even.',
    source: SOURCES.spreadByRevision,
  },
} satisfies DefaultsTable;
