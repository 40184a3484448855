import type { Construct } from 'constructs';
import type { StatefulSetSpec } from 'kubernetes-types/apps/v1';
import type { PersistentVolumeClaim } from 'kubernetes-types/core/v1';
import { unlessApiDefault, type Defaults } from '../../defaults/defaults';
import type { Protocol } from '../../model/endpoint';
import { present } from '../../model/present';
import type { PropRule } from '../app/check-props';
import { LONGEST_STATEFUL_SET } from '../app/object-name';
import type { Opening } from '../traffic/network-policy';
import { ServicePort } from '../traffic/service-port';
import { disruptionBudget } from './deployment';
import type { PodParts } from './pod-template';
import type { Probes } from './probes';
import { quantityRules } from './quantity';
import { servingParts, servingRules } from './serving';
import { topologySpread } from './spread';
import { serviceAccess, type Access, type ServiceUse, type Usable, type User } from './usable';
import { Workload } from './workload';
import { countRules, portRules, type WorkloadProps } from './workload-props';

/** The volume that each pod keeps over its life. */
export interface StorageProps {
  /** Where the volume is mounted. */
  readonly path: string;
  /** Size, such as `10Gi`; it can grow where the class allows it, and never shrink. @default by tier, `storage.size` */
  readonly size?: string | undefined;
  /** StorageClass. @default the cluster's default class */
  readonly storageClass?: string | undefined;
}

export interface StatefulServiceProps extends WorkloadProps {
  /** Port of the Service, which users see. */
  readonly port: number;
  /** Port that the container listens on. @default `port` */
  readonly targetPort?: number | undefined;
  /** What the service speaks. @default tcp */
  readonly protocol?: Protocol | undefined;
  /** The volume of each pod. */
  readonly storage: StorageProps;
  /** Where and how the probes ask. @default by protocol */
  readonly probes?: Probes | undefined;
  /** Number of pods; more than one only for software that replicates by itself. @default `replicas.stateful` */
  readonly replicas?: number | undefined;
  /** Ports of the container that only the pods themselves use, such as for replication. @default none */
  readonly peerPorts?: readonly number[] | undefined;
  /** Seconds to go on serving after a pod was asked to end. @default by tier, `termination.pause` */
  readonly preStopPause?: number | undefined;
}

/** A service whose pods keep a name and a volume: StatefulSet, Service, a headless Service for the pods' own names. */
export class StatefulService extends Workload<StatefulServiceProps> implements Usable {
  private readonly port: ServicePort;

  /** @throws UserErrors FL3002 for props out of range, FL1013 or FL3003 for a name that Kubernetes would refuse. */
  constructor(scope: Construct, id: string, props: StatefulServiceProps) {
    super(scope, id, props, {
      component: 'stateful-service',
      longestName: LONGEST_STATEFUL_SET,
      rules: (defaults) => statefulRules(props, defaults),
    });
    const targetPort = props.targetPort ?? props.port;
    const protocol = props.protocol ?? 'tcp';
    this.port = new ServicePort(
      { ...this.peer(), service: this.name, port: props.port, targetPort, protocol },
      this.app.context.directory,
    );
    const { defaults } = this;
    this.object('stateful-set', 'apps/v1', 'StatefulSet', () => ({ spec: this.spec() }), { labels: this.labels() });
    this.object('service', 'v1', 'Service', () => ({ spec: this.port.serviceSpec() }));
    this.object('pods', 'v1', 'Service', () => ({ spec: this.port.serviceSpec(true) }), { name: this.podsService });
    this.object('disruption-budget', 'policy/v1', 'PodDisruptionBudget', () => ({
      spec: disruptionBudget(this.podLabels, defaults['disruption.unavailable.stateful'], defaults),
    }));
  }

  acceptUser(user: User, use: ServiceUse): Access {
    this.port.admit(user);
    return serviceAccess(this.port.endpoint, user, use);
  }

  protected override incoming(): readonly Opening[] {
    return [...super.incoming(), ...this.port.openings(), ...this.amongThemselves()];
  }

  protected override outgoing(): readonly Opening[] {
    return [...super.outgoing(), ...this.amongThemselves()];
  }

  protected override podParts(): PodParts {
    return {
      ...servingParts(this.port, this.props, this.defaults, this.app.cluster),
      spread: topologySpread(this.podLabels, this.defaults, false),
      dataPath: this.props.storage.path,
    };
  }

  /** Pods of a replicated service talk to each other, on ports of their own if need be. */
  private amongThemselves(): readonly Opening[] {
    if (this.replicas === 1) return [];
    const ports = new Set([this.port.endpoint.targetPort, ...(this.props.peerPorts ?? [])]);
    return [{ to: this.peer(), ports: [...ports].sort((a, b) => a - b).map((port) => ({ port })) }];
  }

  private get replicas(): number {
    return this.props.replicas ?? this.defaults['replicas.stateful'];
  }

  /** The headless Service that gives each pod its name, `<name>-0.<name>-pods`. */
  private get podsService(): string {
    return `${this.name}-pods`;
  }

  private spec(): StatefulSetSpec {
    const { defaults } = this;
    return present<StatefulSetSpec>({
      replicas: this.replicas,
      revisionHistoryLimit: defaults['rollout.history'],
      persistentVolumeClaimRetentionPolicy: retention(defaults['storage.retention']),
      minReadySeconds: unlessApiDefault('rollout.ready.seconds', defaults['rollout.ready.seconds']),
      serviceName: this.podsService,
      selector: { matchLabels: { ...this.podLabels } },
      template: this.template(),
      volumeClaimTemplates: [this.claim()],
    });
  }

  private claim(): PersistentVolumeClaim {
    const { size, storageClass } = this.props.storage;
    const { defaults } = this;
    return {
      // The API server fills these two in, and an agent that compares would take them for drift.
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'data', labels: { ...this.podLabels } },
      spec: present<NonNullable<PersistentVolumeClaim['spec']>>({
        accessModes: [defaults['storage.access']],
        storageClassName: storageClass,
        resources: { requests: { storage: size ?? defaults['storage.size'] } },
      }),
    };
  }
}

/** What becomes of volumes when the StatefulSet goes or shrinks; Kubernetes keeps them by itself. */
function retention(policy: string): StatefulSetSpec['persistentVolumeClaimRetentionPolicy'] {
  const other = unlessApiDefault('storage.retention', policy);
  return other === undefined ? undefined : { whenDeleted: other, whenScaled: other };
}

function statefulRules(props: StatefulServiceProps, defaults: Defaults): readonly PropRule[] {
  const { path, size } = props.storage;
  const peerPorts = Object.fromEntries((props.peerPorts ?? []).map((port) => [`the peer port ${port}`, port]));
  return [
    ...portRules({ port: props.port, targetPort: props.targetPort, ...peerPorts }),
    ...countRules({ replicas: props.replicas }),
    ...servingRules(props, defaults),
    ...quantityRules({ 'storage.size': size }),
    [path.startsWith('/'), `storage.path must be absolute, found "${path}"`, `write /${path}`],
    [!(path in (props.mounts ?? {})), `something else is mounted at ${path} as well`, 'mount it elsewhere'],
  ];
}
