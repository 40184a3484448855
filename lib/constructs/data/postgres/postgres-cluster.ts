import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Problems } from '../../../errors/problems';
import { UserError } from '../../../errors/user-error';
import { FAILOVER_ANNOTATION } from '../../../model/failover';
import { KEEP_ANNOTATION } from '../../../model/keep';
import { ASIDE, PHASE_LABEL } from '../../../model/phase';
import { looserPodSecurity } from '../../../workspace/app-definition';
import { AppScope } from '../../app/app-scope';
import { checkProps } from '../../app/check-props';
import { NAME_LABEL } from '../../app/labels';
import { LateObject } from '../../app/late-object';
import { objectName } from '../../app/object-name';
import { addPatch, type Patch } from '../../app/patch';
import { networkPolicySpec, type Opening } from '../../traffic/network-policy';
import { overridden } from '../../workload/overrides';
import type { Access, Usable, User } from '../../workload/usable';
import { capacityRules } from './capacity';
import { credentialsFor } from './connection-env';
import type { PostgresIntent } from './intent';
import { intentsOf } from './intent-of';
import { monitoringObjects } from './monitoring/monitoring-objects';
import { operatorOf } from './operators/operators';
import type { PodGroup, PostgresOperator, Refusal, RenderedObject } from './operators/operator';
import type { PostgresClusterProps, PostgresUse } from './props';
import { postgresRules } from './rules';
import { topologyRules } from './topology';
import { requestOf } from './request';

/** Somebody who was let in, and to which pods. */
interface Admission {
  readonly podLabels: Readonly<Record<string, string>>;
  readonly opening: Opening;
}

/**
 * A PostgreSQL cluster: what a team wants of it, rendered for the operator of the Kubernetes cluster. With failover,
 * backups, pooling, other regions and monitoring as far as they are asked for; docs/postgres.md says what that is.
 */
export class PostgresCluster extends Construct implements Usable<PostgresUse> {
  /** Name of the cluster that applications use. */
  readonly name: string;

  private readonly app: AppScope;
  private readonly operator: PostgresOperator;
  private readonly intent: PostgresIntent;
  private readonly admitted: Admission[] = [];

  /**
   * @throws UserErrors FL3002 for props that cannot be, FL3007 for what the operator cannot do, FL1013 or FL3003 for a
   *   name that Kubernetes or the operator would refuse.
   */
  constructor(scope: Construct, id: string, props: PostgresClusterProps = {}) {
    super(scope, id);
    this.app = AppScope.of(this);
    const { app } = this;
    const defaults = overridden(app.defaults, props.defaults);
    this.operator = operatorOf(app.cluster.postgres.operator);
    checkProps(app, [...postgresRules(props, defaults, this.operator.name), ...topologyRules(app, props.replication)]);
    const own = props.name ?? id;
    const name = objectName(app, own, this.operator.longestName - suffixLength(props));
    const labels = { [NAME_LABEL]: name, 'app.kubernetes.io/component': 'database' };
    const { live, beside } = intentsOf({ app, id: own, name, labels, defaults }, props);
    this.intent = live;
    this.name = live.name;
    checkProps(app, [...capacityRules(live), ...(beside ? capacityRules(beside) : [])]);
    this.refuse([...handOver(this.operator, props), ...this.operator.refusals(live)]);
    if (beside) this.refuse(this.operator.refusals(beside));
    app.podSecurity = looserPodSecurity(app.podSecurity, this.operator.podSecurity);
    this.render(live);
    if (beside) this.render(beside);
  }

  acceptUser(user: User, use: PostgresUse): Access {
    const request = requestOf(this.intent, use, this.app);
    const connection = this.operator.connection(this.intent, request);
    const { service, port, targetPort, podLabels } = connection;
    this.admitted.push({ podLabels, opening: { to: user, ports: [{ port: targetPort }] } });
    const { name: app, namespace } = this.app;
    return {
      endpoint: { app, namespace, service, port, targetPort, protocol: 'tcp', podLabels },
      ...credentialsFor(this.name, request.database, connection, use),
    };
  }

  /** A database is in place before all that uses it, tasks or not. */
  comeFirst(): void {
    // Its objects are in the first phase already.
  }

  /**
   * Changes a rendered object in a way that no prop offers: a merge patch, or operations of RFC 6902.
   *
   * @param kind the kind of the object to change, such as `Cluster`
   * @param name which one, where there are several of the kind; default the first
   * @throws UserError (FL3004) when there is no such object; at synth, when an operation does not apply.
   */
  patch(kind: string, patch: Patch, name?: string): this {
    addPatch(this, patch, kind, name);
    return this;
  }

  private refuse(refusals: readonly Refusal[]): void {
    const problems = new Problems();
    for (const { prop, cannot, fix } of refusals) {
      const message = `${prop}: ${this.operator.name} cannot ${cannot}`;
      problems.add(new UserError('FL3007', { message, place: this.app.here(), fix }));
    }
    problems.throwIfAny();
  }

  private render(intent: PostgresIntent): void {
    // Nothing waits for a cluster that is still being restored, or that is kept from starting.
    const isAwaited = intent === this.intent && intent.topology?.role.is !== 'lost';
    const phase = { [PHASE_LABEL]: isAwaited ? 'data' : ASIDE };
    const scope = intent === this.intent ? this : new Construct(this, intent.name);
    for (const object of this.operator.objects(intent)) this.add(scope, intent, object, phase);
    for (const group of this.operator.pods(intent)) this.addNetworkPolicy(scope, intent, group, phase);
    for (const object of monitoringObjects(intent)) this.add(scope, intent, object, {});
  }

  private add(
    scope: Construct,
    intent: PostgresIntent,
    object: RenderedObject,
    phase: Record<string, string>,
  ): ApiObject {
    const { id, apiVersion, kind, name, body, keep = false } = object;
    const annotations = {
      ...object.annotations,
      ...(keep && { [KEEP_ANNOTATION]: 'true' }),
      ...(id === 'cluster' && declaredFailover(intent)),
    };
    const labels = { ...intent.labels, ...object.labels, ...phase };
    const metadata = { name, labels, ...(Object.keys(annotations).length > 0 && { annotations }) };
    return new LateObject(scope, id, { apiVersion, kind, metadata }, () => body);
  }

  private addNetworkPolicy(
    scope: Construct,
    intent: PostgresIntent,
    group: PodGroup,
    phase: Record<string, string>,
  ): void {
    const { suffix, podLabels, incoming, outgoing } = group;
    const name = suffix === '' ? intent.name : `${intent.name}-${suffix}`;
    // The cluster is kept, and where all is denied that nobody allows, its instances would be cut off from each other.
    const annotations = { [KEEP_ANNOTATION]: 'true' };
    const metadata = { name, labels: { ...intent.labels, ...phase }, annotations };
    const head = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata };
    new LateObject(scope, `network-policy${suffix && `-${suffix}`}`, head, () => {
      const isUsed = intent === this.intent && intent.topology?.role.is !== 'lost';
      const users = isUsed ? this.openingsTo(podLabels) : [];
      return { spec: networkPolicySpec(podLabels, [...incoming, ...users], outgoing, intent.defaults) };
    });
  }

  /** What users were let in to these pods; complete once the app is built. */
  private openingsTo(podLabels: Readonly<Record<string, string>>): readonly Opening[] {
    return this.admitted
      .filter((admission) => Object.entries(podLabels).every(([key, value]) => admission.podLabels[key] === value))
      .map(({ opening }) => opening);
  }
}

/** Moving the primary is two steps, which only some operators can take. */
function handOver({ handsOver }: PostgresOperator, { replication }: PostgresClusterProps): readonly Refusal[] {
  const primary = replication?.primary;
  if (handsOver || typeof primary !== 'object' || primary.failover === true) return [];
  const fix = 'stop all writing, wait until the replica has everything, and declare it with failover: true';
  return [{ prop: 'replication.primary', cannot: 'hand over from one site to another without losing commits', fix }];
}

/** A promotion without a token is meant, and not a mistake: the check of what may follow what asks for that. */
function declaredFailover({ topology }: PostgresIntent): Readonly<Record<string, string>> {
  const role = topology?.role;
  return role?.is === 'primary' && role.failover !== undefined ? { [FAILOVER_ANNOTATION]: role.failover } : {};
}

/** What a cluster's name may grow by, once it is restored, or made anew at a site. */
function suffixLength({ recovery, incarnation, replication }: PostgresClusterProps): number {
  const length = (suffix: string | undefined): number => (suffix === undefined ? 0 : suffix.length + 1);
  const rebuilt = Object.values(replication?.rebuilt ?? {}).map((count) => length(`b${count}`));
  return Math.max(length(recovery?.as), length(incarnation) + Math.max(0, ...rebuilt));
}
