import { kindKey } from '../../../../check/references/kinds';
import { asList, asMapping, valueAt } from '../../../../check/references/loosely';
import type { KubernetesObject } from '../../../../model/manifest';
import type { Placed } from '../../../change';
import { podSpecOf } from '../../pods/pod-template';
import { fewestReplicas } from '../../pods/replicas';
import type { Demand } from '../../risk';
import type { Side } from '../../rule';
import { DATABASE_DEMANDS } from './database-demands';
import { demandOfGroups } from './demand';
import { podRequest, requestOf, units } from './pod-request';

/** What objects of a kind ask for. */
export type DemandOf = (placed: Placed, side: Side) => Demand;

/** The pods of a template, as many as there are at least: what an autoscaler adds is not asked for by the manifest. */
const TEMPLATED: DemandOf = (placed, side) => demandOfGroups([groupOf(placed, side)]);

const BY_KIND: Readonly<Record<string, DemandOf>> = {
  Pod: TEMPLATED,
  ReplicationController: TEMPLATED,
  'apps/Deployment': TEMPLATED,
  'apps/ReplicaSet': TEMPLATED,
  'argoproj.io/Rollout': TEMPLATED,
  'apps/StatefulSet': (placed, side) => {
    const claims = asList(valueAt(placed.object.spec, 'volumeClaimTemplates')).map(claimSize);
    return demandOfGroups([{ ...groupOf(placed, side), storage: claims.reduce((total, size) => total + size, 0) }]);
  },
  PersistentVolumeClaim: ({ object }) => demandOfGroups([], claimSize(object)),
  'kafka.strimzi.io/KafkaNodePool': ({ object: { spec } }) =>
    demandOfGroups([
      { pods: countAt(spec, 'replicas'), request: requestOf(valueAt(spec, 'resources')), storage: kafkaStorage(spec) },
    ]),
  'monitoring.coreos.com/Prometheus': ({ object }) => monitoring(object),
  'monitoring.coreos.com/Alertmanager': ({ object }) => monitoring(object),
  ...DATABASE_DEMANDS,
};

/** The kinds that ask for something, each pod of which is known by number. */
export const DEMANDING_KINDS: readonly string[] = Object.keys(BY_KIND);

/** What an object asks for; undefined for a kind that asks for nothing, or for something on every node. */
export function demandOf(placed: Placed, side: Side): Demand | undefined {
  return BY_KIND[kindKey(placed.id)]?.(placed, side);
}

function groupOf(placed: Placed, side: Side) {
  return { pods: fewestReplicas(placed, side) ?? 0, request: podRequest(podSpecOf(placed.object) ?? {}), storage: 0 };
}

function claimSize(claim: unknown): number {
  return units(valueAt(claim, 'spec', 'resources', 'requests', 'storage'));
}

/** Volumes of brokers, one each or several. */
function kafkaStorage(spec: unknown): number {
  const storage = asMapping(valueAt(spec, 'storage'));
  const volumes = storage.type === 'jbod' ? asList(storage.volumes).map(asMapping) : [storage];
  return volumes.reduce((total, { type, size }) => total + (type === 'persistent-claim' ? units(size) : 0), 0);
}

function monitoring({ spec }: KubernetesObject): Demand {
  const pods = countAt(spec, 'replicas') * countAt(spec, 'shards');
  const storage = claimSize(valueAt(spec, 'storage', 'volumeClaimTemplate'));
  return demandOfGroups([{ pods, request: requestOf(valueAt(spec, 'resources')), storage }]);
}

function countAt(spec: unknown, field: string): number {
  const written = valueAt(spec, field);
  return typeof written === 'number' ? written : 1;
}
