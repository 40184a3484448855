import { projections } from '../pod/volumes';
import { FINE } from '../rule/flaw';
import { listAt, mappingAt } from '../rule/read';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { claimSpec } from '../storage/claim-spec';
import { certificates, exported, pgBouncerConfig, service, standby } from './connections';
import { dataSource, ownArchive } from './data-source';
import { guaranteedThroughout } from './guaranteed';
import { clusterNames } from './names';
import { parameters } from './parameters';
import { patroni } from './patroni';
import { pods, sidecar } from './pods';
import { archive, unknownRepo } from './repositories';
import { restoreOptions } from './restore-options';
import { spreadOnce } from './spread-once';
import { users } from './users';

const instanceSet: Rule = all(
  pods,
  fields({
    dataVolumeClaimSpec: claimSpec,
    sidecars: fields({ replicaCertCopy: sidecar }),
    tablespaceVolumes: items(fields({ dataVolumeClaimSpec: claimSpec })),
    volumes: fields({ temp: claimSpec }),
    walVolumeClaimSpec: claimSpec,
  }),
);

const pgbackrest: Rule = all(
  archive,
  fields({
    configuration: projections,
    jobs: pods,
    repoHost: pods,
    restore: all(pods, fields({ options: restoreOptions })),
    sidecars: fields({ pgbackrest: sidecar, pgbackrestConfig: sidecar }),
  }),
);

const pgBouncer: Rule = all(
  pods,
  fields({
    config: all(pgBouncerConfig, fields({ files: projections })),
    service,
    sidecars: fields({ pgbouncerConfig: sidecar }),
  }),
);

/** A standby replays from a repository that the cluster has. */
const followsOwnRepo: Rule = across((spec) => {
  if (mappingAt(spec, 'standby').enabled === false) return FINE;
  return unknownRepo(spec, 'standby', listAt(mappingAt(mappingAt(spec, 'backups'), 'pgbackrest'), 'repos'));
});

/** What Crunchy's operator refuses of a PostgresCluster, and what it takes without doing what was meant. */
export const postgresCluster: Rule = all(
  clusterNames,
  fields({
    spec: all(
      fields({
        backups: fields({ pgbackrest }),
        config: fields({ files: projections }),
        dataSource,
        instances: items(instanceSet),
        monitoring: fields({ pgmonitor: fields({ exporter: sidecar }) }),
        patroni,
        proxy: fields({ pgBouncer }),
        replicaService: service,
        service,
        standby,
        userInterface: fields({ pgAdmin: all(pods, fields({ dataVolumeClaimSpec: claimSpec, service })) }),
        users,
      }),
      parameters,
      certificates,
      exported,
      followsOwnRepo,
      ownArchive,
      spreadOnce,
      guaranteedThroughout,
    ),
  }),
);

/** What Crunchy's operator refuses of a PGUpgrade beyond its definition. */
export const pgUpgrade: Rule = fields({ spec: pods });
