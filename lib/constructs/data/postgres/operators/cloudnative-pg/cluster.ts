import { present } from '../../../../../model/present';
import { CNPG_API, type ClusterSpec } from '../../../../../resources/cnpg';
import type { PostgresIntent } from '../../intent';
import { guaranteed } from '../guaranteed';
import type { RenderedObject } from '../operator';
import { bootstrap } from './bootstrap';
import { alternativeNames } from './certificate-names';
import { identity } from './identity';
import { placement } from './placement';
import { postgresql } from './postgresql';
import { archivedBy, storeOf } from './stores';
import { externalClusters, replica, roleAnnotations } from './topology';

/** The Cluster: instances, where they run and keep their data, and how they begin and archive. */
export function cluster(intent: PostgresIntent): RenderedObject {
  const annotations = roleAnnotations(intent.topology);
  return {
    id: 'cluster',
    apiVersion: CNPG_API,
    kind: 'Cluster',
    name: intent.name,
    ...(annotations && { annotations }),
    keep: true,
    body: { spec: clusterSpec(intent) },
  };
}

function clusterSpec(intent: PostgresIntent): ClusterSpec {
  const { name, major, instances, storage, walStorage, cpu, memory, topology, backups } = intent;
  const names = alternativeNames(intent);
  const externals = externalClusters(intent);
  return present<ClusterSpec>({
    imageCatalogRef: { apiGroup: 'postgresql.cnpg.io', kind: 'ImageCatalog', name, major },
    instances,
    ...interruption(intent),
    ...identity(intent),
    storage,
    walStorage,
    resources: guaranteed(cpu, memory),
    ...placement(intent),
    postgresql: postgresql(intent),
    certificates: names.length > 0 ? { serverAltDNSNames: names } : undefined,
    bootstrap: bootstrap(intent),
    replica: topology && replica(topology),
    externalClusters: externals.length > 0 ? externals : undefined,
    plugins: backups && [{ ...archivedBy(storeOf(name), backups.archive), isWALArchiver: true }],
    managed: { services: { disabledDefaultServices: [instances > 1 ? 'r' : 'ro'] } },
  });
}

/** What drains and updates do: a budget for a single instance would hold up the drain of its node for ever. */
function interruption({ instances, defaults }: PostgresIntent): Pick<ClusterSpec, 'enablePDB' | 'primaryUpdateMethod'> {
  return instances === 1 ? { enablePDB: false } : { primaryUpdateMethod: defaults['postgres.update'] };
}
