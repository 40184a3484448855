import type { CrunchyResources, PostgresClusterSpec } from '../../../../../lib/resources/crunchy';

/** Every container that the operator runs for a cluster, and what it gets. */
export function containerResources(
  spec: PostgresClusterSpec,
): readonly (readonly [container: string, resources: CrunchyResources | undefined])[] {
  const [set] = spec.instances;
  const { pgbackrest } = spec.backups ?? {};
  const { pgBouncer } = spec.proxy ?? {};
  return [
    ['database', set?.resources],
    ['replication-cert-copy', set?.sidecars.replicaCertCopy.resources],
    ...(pgbackrest
      ? ([
          ['pgbackrest', pgbackrest.sidecars.pgbackrest.resources],
          ['pgbackrest-config', pgbackrest.sidecars.pgbackrestConfig.resources],
          ['backup', pgbackrest.jobs.resources],
        ] as const)
      : []),
    ...(pgBouncer
      ? ([
          ['pgbouncer', pgBouncer.resources],
          ['pgbouncer-config', pgBouncer.sidecars.pgbouncerConfig.resources],
        ] as const)
      : []),
    ...(spec.monitoring ? ([['exporter', spec.monitoring.pgmonitor.exporter.resources]] as const) : []),
    ...(spec.instrumentation ? ([['collector', spec.instrumentation.resources]] as const) : []),
    ...(spec.dataSource ? ([['pgbackrest-restore', spec.dataSource.pgbackrest.resources]] as const) : []),
  ];
}
