import { present } from '../../../../../model/present';
import type { CnpgReplica, ExternalCluster } from '../../../../../resources/cnpg';
import type { PostgresIntent, Site, Topology } from '../../intent';
import { restoredFrom } from '../sources';
import { authorityOf, replicationSecretOf } from './names';
import { archivedBy, ORIGIN, storeOf } from './stores';

/** What a site's role says of its Cluster beside `replica`. */
export function roleAnnotations(topology: Topology | undefined): Readonly<Record<string, string>> | undefined {
  // Fencing stops PostgreSQL at once and wherever it starts; hibernation takes the pods too, once nothing else is to do.
  return topology?.role.is === 'lost' ? { 'cnpg.io/fencedInstances': '["*"]', 'cnpg.io/hibernation': 'on' } : undefined;
}

/** What this site is. A lost one stays what it was, so that nothing happens to it but that it does not start. */
export function replica({ self, primary, role, source }: Topology): CnpgReplica {
  if (role.is === 'replica') return { self, primary, source: role.follows };
  const token = role.is === 'primary' ? role.token : undefined;
  return present<CnpgReplica>({ self, primary: self, source, promotionToken: token });
}

/** Every site of the topology, this one included, and the cluster that this one is restored from. */
export function externalClusters(intent: PostgresIntent): readonly ExternalCluster[] {
  const { name, topology } = intent;
  const recovery = restoredFrom(intent);
  const sites = (topology?.sites ?? []).map((site) => {
    if (site.cluster === topology?.self) return { name: site.cluster, plugin: archivedBy(storeOf(name), site.archive) };
    const plugin = archivedBy(storeOf(name, site.cluster), site.archive);
    return { name: site.cluster, plugin, ...streaming(name, site) };
  });
  if (!recovery) return sites;
  return [...sites, { name: ORIGIN, plugin: archivedBy(storeOf(name, ORIGIN), recovery.archive) }];
}

/** Replication without the delay of the archive, which stays the way round a broken connection. */
function streaming(name: string, { cluster, host }: Site): Partial<ExternalCluster> {
  if (host === undefined) return {};
  const certificate = replicationSecretOf(name, cluster);
  return {
    connectionParameters: { host, user: 'streaming_replica', dbname: 'postgres', sslmode: 'verify-full' },
    sslKey: { name: certificate, key: 'tls.key' },
    sslCert: { name: certificate, key: 'tls.crt' },
    sslRootCert: { name: authorityOf(name, cluster), key: 'ca.crt' },
  };
}
