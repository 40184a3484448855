import type { Defaults } from '../../../defaults/defaults';
import type { PostgresOperatorName } from '../../../model/postgres';
import { isSchedule } from '../../../model/schedule';
import { majorOf, MAJORS, NEWEST_MAJOR } from '../../../postgresql/versions';
import { numberRules, type PropRule } from '../../app/check-props';
import { overrideRules } from '../../workload/overrides';
import { quantityRules } from '../../workload/quantity';
import { databaseRules } from './databases';
import { parameterRules } from './parameters';
import type { PostgresClusterProps } from './props';
import { recoveryRules } from './recovery';

const WORKLOADS = ['web', 'oltp', 'dw', 'mixed', 'desktop'];

/** What must hold for the props of a database, beside what its regions ask for. */
export function postgresRules(
  props: PostgresClusterProps,
  defaults: Defaults,
  operator: PostgresOperatorName,
): readonly PropRule[] {
  const { version = defaults['postgres.version'], workload = defaults['postgres.workload'], instances } = props;
  return [
    [
      majorOf(version) !== undefined && /^\d+$/.test(version),
      `version must be a major version of PostgreSQL that is known here, found ${JSON.stringify(version)}`,
      `write one of ${MAJORS.join(', ')}; the minor version is that of the image under postgres.images`,
    ],
    [
      WORKLOADS.some((known) => known === workload),
      `workload must be one of ${WORKLOADS.join(', ')}, found ${JSON.stringify(workload)}`,
      'name what the database mostly does',
    ],
    ...numberRules({ instances }, 'a whole number of PostgreSQL servers', 1, 20),
    ...numberRules({ connections: props.connections }, 'a whole number of connections', 10, 10_000),
    ...sizeRules(props),
    ...durabilityRules(props, defaults),
    ...poolerRules(props),
    ...backupRules(props),
    ...parameterRules(props, majorOf(version) ?? NEWEST_MAJOR, operator),
    ...databaseRules(props, operator),
    ...recoveryRules(props.recovery, props.incarnation),
    ...overrideRules(props.defaults),
  ];
}

function sizeRules({ cpu, memory, storage, walStorage }: PostgresClusterProps): readonly PropRule[] {
  const size = (volume: typeof walStorage): string | undefined =>
    typeof volume === 'object' ? volume.size : volume === false ? undefined : volume;
  return quantityRules({ cpu, memory, storage: size(storage), walStorage: size(walStorage) });
}

function durabilityRules({ durability, instances }: PostgresClusterProps, defaults: Defaults): readonly PropRule[] {
  const count = instances ?? defaults['postgres.instances'];
  return [
    [
      durability === undefined || ['none', 'preferred', 'required'].includes(durability),
      `durability must be none, preferred or required, found ${JSON.stringify(durability)}`,
      'say what a commit waits for',
    ],
    [
      durability !== 'required' || count > 1,
      'durability is required, and there is no standby that could confirm a commit',
      'give it more instances, or leave durability out',
    ],
  ];
}

function poolerRules({ pooler }: PostgresClusterProps): readonly PropRule[] {
  if (typeof pooler !== 'object') return [];
  const { instances, clients, poolSize, mode } = pooler;
  return [
    ...numberRules({ 'pooler.instances': instances, 'pooler.clients': clients }, 'a whole number', 1),
    ...numberRules({ 'pooler.poolSize': poolSize }, 'a whole number', 1, 1000),
    [
      mode === undefined || ['transaction', 'session'].includes(mode),
      `pooler.mode must be transaction or session, found ${JSON.stringify(mode)}`,
      'see docs/postgres.md, "Connections"',
    ],
  ];
}

function backupRules({ backups }: PostgresClusterProps): readonly PropRule[] {
  if (typeof backups !== 'object') return [];
  const { schedule, retentionDays } = backups;
  return [
    ...numberRules({ 'backups.retentionDays': retentionDays }, 'a whole number of days', 1),
    [
      schedule === undefined || (isSchedule(schedule) && !schedule.startsWith('@')),
      `backups.schedule must be a cron schedule of five fields, found ${JSON.stringify(schedule)}`,
      'write one such as "0 2 * * *"; it is in UTC',
    ],
  ];
}
