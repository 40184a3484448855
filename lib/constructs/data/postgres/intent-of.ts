import type { Defaults } from '../../../defaults/defaults';
import { present } from '../../../model/present';
import { majorOf, NEWEST_MAJOR, type Major } from '../../../postgresql/versions';
import type { AppScope } from '../../app/app-scope';
import { checkProps } from '../../app/check-props';
import { backupsOf, dataVolume, durabilityOf, monitoringOf, poolerOf, walVolume, withDefaultImage } from './answers';
import { archiveIn, archiveName } from './archive';
import { withFittingPool } from './capacity';
import { databasesOf, kubernetesName, rolesOf } from './databases';
import type { PostgresIntent, RecoveryIntent, Topology } from './intent';
import { parametersOf } from './parameters';
import type { PostgresClusterProps } from './props';
import { sourceRules, targetOf } from './recovery';
import { leadingSite, siteName, topologyOf } from './topology';

/** What stands around a database: its app, its names, and the values that hold for it. */
export interface Surroundings {
  readonly app: AppScope;
  /** Id of the construct. */
  readonly id: string;
  /** Name of the first incarnation. */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly defaults: Defaults;
}

/** The clusters that a construct stands for on one Kubernetes cluster. */
export interface Intents {
  /** The one that applications use. */
  readonly live: PostgresIntent;
  /** One beside it: restored and not yet live, or left behind by a restore that is. */
  readonly beside?: PostgresIntent;
}

/**
 * Every question answered: by the props, else by the tier, else by the platform. The rules of the props must hold.
 *
 * @throws UserError (FL3002) when a cluster that needs an object store has none, or would restore from its own archive.
 */
export function intentsOf(around: Surroundings, props: PostgresClusterProps): Intents {
  const { recovery, replication, incarnation } = props;
  const current = intentOf(around, incarnation, props);
  const isElsewhere = replication && leadingSite(replication) !== around.app.cluster.name;
  if (!recovery || isElsewhere) return { live: current };
  const { app } = around;
  const from = recovery.from ?? archiveName(current.name, current.major);
  checkProps(app, sourceRules(from, archiveName(nameOf(around, recovery.as), current.major)));
  const source: RecoveryIntent = { archive: archiveIn(app, app.cluster, from), target: targetOf(recovery) };
  // It becomes the first site of its topology only once it has taken the place of the old one.
  const alone = { ...props, replication: undefined, backups: props.backups ?? current.backups !== undefined };
  const restored: PostgresIntent = { ...intentOf(around, recovery.as, alone), recovery: source };
  return recovery.live ? { live: restored, beside: current } : { live: current, beside: restored };
}

function intentOf(around: Surroundings, suffix: string | undefined, props: PostgresClusterProps): PostgresIntent {
  const { app, labels, defaults } = around;
  const shared = nameOf(around, suffix);
  const name = siteName(shared, props.replication, app.cluster.name);
  const major = majorOf(props.version ?? defaults['postgres.version']) ?? NEWEST_MAJOR;
  const topology = topologyOf(app, props.replication, shared, major);
  const platform = withDefaultImage(app.cluster.postgres, defaults);
  const instances = props.instances ?? defaults['postgres.instances'];
  const sized = present<Omit<PostgresIntent, 'parameters'>>({
    name,
    namespace: app.namespace,
    labels,
    owner: app.context.owner,
    tier: app.tier,
    defaults,
    platform,
    major,
    workload: props.workload ?? defaults['postgres.workload'],
    instances,
    placement: placementOf(defaults),
    cpu: props.cpu ?? defaults['postgres.cpu'],
    memory: props.memory ?? defaults['postgres.memory'],
    storage: dataVolume(props.storage, defaults, platform),
    walStorage: walVolume(props.walStorage, defaults, platform),
    durability: durabilityOf(props, instances, defaults),
    ...namedOf(around, shared, props, topology),
    pooler: poolerOf(props, defaults),
    backups: backupsOf(props, defaults, () => ownArchive(app, name, major, topology)),
    topology,
    recovery: undefined,
    monitoring: monitoringOf(app, props, defaults),
  });
  const { pooler } = props;
  const poolSize = typeof pooler === 'object' ? pooler.poolSize : undefined;
  return withFittingPool({ ...sized, parameters: parametersOf(sized, props) }, poolSize);
}

function nameOf({ name }: Surroundings, suffix: string | undefined): string {
  return suffix === undefined ? name : `${name}-${suffix}`;
}

function placementOf(defaults: Defaults): PostgresIntent['placement'] {
  return {
    shareNodes: defaults['postgres.nodes'] === 'preferred',
    shareZones: defaults['postgres.zones'] === 'ScheduleAnyway',
  };
}

function namedOf(
  { app, id }: Surroundings,
  name: string,
  props: PostgresClusterProps,
  topology: Topology | undefined,
): Pick<PostgresIntent, 'databases' | 'roles'> {
  const databases = databasesOf(id, props);
  // Sites must agree on every password, so none of them may make its own; the other operators read no Secret but theirs.
  const isShared = topology !== undefined && app.cluster.postgres.operator === 'cloudnative-pg';
  const secretOf = (role: string): string | undefined => (isShared ? `${name}-${kubernetesName(role)}` : undefined);
  return { databases, roles: rolesOf(databases, props, secretOf) };
}

function ownArchive(app: AppScope, name: string, major: Major, topology: Topology | undefined) {
  const site = topology?.sites.find(({ cluster }) => cluster === topology.self);
  return site?.archive ?? archiveIn(app, app.cluster, archiveName(name, major));
}
