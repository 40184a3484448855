import type { Construct } from 'constructs';
import type { Defaults } from '../../defaults/defaults';
import { UserError } from '../../errors/user-error';
import type { Endpoint } from '../../model/endpoint';
import type { AppScope } from '../app/app-scope';
import { objectName } from '../app/object-name';
import type { Opening } from '../traffic/network-policy';
import { Route, type RouteProps } from '../traffic/route';
import { ServicePort } from '../traffic/service-port';
import { DeployedWorkload } from './deployed-workload';
import type { PodParts } from './pod-template';
import type { Probes } from './probes';
import { scaleOf, scaleRules, type AutoscalingProps, type Scale } from './scaling';
import { servingParts, servingRules } from './serving';
import { topologySpread } from './spread';
import { serviceAccess, type Access, type ServiceUse, type Usable, type User } from './usable';
import { portRules, type WorkloadProps } from './workload-props';

export interface WebServiceProps extends WorkloadProps {
  /** Port of the Service, which callers see. */
  readonly port: number;
  /** Port that the container listens on. @default `port` */
  readonly targetPort?: number | undefined;
  /** What the service speaks. @default http */
  readonly protocol?: 'http' | 'grpc' | undefined;
  /** Where and how the probes ask. @default by protocol, see docs/constructs/web-service.md */
  readonly probes?: Probes | undefined;
  /** A fixed number of pods; rules out `autoscaling`. @default by tier, `replicas.service` */
  readonly replicas?: number | undefined;
  /** Scale by CPU use, or `false` for a fixed number. @default by tier, `autoscaling.enabled` */
  readonly autoscaling?: AutoscalingProps | false | undefined;
  /** Seconds to go on serving after a pod was asked to end. @default by tier, `termination.pause` */
  readonly preStopPause?: number | undefined;
}

/** A stateless service that answers HTTP or gRPC: Deployment, Service, autoscaler, disruption budget, network policy. */
export class WebService extends DeployedWorkload<WebServiceProps> implements Usable {
  private readonly port: ServicePort;

  /** @throws UserErrors FL3002 for props out of range, FL1013 or FL3003 for a name that Kubernetes would refuse. */
  constructor(scope: Construct, id: string, props: WebServiceProps) {
    super(scope, id, props, {
      component: 'web-service',
      rules: (defaults) => [
        ...portRules({ port: props.port, targetPort: props.targetPort }),
        ...scaleRules(props, webScale(props, defaults)),
        ...servingRules(props, defaults),
      ],
    });
    this.port = new ServicePort(this.endpoint(props), this.app.context.directory);
    this.deploy(webScale(props, this.defaults));
    this.object('service', 'v1', 'Service', () => ({ spec: this.port.serviceSpec() }));
  }

  /**
   * Leads requests from outside the cluster to the service: an HTTPRoute or GRPCRoute, and the opening for its Gateway.
   * A second route needs an `id` of its own, which its name ends in.
   *
   * @throws UserError (FL3002) when no Gateway is known.
   */
  expose(props: RouteProps & { readonly id?: string }): this {
    const id = props.id ?? 'route';
    if (this.node.tryFindChild(id)) throw routeTaken(this.app, id);
    const name = props.id === undefined ? this.name : objectName(this.app, `${this.name}-${props.id}`);
    const route = new Route(this, id, { name, labels: this.identity() }, this.port.endpoint, props);
    this.port.admitGateway(route.gateway);
    return this;
  }

  acceptUser(user: User, use: ServiceUse): Access {
    this.port.admit(user);
    return serviceAccess(this.port.endpoint, user, use);
  }

  protected override incoming(): readonly Opening[] {
    return [...super.incoming(), ...this.port.openings()];
  }

  protected override podParts(): PodParts {
    return {
      ...servingParts(this.port, this.props, this.defaults, this.app.cluster),
      spread: topologySpread(this.podLabels, this.defaults, true),
    };
  }

  private endpoint(props: WebServiceProps): Endpoint {
    return {
      ...this.peer(),
      service: this.name,
      port: props.port,
      targetPort: props.targetPort ?? props.port,
      protocol: props.protocol ?? 'http',
    };
  }
}

/** Pods of a web service: the tier decides their number, and whether it is scaled. */
function webScale(props: WebServiceProps, defaults: Defaults): Scale {
  return scaleOf(props, defaults['replicas.service'], defaults['autoscaling.enabled'], defaults);
}

function routeTaken(app: AppScope, id: string): UserError {
  return new UserError('FL3002', {
    message: id === 'route' ? 'the service is exposed already' : `"${id}" is taken`,
    place: app.here(),
    fix: "give this route an id of its own: expose({ id: 'admin', … })",
  });
}
