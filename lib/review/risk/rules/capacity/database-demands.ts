import { kindKey } from '../../../../check/references/kinds';
import { asList, asMapping, valueAt } from '../../../../check/references/loosely';
import { CNPG, CRUNCHY, ZALANDO } from '../../../../check/transitions/kinds';
import { instanceSetName, volumesOf, type Volume } from '../../../../check/transitions/storage/volumes';
import type { Placed } from '../../../change';
import { demandOfGroups, type PodGroup } from './demand';
import type { DemandOf } from './demand-of';
import { podRequest, requestOf, sum } from './pod-request';

/** What databases ask for: what operators add of their own accord is theirs to say. */
export const DATABASE_DEMANDS: Readonly<Record<string, DemandOf>> = {
  [CNPG]: (placed) => {
    const { spec } = placed.object;
    const request = requestOf(valueAt(spec, 'resources'));
    return demandOfGroups([{ pods: count(valueAt(spec, 'instances')), request, storage: sizes(volumes(placed)) }]);
  },
  'postgresql.cnpg.io/Pooler': ({ object: { spec } }) =>
    demandOfGroups([
      {
        pods: count(valueAt(spec, 'instances')),
        request: podRequest(asMapping(valueAt(spec, 'template', 'spec'))),
        storage: 0,
      },
    ]),
  [ZALANDO]: (placed) => {
    const { numberOfInstances, resources, sidecars, enableConnectionPooler, connectionPooler } = asMapping(
      placed.object.spec,
    );
    const request = asList(sidecars)
      .map((sidecar) => requestOf(valueAt(sidecar, 'resources')))
      .reduce(sum, requestOf(resources));
    const poolers = enableConnectionPooler === true ? [poolersOf(connectionPooler, 'numberOfInstances', 2)] : [];
    return demandOfGroups([{ pods: count(numberOfInstances), request, storage: sizes(volumes(placed)) }, ...poolers]);
  },
  [CRUNCHY]: (placed) => {
    const { instances, proxy } = asMapping(placed.object.spec);
    const all = volumes(placed);
    const sets = asList(instances).map((instance, at): PodGroup => {
      const { name, replicas, resources } = asMapping(instance);
      const own = all.filter(({ set }) => set === instanceSetName(name, at));
      return { pods: count(replicas), request: requestOf(resources), storage: sizes(own) };
    });
    const bouncer = valueAt(proxy, 'pgBouncer');
    const poolers = bouncer === undefined ? [] : [poolersOf(bouncer, 'replicas', 1)];
    // What belongs to no set of instances is a repository of backups.
    return demandOfGroups([...sets, ...poolers], sizes(all.filter(({ set }) => set === undefined)));
  },
};

function poolersOf(poolers: unknown, field: string, otherwise: number): PodGroup {
  return {
    pods: count(valueAt(poolers, field), otherwise),
    request: requestOf(valueAt(poolers, 'resources')),
    storage: 0,
  };
}

function volumes({ object, id, where, bundle }: Placed): readonly Volume[] {
  return volumesOf({
    object,
    id,
    kind: kindKey(id),
    environment: where.environment,
    cluster: where.cluster ?? '',
    bundle,
  });
}

function sizes(all: readonly Volume[]): number {
  return all.reduce((total, { size }) => total + (size?.amount.asNumber() ?? 0), 0);
}

function count(value: unknown, otherwise = 1): number {
  return typeof value === 'number' ? value : otherwise;
}
