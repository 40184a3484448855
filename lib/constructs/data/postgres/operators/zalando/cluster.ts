import { present } from '../../../../../model/present';
import { ZALANDO_API, type PostgresqlSpec } from '../../../../../resources/zalando';
import type { PostgresIntent } from '../../intent';
import { guaranteed } from '../guaranteed';
import type { RenderedObject } from '../operator';
import { patroni } from '../patroni';
import { archiveVariables, archiveVolumes, origin } from './archiving';
import { databases } from './databases';
import { exporter, socketVolume } from './exporter';
import { hasStandbys, instancesOf } from './names';
import { placement } from './placement';
import { poolers } from './poolers';

/** The user and the group of PostgreSQL in the image of Spilo, which otherwise starts as root. */
const SPILO = { spiloRunAsUser: 101, spiloRunAsGroup: 103, spiloFSGroup: 103 };

/** The cluster. Agents must not delete it, since the operator deletes its volumes with it. */
export function cluster(intent: PostgresIntent): RenderedObject {
  return {
    id: 'cluster',
    apiVersion: ZALANDO_API,
    kind: 'postgresql',
    name: intent.name,
    keep: true,
    body: { spec: clusterSpec(intent) },
  };
}

function clusterSpec(intent: PostgresIntent): PostgresqlSpec {
  const { owner, major, platform, storage, cpu, memory } = intent;
  return present<PostgresqlSpec>({
    teamId: owner,
    dockerImage: platform.images[String(major)],
    numberOfInstances: instancesOf(intent),
    postgresql: {
      version: String(major),
      parameters: parameters(intent),
    },
    volume: { ...storage },
    resources: guaranteed(cpu, memory),
    ...SPILO,
    patroni: { ...patroni(intent, hasStandbys(intent)), initdb: initdb(intent) },
    ...databases(intent),
    ...exposure(intent),
    ...poolers(intent),
    ...placement(intent),
    ...beside(intent),
    ...origin(intent),
  });
}

/** Spilo archives a segment that does not fill up after half an hour, which is what a lost volume or region would cost. */
const ARCHIVE_TIMEOUT = '5min';

function parameters({ parameters: set, backups }: PostgresIntent): Readonly<Record<string, string>> {
  return {
    ...(backups && { archive_timeout: ARCHIVE_TIMEOUT }),
    ...Object.fromEntries(set.map(({ parameter, value }) => [parameter, value])),
  };
}

/** Whatever the operator says of initdb takes the place of Spilo's own list, so all of it has to be said. */
function initdb({ defaults }: PostgresIntent): Readonly<Record<string, string>> {
  return {
    encoding: 'UTF8',
    locale: defaults['postgres.locale'],
    ...(defaults['postgres.checksums'] && { 'data-checksums': 'true' }),
  };
}

/** An operator that is configured by a ConfigMap gives every primary a load balancer unless it is told not to. */
function exposure({
  defaults,
}: PostgresIntent): Pick<PostgresqlSpec, 'enableMasterLoadBalancer' | 'enableReplicaLoadBalancer'> {
  const balanced = defaults['postgres.balancer'];
  return { enableMasterLoadBalancer: balanced, enableReplicaLoadBalancer: balanced };
}

/** What stands in the pods beside PostgreSQL itself. */
function beside(intent: PostgresIntent): Pick<PostgresqlSpec, 'env' | 'sidecars' | 'additionalVolumes'> {
  const env = archiveVariables(intent);
  const volumes = [...(intent.monitoring ? [socketVolume(intent)] : []), ...archiveVolumes(intent)];
  return {
    ...(env.length > 0 && { env }),
    ...(intent.monitoring && { sidecars: [exporter(intent)] }),
    ...(volumes.length > 0 && { additionalVolumes: volumes }),
  };
}
