import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { EnvVar, PodTemplateSpec } from 'kubernetes-types/core/v1';
import type { Defaults } from '../../defaults/defaults';
import { UserError } from '../../errors/user-error';
import type { Endpoint } from '../../model/endpoint';
import { PHASE_LABEL, type Phase } from '../../model/phase';
import { AppScope } from '../app/app-scope';
import { checkProps, type PropRule } from '../app/check-props';
import { versionLabel, NAME_LABEL, type Metadata } from '../app/labels';
import { LateObject } from '../app/late-object';
import { LONGEST_LABEL, objectName } from '../app/object-name';
import { addPatch, type Patch } from '../app/patch';
import { addressOf, type Address } from '../traffic/address';
import { networkPolicySpec, rangeRules, type AddressRange, type Opening } from '../traffic/network-policy';
import { keepFiles, type ConfigFiles } from './config-files';
import { envVar, type EnvValue } from './environment';
import { mountRules, type MountSource } from './mounts';
import { overridden } from './overrides';
import { podTemplate, type PodParts } from './pod-template';
import type { ServiceUse, Usable, User } from './usable';
import { portRules, workloadRules, type WorkloadProps } from './workload-props';

/** What a subclass decides for all its objects. */
export interface WorkloadKind {
  /** Value of `app.kubernetes.io/component`. */
  readonly component: string;
  /** Longest name that the kind of object takes. @default 63 */
  readonly longestName?: number;
  /** What must hold for the props that the kind adds, given the values that hold for the workload. */
  readonly rules?: (defaults: Defaults) => readonly PropRule[];
}

/** What all workloads share: identity, environment, network, service account. */
export abstract class Workload<Props extends WorkloadProps = WorkloadProps> extends Construct {
  /** The name of the workload's objects. */
  readonly name: string;
  /** The labels that select the workload's pods; they never change over its life. */
  readonly podLabels: Readonly<Record<string, string>>;

  protected readonly app: AppScope;
  /** The values that hold for the workload: its own, else the tier's. */
  protected readonly defaults: Defaults;
  protected readonly files: ConfigFiles;
  /** The name of the main container. */
  private readonly container: string;
  private readonly env = new Map<string, EnvVar>();
  private readonly reached: Opening[] = [];
  private readonly admitted: Opening[] = [];
  private readonly used: Pick<Usable, 'comeFirst'>[] = [];
  private readonly mounts = new Map<string, MountSource>();
  private isFirst = false;

  constructor(
    scope: Construct,
    id: string,
    protected readonly props: Props,
    protected readonly kind: WorkloadKind,
  ) {
    super(scope, id);
    this.app = AppScope.of(this);
    this.defaults = overridden(this.app.defaults, props.defaults);
    this.container = props.name ?? id;
    checkProps(this.app, [...workloadRules(this.container, props), ...(kind.rules?.(this.defaults) ?? [])]);
    this.name = objectName(this.app, this.container, kind.longestName ?? LONGEST_LABEL);
    this.podLabels = { [NAME_LABEL]: this.name };
    for (const [name, value] of Object.entries(props.env ?? {})) this.setEnv(name, value);
    this.files = keepFiles(this, `${this.name}-config`, props.files ?? {}, this.identity());
    this.object('service-account', 'v1', 'ServiceAccount', () => ({
      automountServiceAccountToken: this.defaults['security.token'],
    }));
    this.object('network-policy', 'networking.k8s.io/v1', 'NetworkPolicy', () => ({
      spec: networkPolicySpec(this.podLabels, this.incoming(), this.outgoing(), this.defaults),
    }));
  }

  /**
   * Sets an environment variable.
   *
   * @throws UserError (FL3002) when it is set already.
   */
  setEnv(name: string, value: EnvValue): this {
    if (this.env.has(name)) {
      throw new UserError('FL3002', {
        message: `the environment variable ${name} of ${this.name} is set twice`,
        place: this.app.here(),
        fix: 'set it once: in env, or by calls or uses',
      });
    }
    this.env.set(name, envVar(name, value));
    return this;
  }

  /**
   * Says that this workload calls a service of another app: opens the network on both sides, orders the two, and
   * answers the address. `env` puts `host:port` into an environment variable.
   *
   * @throws UserError FL2001, FL2002, FL2003 or FL2005 when there is no such service to call.
   */
  calls(app: string, options: { readonly service?: string; readonly env?: string } = {}): Address {
    const { directory } = this.app.context;
    const request = { caller: this.peer(), app, service: options.service, place: this.app.here() };
    return this.reach(directory.call(request), options.env);
  }

  /**
   * Says that this workload uses another construct of its app: opens the network on both sides, orders the two, gives
   * the workload what it needs to get in, and answers the address.
   *
   * @param use In which way; of a service `{ env }`, of a PostgresCluster see `PostgresUse`.
   * @throws UserErrors (FL3002) when a variable or a path is taken, or there is no such thing to use.
   */
  uses<Use = ServiceUse>(resource: Usable<Use>, use: Use = {} as Use): Address {
    const { endpoint, env = {}, mounts = {} } = resource.acceptUser(this.peer(), use);
    this.used.push(resource);
    if (this.isFirst) resource.comeFirst();
    for (const [name, value] of Object.entries(env)) this.setEnv(name, value);
    this.mount(mounts);
    return this.reach(endpoint, undefined);
  }

  /**
   * Opens the network to addresses outside the cluster. Ports are TCP.
   *
   * @throws UserErrors (FL3002) for what is no range of addresses or no port.
   */
  reaches(destination: AddressRange & { readonly ports: readonly number[] }): this {
    const { ports, ...to } = destination;
    checkProps(this.app, [...rangeRules(to), ...ports.flatMap((port) => portRules({ port }))]);
    this.reached.push({ to, ports: ports.map((port) => ({ port })) });
    return this;
  }

  /**
   * Lets in what is no app of the fleet, such as a monitoring system or a load balancer. Ports are the container's, TCP.
   *
   * @throws UserErrors (FL3002) for what is no range of addresses or no port.
   */
  admits(source: ({ readonly namespace: string } | AddressRange) & { readonly ports: readonly number[] }): this {
    const { ports, ...to } = source;
    const range = 'cidr' in to ? rangeRules(to) : [];
    checkProps(this.app, [...range, ...ports.flatMap((port) => portRules({ port }))]);
    this.admitted.push({ to, ports: ports.map((port) => ({ port })) });
    return this;
  }

  /**
   * Changes a rendered object in a way that no prop offers: a merge patch, or operations of RFC 6902.
   *
   * @param kind the kind of the object to change, such as `Deployment`
   * @param name which one, where the workload has several of the kind; default the first
   * @throws UserError (FL3004) when this workload has no such object; at synth, when an operation does not apply.
   */
  patch(kind: string, patch: Patch, name?: string): this {
    addPatch(this, patch, kind, name);
    return this;
  }

  /** Moves the workload, and what it uses, before the tasks of its app: a task uses it. */
  comeFirst(): void {
    if (this.isFirst) return;
    this.isFirst = true;
    this.putInPhase('needed');
    for (const resource of this.used) resource.comeFirst();
  }

  /** Who may send to the pods. */
  protected incoming(): readonly Opening[] {
    return this.admitted;
  }

  /** Whom the pods may send to, beside DNS. */
  protected outgoing(): readonly Opening[] {
    return this.reached;
  }

  /** What the subclass adds to the pod. */
  protected abstract podParts(): PodParts;

  /** The pod template; complete once the app is built. */
  protected template(): PodTemplateSpec {
    return podTemplate({
      name: this.name,
      container: this.container,
      labels: this.labels(),
      env: [...this.env.values()],
      files: this.files,
      props: { ...this.props, mounts: this.allMounts() },
      defaults: this.defaults,
      parts: this.podParts(),
    });
  }

  /** Puts the workload's objects, as far as they are made, before the rest of the app. */
  protected putInPhase(phase: Phase): void {
    for (const node of this.node.findAll()) {
      if (ApiObject.isApiObject(node)) node.metadata.addLabel(PHASE_LABEL, phase);
    }
  }

  /** An object named like the workload, unless `metadata` names it otherwise; its body is made when it is rendered. */
  protected object(
    id: string,
    apiVersion: string,
    kind: string,
    body: () => Readonly<Record<string, unknown>>,
    metadata: Metadata & { readonly name?: string } = {},
  ): ApiObject {
    const labels = { ...this.identity(), ...metadata.labels };
    return new LateObject(this, id, { apiVersion, kind, metadata: { name: this.name, ...metadata, labels } }, body);
  }

  /** Labels of the pods and of the object that makes them: identity and version. */
  protected labels(): Record<string, string> {
    const version = versionLabel(this.props.image);
    return {
      ...this.app.labels,
      ...this.identity(),
      ...(version === undefined ? {} : { 'app.kubernetes.io/version': version }),
    };
  }

  protected peer(): User {
    return { app: this.app.name, namespace: this.app.namespace, podLabels: this.podLabels };
  }

  /** Labels that tell whose an object is. */
  protected identity(): Record<string, string> {
    return { ...this.podLabels, 'app.kubernetes.io/component': this.kind.component };
  }

  /** The same from the same place, as from a resource that is used twice, is mounted once. */
  private mount(mounts: Readonly<Record<string, MountSource>>): void {
    const added = Object.entries(mounts).filter(([path]) => !this.mounts.has(path));
    for (const [path, source] of added) this.mounts.set(path, source);
    checkProps(this.app, mountRules(this.props.files ?? {}, this.allMounts()));
  }

  private allMounts(): Readonly<Record<string, MountSource>> {
    return { ...this.props.mounts, ...Object.fromEntries(this.mounts) };
  }

  private reach(endpoint: Endpoint, env: string | undefined): Address {
    this.reached.push({ to: endpoint, ports: [{ port: endpoint.targetPort }] });
    const address = addressOf(endpoint, this.app.namespace);
    if (env !== undefined) this.setEnv(env, String(address));
    return address;
  }
}
